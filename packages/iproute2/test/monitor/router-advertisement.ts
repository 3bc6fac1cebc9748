import { isIPv6 } from 'node:net';

const ICMPV6 = 58;
const ROUTER_ADVERTISEMENT = 134;
const HEADER_LENGTH = 16;

/** The Ethernet frame by which a router, `fe80::1`, advertises options to all hosts on its link (RFC 4861, 4.2). */
export function routerAdvertisement(options: Uint8Array): Uint8Array {
  const message = new Uint8Array(HEADER_LENGTH + options.length);
  // Type, hop limit, and 1800 s for which it is a router; times for reachability are left to the hosts.
  message.set([ROUTER_ADVERTISEMENT, 0, 0, 0, 64, 0, 1800 >> 8, 1800 & 0xff]);
  message.set(options, HEADER_LENGTH);
  const addresses = [...addressOf('fe80::1'), ...addressOf('ff02::1')];
  const sum = checksum(Uint8Array.of(...addresses, ...wide(message.length), ...wide(ICMPV6), ...message));
  message.set([sum >> 8, sum & 0xff], 2);
  return Uint8Array.of(
    ...[0x33, 0x33, 0, 0, 0, 1, 0x02, 0, 0x5e, 0, 0x53, 0x01, 0x86, 0xdd],
    ...[0x60, 0, 0, 0, message.length >> 8, message.length & 0xff, ICMPV6, 255],
    ...addresses,
    ...message,
  );
}

/** Of the two that are needed here. */
function addressOf(text: string): number[] {
  const [head = '', tail = ''] = text.split('::');
  if (!isIPv6(text)) throw new TypeError(text);
  const word = (hex: string): number[] => [Number.parseInt(hex, 16) >> 8, Number.parseInt(hex, 16) & 0xff];
  return [...word(head), ...Array<number>(12).fill(0), ...word(tail)];
}

function wide(number: number): number[] {
  return [0, 0, number >> 8, number & 0xff];
}

/** The checksum of the Internet (RFC 1071) over an even number of octets. */
function checksum(octets: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < octets.length; at += 2) sum += ((octets[at] ?? 0) << 8) | (octets[at + 1] ?? 0);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >> 16);
  return ~sum & 0xffff;
}
