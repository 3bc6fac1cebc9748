import { MessageBatch } from '@netlink/proto';
import { expect, test } from 'vitest';
import { flushRoutes } from '../../src/route/flush.ts';
import type { MeantRoutes } from '../../src/route/list.ts';

const LENGTH = 28;
const AT_TABLE = 20;

/** Some routes without attributes, which are told apart by the number of their table. */
function batchOf(numbers: readonly number[]): MessageBatch {
  const data = new DataView(new ArrayBuffer(numbers.length * LENGTH));
  for (const [index, number] of numbers.entries()) {
    data.setUint32(index * LENGTH, LENGTH, true);
    data.setUint16(index * LENGTH + 4, 24, true);
    data.setUint8(index * LENGTH + AT_TABLE, number);
  }
  return new MessageBatch([{ data, start: 0, end: data.byteLength, count: numbers.length }]);
}

/** A table of routes, of which those of even numbers are meant; some are never deleted. */
class Table {
  readonly routes: Set<number>;
  readonly #lasting: ReadonlySet<number>;
  readonly rounds: number[] = [];

  constructor(count: number, lasting: readonly number[] = []) {
    this.routes = new Set(Array.from({ length: count }, (_, number) => number));
    this.#lasting = new Set(lasting);
  }

  readonly meant = (): MeantRoutes => {
    const { routes } = this;
    return {
      messages: {
        async *stream() {
          await Promise.resolve();
          const all = [...routes];
          for (let at = 0; at < all.length; at += 4) yield batchOf(all.slice(at, at + 4));
        },
        collect: () => Promise.reject(new Error('not here')),
      },
      isWanted: (_type, data, start) => data.getUint8(start + 4) % 2 === 0,
    };
  };

  readonly delete = (bodies: Iterable<Uint8Array>): Promise<number> => {
    let count = 0;
    let asked = 0;
    for (const body of bodies) {
      asked++;
      const number = body[4] ?? -1;
      if (!this.#lasting.has(number) && this.routes.delete(number)) count++;
    }
    this.rounds.push(asked);
    return Promise.resolve(count);
  };
}

test('the list is read again until none is left', async () => {
  const table = new Table(60);
  expect(await flushRoutes(table.meant, table.delete, 10)).toBe(30);
  expect([...table.routes].every((number) => number % 2 === 1)).toBe(true);
  expect(table.rounds).toEqual([10, 11, 9]);
});

test('one round does where they are few', async () => {
  const table = new Table(16);
  expect(await flushRoutes(table.meant, table.delete, 10)).toBe(8);
  expect(table.rounds).toEqual([8]);
});

test('what stays keeps no others, and does not go on for ever', async () => {
  const table = new Table(60, [0, 2, 4, 6, 8, 10]);
  expect(await flushRoutes(table.meant, table.delete, 6)).toBe(24);
  expect([...table.routes].filter((number) => number % 2 === 0)).toEqual([0, 2, 4, 6, 8, 10]);
});
