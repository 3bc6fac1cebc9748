import { parseAddress, type Prefix } from '../prefix.ts';

/**
 * A broadcast address; '+', or 'auto', is the last address of the prefix, '-' the first.
 *
 * @throws TypeError if it is none.
 */
export function broadcastOf(text: string, prefix: Prefix): string {
  if (prefix.family !== 'inet') throw new TypeError('broadcast: IPv6 has none');
  const isLast = text === '+' || text === 'auto';
  if (!isLast && text !== '-') {
    const { address, family } = parseAddress(text, 'broadcast');
    if (family !== 'inet') throw new TypeError(`broadcast: ${JSON.stringify(text)} is of another family`);
    return address;
  }
  const bits = prefix.address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
  const size = 2 ** (32 - prefix.length);
  const first = bits - (bits % size);
  const chosen = isLast ? first + size - 1 : first;
  return [24, 16, 8, 0].map((shift) => Math.floor(chosen / 2 ** shift) % 256).join('.');
}
