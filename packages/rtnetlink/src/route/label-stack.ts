import { DecodeError, EncodeRangeError, EncodeTypeError, Layout, shown } from '@netlink/packet';

const LABEL_SHIFT = 12;
const BOTTOM_OF_STACK = 0x100;
const GREATEST_LABEL = 0xf_ffff;

/**
 * MPLS labels, outermost first, as `ip` writes them: '100/200' (linux/mpls.h). Traffic class and time to live of an entry,
 * which the kernel leaves 0, are kept as octets where they are not.
 */
export const labelStack: Layout<string> = new Layout<string>(
  {
    decode(data, start, end) {
      if (end - start < 4 || (end - start) % 4 !== 0) {
        throw new DecodeError('ERR_NETLINK_LENGTH', `${end - start} octets are no label stack`);
      }
      let text = '';
      for (let at = start; at < end; at += 4) {
        text += `${at === start ? '' : '/'}${data.getUint32(at) >>> LABEL_SHIFT}`;
      }
      return text;
    },
    encode(writer, value: unknown) {
      const labels = parse(value);
      for (const [index, label] of labels.entries()) {
        const bottom = index === labels.length - 1 ? BOTTOM_OF_STACK : 0;
        writer.u32(((label << LABEL_SHIFT) | bottom) >>> 0, false);
      }
    },
  },
  { loose: true },
);

function parse(value: unknown): number[] {
  if (typeof value !== 'string' || !/^\d+(?:\/\d+)*$/.test(value)) {
    throw new EncodeTypeError(`${shown(value)} is no label stack`);
  }
  const labels = value.split('/').map(Number);
  const odd = labels.find((label) => label > GREATEST_LABEL);
  if (odd !== undefined) throw new EncodeRangeError(`label ${odd} is greater than ${GREATEST_LABEL}`);
  return labels;
}
