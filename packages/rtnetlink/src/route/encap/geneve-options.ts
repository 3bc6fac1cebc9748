import {
  align,
  attributes,
  bytes,
  DecodeError,
  EncodeTypeError,
  Layout,
  LITTLE_ENDIAN,
  NLA_F_NESTED,
  NLA_TYPE_MASK,
  shown,
  u16be,
  u8,
  within,
} from '@netlink/packet';

/** Namespace of the option's type. */
export const LWTUNNEL_IP_OPT_GENEVE_CLASS = 1;
/** Type of the option. */
export const LWTUNNEL_IP_OPT_GENEVE_TYPE = 2;
/** Value of the option, a multiple of four octets. */
export const LWTUNNEL_IP_OPT_GENEVE_DATA = 3;

/** An option of a Geneve tunnel. */
export interface GeneveOption {
  /** Namespace of {@link type}. */
  class: number;
  /** What the option is. */
  type: number;
  /** Its value, a multiple of four octets. */
  data: Uint8Array;
}

const option = attributes({
  class: [LWTUNNEL_IP_OPT_GENEVE_CLASS, u16be],
  type: [LWTUNNEL_IP_OPT_GENEVE_TYPE, u8],
  data: [LWTUNNEL_IP_OPT_GENEVE_DATA, bytes],
});

const ORDER = [LWTUNNEL_IP_OPT_GENEVE_CLASS, LWTUNNEL_IP_OPT_GENEVE_TYPE, LWTUNNEL_IP_OPT_GENEVE_DATA];

/** Where the three attributes of the option at `start` end; -1 if they are not just those. */
function endOf(data: DataView, start: number, end: number): number {
  let at = start;
  for (const type of ORDER) {
    if (end - at < 4) return -1;
    const length = data.getUint16(at, LITTLE_ENDIAN);
    if (length < 4 || at + align(length) > end) return -1;
    if ((data.getUint16(at + 2, LITTLE_ENDIAN) & NLA_TYPE_MASK) !== type) return -1;
    at += align(length);
  }
  return at;
}

/** Geneve options, each as three attributes, one option after another: `LWTUNNEL_IP_OPTS_GENEVE`. */
export const geneveOptions: Layout<GeneveOption[]> = new Layout<GeneveOption[]>(
  {
    decode(data, start, end, depth) {
      const options: GeneveOption[] = [];
      for (let at = start; at < end;) {
        const to = endOf(data, at, end);
        const values = to < 0 ? {} : option.decode(data, at, to, depth);
        const { class: space, type, data: value, ...rest } = values;
        if (
          space === undefined ||
          type === undefined ||
          value === undefined ||
          Object.keys(rest).length > 0
        ) {
          throw new DecodeError('ERR_NETLINK_VALUE', 'attributes are no class, type and data');
        }
        options.push({ class: space, type, data: value });
        at = to;
      }
      return options;
    },
    encode(writer, options: unknown) {
      if (!Array.isArray(options)) throw new EncodeTypeError(`${shown(options)} is not an array`);
      for (const [index, value] of (options as unknown[]).entries()) {
        try {
          if (typeof value !== 'object' || value === null)
            throw new EncodeTypeError(`${shown(value)} is not an object`);
          const { class: space, type, data, ...rest } = value as GeneveOption;
          option.encode(writer, { class: space, type, data, ...rest });
        } catch (error) {
          throw within(error, String(index));
        }
      }
    },
  },
  { flags: NLA_F_NESTED },
);
