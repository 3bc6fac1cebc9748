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
 * The other way.
 *
 * @throws TypeError if one of them is no realm.
 */
export function toRealms(text: string | number, realms: NameTable): number {
  if (typeof text === 'number') return text;
  const [to = '', from] = text.split('/', 2).reverse();
  return (((from === undefined ? 0 : realms.numberOf(from)) << FROM_SHIFT) | realms.numberOf(to)) >>> 0;
}
