/** Numbers from `start` to `end`, both included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** '80', or '1000-2000'. */
export function formatRange({ start, end }: Range): string {
  return start === end ? String(start) : `${start}-${end}`;
}

const NUMBER_32 = 0xffff_ffff;

/**
 * Read '80' or '1000-2000'.
 *
 * @throws TypeError that names `key`, if it is neither; RangeError if one of the numbers is greater than `greatest`.
 */
export function parseRange(range: string | number, key: string, greatest = NUMBER_32): Range {
  const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(String(range)) ?? [];
  if (first === undefined) throw new TypeError(`${key}: ${JSON.stringify(range)} is no number or range`);
  const [start, end] = [Number(first), Number(last)];
  if (end < start) throw new TypeError(`${key}: ${JSON.stringify(range)} ends before it begins`);
  if (end > greatest) throw new RangeError(`${key}: ${end} is greater than ${greatest}`);
  return { start, end };
}
