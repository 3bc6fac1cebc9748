import { DecodeError } from './decode-error.ts';
import { EncodeTypeError, shown } from './encode-error.ts';
import { Layout } from './layout.ts';
import { PairTexts } from './pairs.ts';
import type { Writer } from './writer.ts';

const HEADS = new PairTexts((first, second) => `${first}.${second}.`);
const TAILS = new PairTexts((third, fourth) => `${third}.${fourth}`);
const WORDS = new PairTexts((high, low) => (high * 256 + low).toString(16));
const COLON_WORDS = new PairTexts((high, low) => `:${(high * 256 + low).toString(16)}`);

/** Four octets as an IPv4 address: '192.0.2.1'. */
export function formatIpv4(data: DataView, start: number): string {
  return HEADS.at(data, start) + TAILS.at(data, start + 2);
}

/** Sixteen octets as an IPv6 address in the form of inet_ntop(3), which RFC 5952 made the rule: 'fe80::1'. */
export function formatIpv6(data: DataView, start: number): string {
  let zeros = 0;
  let best = -1;
  let longest = 1;
  for (let word = 0; word < 8; word++) {
    zeros = data.getUint16(start + 2 * word) === 0 ? zeros + 1 : 0;
    if (zeros > longest) {
      longest = zeros;
      best = word - zeros + 1;
    }
  }
  // inet_ntop writes the last 32 bits of ::a.b.c.d and ::ffff:a.b.c.d as an IPv4 address.
  if (best === 0 && (longest === 6 || (longest === 5 && data.getUint16(start + 10) === 0xffff))) {
    return `::${longest === 5 ? 'ffff:' : ''}${formatIpv4(data, start + 12)}`;
  }
  if (best < 0) return words(data, start, 0, 8);
  return `${words(data, start, 0, best)}::${words(data, start, best + longest, 8)}`;
}

function words(data: DataView, start: number, from: number, to: number): string {
  let text = '';
  for (let word = from; word < to; word++) {
    const table = word === from ? WORDS : COLON_WORDS;
    text += table.at(data, start + 2 * word);
  }
  return text;
}

/** An IPv4 address in dotted decimals as a number; -1 if it is none. */
function ipv4Number(text: string): number {
  let address = 0;
  let octet = -1;
  let octets = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = text.charCodeAt(index) - 0x30;
    if (digit >= 0 && digit <= 9) {
      // A leading zero would mean octal to some.
      if (octet === 0) return -1;
      octet = octet < 0 ? digit : octet * 10 + digit;
      if (octet > 255) return -1;
    } else {
      if (text[index] !== '.' || octet < 0) return -1;
      address = address * 256 + octet;
      octet = -1;
      octets++;
    }
  }
  return octets === 3 && octet >= 0 ? address * 256 + octet : -1;
}

/** The octets of an IPv4 address in dotted decimals; `undefined` if it is none. */
export function parseIpv4(text: string): Uint8Array | undefined {
  const address = ipv4Number(text);
  if (address < 0) return undefined;
  return Uint8Array.of(address >>> 24, (address >>> 16) & 0xff, (address >>> 8) & 0xff, address & 0xff);
}

/** The octets of an IPv6 address; `undefined` if it is none. A zone ('%eth0') is not part of an address. */
export function parseIpv6(text: string): Uint8Array | undefined {
  const [head, tail, ...more] = text.split('::');
  if (head === undefined || more.length > 0) return undefined;
  const front = parseGroups(head, tail === undefined);
  const back = parseGroups(tail ?? '', true);
  if (front === undefined || back === undefined) return undefined;
  const missing = 16 - front.length - back.length;
  if (tail === undefined ? missing !== 0 : missing < 2) return undefined;
  const address = new Uint8Array(16);
  address.set(front);
  address.set(back, 16 - back.length);
  return address;
}

const GROUP = /^[0-9a-f]{1,4}$/i;

function parseGroups(text: string, last: boolean): number[] | undefined {
  if (text === '') return [];
  const octets: number[] = [];
  const groups = text.split(':');
  for (const [index, group] of groups.entries()) {
    const embedded = last && index === groups.length - 1 ? parseIpv4(group) : undefined;
    if (embedded !== undefined) {
      octets.push(...embedded);
    } else {
      if (!GROUP.test(group)) return undefined;
      const word = Number.parseInt(group, 16);
      octets.push(word >> 8, word & 0xff);
    }
  }
  return octets;
}

/** The four or sixteen octets of an IPv4 or IPv6 address; `undefined` if it is neither. */
export function parseIp(text: string): Uint8Array | undefined {
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

/** Four or sixteen octets as an IP address; `undefined` for any other number of them. */
export function formatIp(data: DataView, start: number, end: number): string | undefined {
  if (end - start === 4) return formatIpv4(data, start);
  if (end - start === 16) return formatIpv6(data, start);
  return undefined;
}

function writeIpv4(writer: Writer, value: unknown, what: string): void {
  const address = typeof value === 'string' ? ipv4Number(value) : -1;
  if (address < 0) throw new EncodeTypeError(`${shown(value)} is not an ${what} address`);
  writer.u32(address, false);
}

function writeIpv6(writer: Writer, value: unknown, what: string): void {
  const address = typeof value === 'string' ? parseIpv6(value) : undefined;
  if (address === undefined) throw new EncodeTypeError(`${shown(value)} is not an ${what} address`);
  writer.bytes(address);
}

/** An IPv4 or IPv6 address as text; its number of octets says which. */
export const ip: Layout<string> = new Layout<string>({
  decode(data, start, end) {
    const address = formatIp(data, start, end);
    if (address === undefined) {
      throw new DecodeError('ERR_NETLINK_LENGTH', `${end - start} octets are no IP address`);
    }
    return address;
  },
  encode(writer, value: unknown) {
    const write = typeof value === 'string' && value.includes(':') ? writeIpv6 : writeIpv4;
    write(writer, value, 'IP');
  },
});

/** An IPv4 address as text. */
export const ipv4: Layout<string> = new Layout<string>(
  {
    decode: (data, start) => formatIpv4(data, start),
    encode(writer, value) {
      writeIpv4(writer, value, 'IPv4');
    },
  },
  { size: 4, alignment: 4 },
);

/** An IPv6 address as text. */
export const ipv6: Layout<string> = new Layout<string>(
  {
    decode: (data, start) => formatIpv6(data, start),
    encode(writer, value) {
      writeIpv6(writer, value, 'IPv6');
    },
  },
  { size: 16, alignment: 4 },
);

/** How many addresses {@link repeatedIp} remembers. */
const REMEMBERED = 1024;
const addresses = new Uint32Array(REMEMBERED);
const texts = new Array<string | undefined>(REMEMBERED).fill(undefined);

/**
 * An IPv4 or IPv6 address as text that comes again and again, as that of a gateway does: equal IPv4 addresses are mostly the
 * same string, which takes neither time nor memory.
 */
export const repeatedIp: Layout<string> = new Layout<string>({
  decode(data, start, end, depth) {
    if (end - start !== 4) return ip.codec.decode(data, start, end, depth) as string;
    const address = data.getUint32(start);
    const place = (address ^ (address >>> 10)) & (REMEMBERED - 1);
    const known = texts[place];
    if (known !== undefined && addresses[place] === address) return known;
    addresses[place] = address;
    return (texts[place] = formatIpv4(data, start));
  },
  encode(writer, value) {
    ip.codec.encode(writer, value);
  },
});
