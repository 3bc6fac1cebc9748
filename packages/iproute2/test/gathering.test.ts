import type { Read } from '@netlink/proto';
import { describe, expect, test } from 'vitest';
import { eachOne, type Gathering, objectReader, spreading } from '../src/gathering.ts';
import { Joining } from '../src/joining.ts';

/** All that `collect` would read of messages that say `texts`. */
function all<R, T>(texts: readonly R[], gathering: Gathering<R, T>): Promise<T[]> {
  const read = (() => undefined) as Read<R>;
  return objectReader(read, gathering).all(() => Promise.resolve(texts as never));
}

describe('what is read of messages becomes objects', () => {
  test('one of each', async () => {
    const read = ['a', 'b'];
    expect(await all(read, eachOne())).toBe(read);
  });

  test('several of one', async () => {
    expect(await all([['a', 'b'], [], ['c']], spreading())).toEqual(['a', 'b', 'c']);
  });

  test('one of several', async () => {
    const join = (before: string, next: string): string | undefined =>
      next.startsWith(before.charAt(0)) ? before + next : undefined;
    expect(await all(['a1', 'a2', 'b1'], new Joining(join))).toEqual(['a1a2', 'b1']);
  });
});
