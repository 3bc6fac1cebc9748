import { inspect } from 'node:util';

/** Whether items can come from it. From a text they cannot: it is made of letters. */
export function isIterable(items: unknown): items is Iterable<unknown> | AsyncIterable<unknown> {
  return (
    typeof items === 'object' && items !== null && (Symbol.asyncIterator in items || Symbol.iterator in items)
  );
}

/**
 * Refuse what items cannot come from.
 *
 * @throws TypeError that begins with `name`.
 */
export function checkItems(name: string, items: unknown): void {
  if (!isIterable(items))
    throw new TypeError(`${name}: ${inspect(items, { depth: 0, breakLength: Infinity })} is no iterable`);
}
