import type { NumberRange } from '@netlink/iproute2';
import type { JsonObject } from '../json.ts';

/** The first and the last number of a range. */
export function endsOf(range: NumberRange): readonly [number, number] {
  if (typeof range === 'number') return [range, range];
  const [first = 0, last = first] = range.split('-').map(Number);
  return [first, last];
}

/** A range in JSON: the end only if there is one. */
export function rangeJson(range: NumberRange, key: string): JsonObject {
  const [first, last] = endsOf(range);
  return { [key]: first, ...(last !== first && { [`${key}End`]: last }) };
}

/** Join what follows each other: `isNext` says whether the second goes on where the first is. */
export function joined<T>(items: readonly T[], isNext: (before: T, item: T) => boolean): T[][] {
  const runs: T[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && isNext(before, item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
