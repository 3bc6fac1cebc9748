import { describe, expect, test } from 'vitest';
import type { Request } from '../src/index.ts';
import { converse, request } from './support/things.ts';

test.each([null, undefined, 5, 'abc', {}])('%j is no source of changes', async (source) => {
  const { connection } = converse((_request, replies) => [replies.ack()]);
  await expect(connection.changeAll(source as number[], (number) => request(number))).rejects.toThrow(
    /^items: .* is no iterable$/,
  );
  await expect(connection.bulk(source as Request[]).next()).rejects.toThrow(/^requests: .* is no iterable$/);
});

describe('a source of changes that says nothing', () => {
  /** Yields one change, and then nothing for good. */
  function silentSource(): { source: AsyncIterable<number>; returned: () => boolean } {
    let isReturned = false;
    let count = 0;
    const next = (): Promise<IteratorResult<number>> =>
      count++ === 0 ? Promise.resolve({ done: false, value: 1 }) : new Promise(() => undefined);
    const end = (): Promise<IteratorResult<number>> => {
      isReturned = true;
      return new Promise(() => undefined);
    };
    const source = { [Symbol.asyncIterator]: () => ({ next, return: end }) };
    return { source, returned: () => isReturned };
  }
  const toRequest = (number: number): Request => request(number);

  test('is given up where a signal says so', async () => {
    const { connection } = converse((_request, replies) => [replies.ack()]);
    const stop = new AbortController();
    const { source, returned } = silentSource();
    const changing = connection.changeAll(source, toRequest, { signal: stop.signal });
    setImmediate(() => {
      stop.abort();
    });
    await expect(changing).rejects.toMatchObject({ name: 'AbortError' });
    expect(returned()).toBe(true);
  });

  test('is given up where the connection is closed, or was', async () => {
    const { connection } = converse((_request, replies) => [replies.ack()]);
    const { source, returned } = silentSource();
    const changing = connection.changeAll(source, toRequest);
    setImmediate(() => {
      connection.close();
    });
    await expect(changing).rejects.toMatchObject({ name: 'ClosedError' });
    expect(returned()).toBe(true);
    await expect(connection.changeAll(source, toRequest)).rejects.toMatchObject({ name: 'ClosedError' });
  });
});
