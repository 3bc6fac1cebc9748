import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, type Difference, type Identity, ObjectTable } from '../../src/index.ts';

interface Thing {
  readonly key: number;
  readonly value: number;
}

const identity: Identity<Thing> = { key: ({ key }) => key, same: (a, b) => a.value === b.value };
const now = (key: number, value: number): Change<Thing> => ({
  action: 'new',
  object: { key, value },
  flags: 0,
});
const gone = (key: number): Change<Thing> => ({ action: 'del', object: { key, value: 0 }, flags: 0 });

/** What a consumer has who does as he is told. */
class Mirror {
  readonly things = new Map<number, Thing>();
  follow({ action, object }: Pick<Difference<Thing>, 'action' | 'object'>): void {
    if (action === 'new') this.things.set(object.key, object);
    else this.things.delete(object.key);
  }
}

describe('a table', () => {
  test('says what was there before', () => {
    const table = new ObjectTable(identity);
    const thing = { key: 1, value: 1 };
    expect(table.apply(now(1, 1))).toEqual({ action: 'new', object: thing });
    expect(table.apply(now(1, 2))).toEqual({ action: 'new', object: { key: 1, value: 2 }, previous: thing });
    expect(table.apply(gone(1))).toMatchObject({ action: 'del', previous: { key: 1, value: 2 } });
    expect(table.apply(gone(1))).toEqual({ action: 'del', object: { key: 1, value: 0 } });
    expect([...table]).toEqual([]);
  });

  test('tells the difference between what it knew and a listing', () => {
    const table = new ObjectTable(identity);
    for (const change of [now(1, 1), now(2, 1), now(3, 1)]) table.apply(change);
    table.begin();
    for (const thing of [now(1, 1), now(2, 2), now(4, 1)]) table.list(thing.object);
    expect([...table.end()]).toEqual([
      { action: 'new', object: { key: 2, value: 2 }, previous: { key: 2, value: 1 } },
      { action: 'del', object: { key: 3, value: 1 }, previous: { key: 3, value: 1 } },
      { action: 'new', object: { key: 4, value: 1 } },
    ]);
  });

  test('forgets a listing that came to nothing', () => {
    const table = new ObjectTable(identity);
    table.apply(now(1, 1));
    table.begin();
    table.list({ key: 2, value: 1 });
    table.abandon();
    table.begin();
    table.list({ key: 1, value: 1 });
    expect([...table.end()]).toEqual([]);
    expect([...table]).toEqual([{ key: 1, value: 1 }]);
  });

  // The kernel lists each key at a moment of its own, while changes go on; some are heard late, but none is lost.
  test('ends up with what the kernel has, whenever listing and events meet', () => {
    const change = fc.record({ key: fc.nat(3), value: fc.option(fc.nat(3), { nil: undefined }) });
    const step = fc.oneof(
      change.map((made) => ({ ...made, do: 'change' as const })),
      fc.record({ do: fc.constant('list' as const), key: fc.nat(3) }),
      fc.record({ do: fc.constant('hear' as const), count: fc.nat(3) }),
    );
    fc.assert(
      fc.property(fc.array(change), fc.array(step, { maxLength: 40 }), (before, steps) => {
        const kernel = new Map<number, number>();
        const queue: Change<Thing>[] = [];
        const table = new ObjectTable(identity);
        const mirror = new Mirror();
        const make = (key: number, value: number | undefined): Change<Thing> => {
          if (value === undefined) kernel.delete(key);
          else kernel.set(key, value);
          return value === undefined ? gone(key) : now(key, value);
        };
        const hear = (heard: Change<Thing>): void => {
          table.apply(heard);
          mirror.follow(heard);
        };
        for (const { key, value } of before) make(key, value); // all of these are lost
        table.begin();
        const listed = new Set<number>();
        const list = (key: number): void => {
          const value = kernel.get(key);
          if (value !== undefined && !listed.has(key)) table.list({ key, value });
          listed.add(key);
        };
        for (const taken of steps) {
          if (taken.do === 'change') queue.push(make(taken.key, taken.value));
          else if (taken.do === 'list') list(taken.key);
          else for (const heard of queue.splice(0, taken.count)) hear(heard);
        }
        for (const key of [0, 1, 2, 3]) list(key);
        for (const difference of table.end()) mirror.follow(difference);
        for (const heard of queue) hear(heard);
        const expected = [...kernel].map(([key, value]) => ({ key, value })).sort((a, b) => a.key - b.key);
        const byKey = (a: Thing, b: Thing): number => a.key - b.key;
        expect([...table].sort(byKey)).toEqual(expected);
        expect([...mirror.things.values()].sort(byKey)).toEqual(expected);
      }),
    );
  });
});
