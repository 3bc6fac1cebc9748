import { type Dump, MessageBatch, NetlinkError, type Read } from '@netlink/proto';
import { expect, test } from 'vitest';
import { routeMessages } from '../../src/route/messages.ts';

const INET = 2;
const INET6 = 10;
const LENGTH = 28;

/** Routes without attributes, of these families. */
function batchOf(families: number[]): MessageBatch {
  const data = new DataView(new ArrayBuffer(families.length * LENGTH));
  for (const [index, family] of families.entries()) {
    data.setUint32(index * LENGTH, LENGTH, true);
    data.setUint16(index * LENGTH + 4, 24, true);
    data.setUint8(index * LENGTH + 16, family);
  }
  return new MessageBatch([{ data, start: 0, end: data.byteLength, count: families.length }]);
}

function dumpOf(families: number[], error?: Error): Dump {
  const batch = batchOf(families);
  const dump = {
    async *[Symbol.asyncIterator]() {
      await Promise.resolve();
      yield batch;
      if (error !== undefined) throw error;
    },
    collect: <T>(read: Read<T>) =>
      error === undefined ? Promise.resolve(batch.map(read)) : Promise.reject(error),
  };
  return dump as unknown as Dump;
}

const readFamily: Read<number> = (_type, data, start) => data.getUint8(start);

async function both(inet: Dump, inet6: Dump): Promise<{ streamed: number[]; collected: number[] }> {
  const messages = routeMessages(() =>
    Promise.resolve([
      { family: INET, dump: inet },
      { family: INET6, dump: inet6 },
    ]),
  );
  const streamed: number[] = [];
  for await (const batch of messages.stream()) streamed.push(...batch.map(readFamily));
  return { streamed, collected: await messages.collect(readFamily) };
}

test('one family after another', async () => {
  const families = [INET, INET, INET6];
  expect(await both(dumpOf([INET, INET]), dumpOf([INET6]))).toEqual({
    streamed: families,
    collected: families,
  });
});

test('a kernel without IPv6 lists everything else in its place: that is left out', async () => {
  const families = [INET, INET, INET6];
  expect(await both(dumpOf([INET, INET]), dumpOf([INET, INET6, INET, 28]))).toEqual({
    streamed: families,
    collected: families,
  });
});

test('a table that was never used has no routes', async () => {
  const absent = new NetlinkError({ errno: -2, request: 'route get' });
  expect(await both(dumpOf([], absent), dumpOf([], absent))).toEqual({ streamed: [], collected: [] });
});

test('any other refusal is thrown', async () => {
  const refused = new NetlinkError({ errno: -1, request: 'route get' });
  await expect(both(dumpOf([INET]), dumpOf([], refused))).rejects.toBe(refused);
});
