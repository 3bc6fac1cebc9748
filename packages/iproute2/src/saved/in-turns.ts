import { putIndex } from '@netlink/proto';
import { checkObjects, type Objects } from '../change.ts';

/** When an object is to be made: 0 is at once, 1 when those of turn 0 are there, and so on; or not at all. */
export type Turn = number | 'never';

/** An object that is held back, and its place among all. */
export interface Held<T> {
  readonly object: T;
  readonly place: number;
}

/**
 * Make objects from anywhere, in turns: what is made later is held back until those of the turns before are there. `makeAll` makes
 * those that are not there, in their order, and resolves to how many that were, as this does; `ordered` puts in order those of a turn
 * that were held back, or leaves some out. The `index` of an error is the place of an object among all of them.
 */
export async function inTurns<T>(
  objects: Objects<T>,
  makeAll: (objects: Objects<T>) => Promise<number>,
  turnOf: (object: T) => Turn,
  ordered: (later: Held<T>[]) => readonly Held<T>[] = (later) => later,
): Promise<number> {
  checkObjects(objects);
  const later: (Held<T>[] | undefined)[] = [];
  const first: number[] = [];
  let place = 0;
  function isNow(object: T): boolean {
    // What is nothing at all is refused where it would be made, by its place.
    const turn = isNothing(object) ? 0 : turnOf(object);
    if (turn === 0) first.push(place);
    else if (turn !== 'never') (later[turn - 1] ??= []).push({ object, place });
    place++;
    return turn === 0;
  }
  // What lies in memory is not waited for.
  function* now(given: Iterable<T>): Generator<T> {
    for (const object of given) if (isNow(object)) yield object;
  }
  async function* nowOf(given: AsyncIterable<T>): AsyncGenerator<T> {
    for await (const object of given) if (isNow(object)) yield object;
  }
  let made = await placed(makeAll(Symbol.asyncIterator in objects ? nowOf(objects) : now(objects)), first);
  for (const all of later) {
    const held = ordered(all ?? []);
    if (held.length === 0) continue;
    made += await placed(
      makeAll(held.map(({ object }) => object)),
      held.map((one) => one.place),
    );
  }
  return made;
}

function isNothing(object: unknown): boolean {
  return object === null || object === undefined;
}

async function placed<R>(making: Promise<R>, places: readonly number[]): Promise<R> {
  try {
    return await making;
  } catch (error) {
    const index = error instanceof Error && 'index' in error ? places[Number(error.index)] : undefined;
    if (index !== undefined) putIndex(error, index);
    throw error;
  }
}
