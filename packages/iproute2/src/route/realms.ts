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

function realmOf(word: string, names: NameTable): number {
  return wholeNumber(names.numberOf(word), TO_MASK);
}
