import type { Objects } from '../change.ts';

/** When an object is to be made: at once, when those are there that are made at once, or not at all. */
export type Turn = 'now' | 'later' | 'never';

/**
 * Make objects from anywhere, in two turns: what is made later is held back until the others are there. `makeAll` makes those
 * that are not there, in their order, and resolves to how many that were, as this does; `ordered` puts in order those that were
 * held back.
 */
export async function inTurns<T>(
  objects: Objects<T>,
  makeAll: (objects: Objects<T>) => Promise<number>,
  turnOf: (object: T) => Turn,
  ordered: (later: T[]) => T[] = (later) => later,
): Promise<number> {
  const later: T[] = [];
  async function* now(): AsyncGenerator<T> {
    for await (const object of objects) {
      const turn = turnOf(object);
      if (turn === 'now') yield object;
      else if (turn === 'later') later.push(object);
    }
  }
  const made = await makeAll(now());
  return made + (await makeAll(ordered(later)));
}
