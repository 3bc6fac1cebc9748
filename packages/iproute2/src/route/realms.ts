import { wholeNumber } from '../link/field-checks.ts';
import { named } from '../named.ts';
import type { NameTable } from '../names/name-table.ts';

const FROM_SHIFT = 16;
const TO_MASK = 0xffff;

/** `RTA_FLOW` as ip(8) writes it: 'from/to', or 'to' where there is no source realm. */
export function realmsOf(flow: number, realms: NameTable): string {
  const from = flow >>> FROM_SHIFT;
  const to = realms.nameOf(flow & TO_MASK);
  return from === 0 ? String(to) : `${realms.nameOf(from)}/${to}`;
}

/**
 * The other way; a number is the realm of the destination.
 *
 * @throws TypeError or RangeError that names the key, if one of them is no realm.
 */
export function toRealms(realms: string | number, names: NameTable): number {
  return named('realms', () => {
    const [to = '', from = '0', ...rest] = String(realms).split('/').reverse();
    if (rest.length > 0) throw new TypeError(`${JSON.stringify(realms)} is not FROM/TO`);
    return ((realmOf(from, names) << FROM_SHIFT) | realmOf(to, names)) >>> 0;
  });
}

/**
 * The test of `RTA_FLOW` that a filter is: 'to' for any realm of the source, 'from/' for any of the destination, 'from/to' for both.
 *
 * @throws TypeError or RangeError that names the key, if one of them is no realm.
 */
export function realmsTest(realms: string | number, names: NameTable): (flow: number | undefined) => boolean {
  const text = String(realms);
  const hasFrom = text.includes('/') && !text.startsWith('/');
  const mask = ((hasFrom ? TO_MASK << FROM_SHIFT : 0) | (text.endsWith('/') ? 0 : TO_MASK)) >>> 0;
  const wanted = toRealms(text.replace(/\/$/, '/0').replace(/^\//, ''), names);
  return (flow = 0) => (flow & mask) >>> 0 === wanted;
}

function realmOf(word: string, names: NameTable): number {
  return wholeNumber(names.numberOf(word), TO_MASK);
}
