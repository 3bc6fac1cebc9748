import { inspect } from 'node:util';

/**
 * Refuse what items cannot come from, and texts, which are made of letters.
 *
 * @throws TypeError that begins with `name`.
 */
export function checkItems(name: string, items: unknown): void {
  if (
    typeof items !== 'object' ||
    items === null ||
    !(Symbol.asyncIterator in items || Symbol.iterator in items)
  )
    throw new TypeError(`${name}: ${inspect(items, { depth: 0, breakLength: Infinity })} is no iterable`);
}
