import { parseAddress, type Prefix } from '../prefix.ts';

/**
 * A broadcast address; '+' is the last address of the prefix, '-' the first.
 *
 * @throws TypeError if it is none.
 */
export function broadcastOf(text: string, prefix: Prefix): string {
  if (text !== '+' && text !== '-') return parseAddress(text, 'broadcast').address;
  if (prefix.family !== 'inet') throw new TypeError('broadcast: IPv6 has none');
  const bits = prefix.address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
  const size = 2 ** (32 - prefix.length);
  const first = bits - (bits % size);
  const chosen = text === '+' ? first + size - 1 : first;
  return [24, 16, 8, 0].map((shift) => Math.floor(chosen / 2 ** shift) % 256).join('.');
}
