import { putIndex } from '@netlink/proto';
import { checkObjects, type Objects } from '../change.ts';

/** When an object is to be made: 0 is at once, 1 when those of turn 0 are there, and so on; or not at all. */
export type Turn = number | 'never';

/** Objects of one turn, and the place of each among all. */
interface Held<T> {
  readonly objects: T[];
  readonly places: number[];
}

/**
 * Make objects from anywhere, in turns: what is made later is held back until those of the turns before are there. `makeAll` makes
 * those that are not there, in their order, and resolves to how many that were, as this does; `ordered` puts in order those of a turn
 * that were held back. The `index` of an error is the place of an object among all of them.
 */
export async function inTurns<T>(
  objects: Objects<T>,
  makeAll: (objects: Objects<T>) => Promise<number>,
  turnOf: (object: T) => Turn,
  ordered: <X>(later: X[]) => X[] = (later) => later,
): Promise<number> {
  checkObjects(objects);
  const later: (Held<T> | undefined)[] = [];
  const first: number[] = [];
  async function* now(): AsyncGenerator<T> {
    let place = 0;
    for await (const object of objects) {
      // What is nothing at all is refused where it would be made, by its place.
      const turn = isNothing(object) ? 0 : turnOf(object);
      if (turn === 0) {
        first.push(place);
        yield object;
      } else if (turn !== 'never') {
        const held = (later[turn - 1] ??= { objects: [], places: [] });
        held.objects.push(object);
        held.places.push(place);
      }
      place++;
    }
  }
  let made = await placed(makeAll(now()), first);
  for (const held of later)
    if (held !== undefined) made += await placed(makeAll(ordered(held.objects)), ordered(held.places));
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
