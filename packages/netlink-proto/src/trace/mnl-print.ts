import {
  align,
  type Describe,
  NETLINK_HEADER_LENGTH,
  NetlinkBuffer,
  NLA_F_NESTED,
  NLA_F_NET_BYTEORDER,
  NLA_HEADER_LENGTH,
  NlaBuffer,
  NLM_F_ACK,
  NLM_F_ECHO,
  NLM_F_MULTI,
  NLM_F_REQUEST,
  NLMSG_MIN_TYPE,
  viewOf,
} from '@netlink/packet';

const RULE = '----------------\t------------------';

/**
 * The messages of a datagram as `mnl_nlmsg_fprintf` of libmnl shows them, a word of four octets in each row: for those who have
 * other programs' output beside it. What is behind the fixed header is taken for attributes where `describe` knows its length.
 */
export function mnlPrint(octets: Uint8Array, describe: Describe): string {
  const lines: string[] = [];
  const data = viewOf(octets);
  for (let at = 0; octets.length - at >= NETLINK_HEADER_LENGTH;) {
    const message = NetlinkBuffer.unchecked(data, at, octets.length);
    if (message.length < NETLINK_HEADER_LENGTH || message.end > octets.length) break;
    printMessage(lines, message, describe);
    at += align(message.length);
  }
  return lines.map((line) => `${line}\n`).join('');
}

function printMessage(lines: string[], message: NetlinkBuffer, describe: Describe): void {
  const { type, flags, sequence, port, length, payloadStart, end, data } = message;
  const flag = (bit: number, letter: string): string => ((flags & bit) === 0 ? '-' : letter);
  const letters = `${flag(NLM_F_REQUEST, 'R')}${flag(NLM_F_MULTI, 'M')}${flag(NLM_F_ACK, 'A')}${flag(NLM_F_ECHO, 'E')}`;
  lines.push(RULE);
  lines.push(`|  ${padded(length, 10)}  |\t| message length |`);
  lines.push(`| ${padded(type, 5)} | ${letters} |\t|  type | flags  |`);
  lines.push(`|  ${padded(sequence, 10)}  |\t| sequence number|`);
  lines.push(`|  ${padded(port, 10)}  |\t|     port ID    |`);
  lines.push(RULE);
  const known = type < NLMSG_MIN_TYPE ? undefined : describe(message);
  const headerEnd = Math.min(end, known === undefined ? end : payloadStart + known.headerLength);
  printWords(lines, data, payloadStart, headerEnd, '|  extra header  |');
  if (headerEnd < end) printAttributes(lines, data, headerEnd, end);
  lines.push(RULE, '');
}

function printAttributes(lines: string[], data: DataView, start: number, end: number): void {
  for (let at = start; end - at >= NLA_HEADER_LENGTH;) {
    const attribute = NlaBuffer.unchecked(data, at, end);
    const { length, type, kind, valueStart } = attribute;
    if (length < NLA_HEADER_LENGTH || attribute.end > end) break;
    const letters = `${(type & NLA_F_NESTED) === 0 ? '-' : 'N'}${(type & NLA_F_NET_BYTEORDER) === 0 ? '-' : 'B'}`;
    lines.push(`|${padded(length, 5)}|${letters}|${padded(kind, 5)}|\t|len |flags| type|`);
    if ((type & NLA_F_NESTED) !== 0) printAttributes(lines, data, valueStart, attribute.end);
    else printWords(lines, data, valueStart, attribute.end, '|      data      |');
    at += align(length);
  }
}

function printWords(lines: string[], data: DataView, start: number, end: number, label: string): void {
  for (let at = start; at < end; at += 4) {
    const octets = [0, 1, 2, 3].map((index) => (at + index < end ? data.getUint8(at + index) : 0));
    const digits = octets.map((octet) => octet.toString(16).padStart(2, '0')).join(' ');
    const characters = octets.map((octet) =>
      octet > 0x20 && octet < 0x7f ? String.fromCharCode(octet) : ' ',
    );
    lines.push(`| ${digits}  |\t${label}\t ${characters.join(' ')}`.trimEnd());
  }
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
