import { describe, expect, test } from 'vitest';
import { Connection, SystemError } from '../src/index.ts';
import { FakeKernel } from '../src/testing/index.ts';
import { converse, indexOf, request } from './support/things.ts';

describe('an end', () => {
  test('close rejects all that is pending, and what comes after', async () => {
    const { kernel, connection } = converse();
    const pending = [
      connection.get(request()),
      connection.change(request()),
      connection.dump(request()).collect(indexOf),
    ];
    const queued = connection.dump(request()).collect(indexOf);
    connection.close();
    for (const call of [...pending, queued, connection.get(request())]) {
      await expect(call).rejects.toMatchObject({ code: 'ERR_NETLINK_CLOSED' });
    }
    expect(kernel.closed).toBe(true);
  });

  test('a timeout rejects, and a late reply goes nowhere', async () => {
    const kernel = new FakeKernel();
    const connection = new Connection(kernel, { timeout: 5 });
    await expect(connection.get(request())).rejects.toMatchObject({
      name: 'TimeoutError',
      code: 'ETIMEDOUT',
    });
    await expect(connection.dump(request()).collect(indexOf)).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  test('a signal rejects, before and after sending, and the connection goes on', async () => {
    const answered = new FakeKernel((asked, replies) => (asked.payload[0] === 1 ? [] : [replies.ack()]));
    const connection = new Connection(answered);
    const controller = new AbortController();
    const change = connection.change({ ...request(1), signal: controller.signal });
    await Promise.resolve();
    await Promise.resolve();
    controller.abort();
    await expect(change).rejects.toMatchObject({ name: 'AbortError' });
    await expect(connection.change({ ...request(1), signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    await connection.change(request(2));
  });

  test('an overrun fails the requests whose answers were lost, and only those', async () => {
    const kernel = new FakeKernel((asked, replies) => {
      if (asked.payload[0] !== 1) return [replies.ack()];
      kernel.overrun();
      return [];
    });
    const connection = new Connection(kernel);
    const results = await Promise.allSettled([connection.change(request(1)), connection.change(request(2))]);
    expect(results.map((result) => result.status)).toEqual(['rejected', 'fulfilled']);
    await connection.change(request(3));
  });

  test('a request that the system refuses to send fails alone', async () => {
    const { kernel, connection } = converse((_request, replies) => [replies.ack()]);
    kernel.refuse(new SystemError(90, 'sendmsg'));
    await expect(connection.change(request(1))).rejects.toMatchObject({ code: 'EMSGSIZE' });
    await connection.change(request(2));
  });

  test('a dump that cannot be encoded does not stand in the way of the next', async () => {
    const { connection } = converse((_request, replies) => [replies.done()]);
    const body = (): never => {
      throw new RangeError('bad');
    };
    await expect(connection.dump({ ...request(), body }).collect(indexOf)).rejects.toThrow('bad');
    await expect(connection.dump(request()).collect(indexOf)).resolves.toEqual([]);
  });

  test('a dump that waits for its turn times out, too', async () => {
    const { connection } = converse();
    const first = connection.dump({ ...request(), timeout: 0 }).collect(indexOf);
    const second = connection.dump({ ...request(), timeout: 5 }).collect(indexOf);
    await expect(second).rejects.toMatchObject({ name: 'TimeoutError' });
    connection.close();
    await expect(first).rejects.toMatchObject({ name: 'ClosedError' });
  });

  test('a transport that breaks fails everything', async () => {
    const { kernel, connection } = converse();
    const get = connection.get(request());
    kernel.break(new Error('gone'));
    await expect(get).rejects.toThrow('gone');
    await expect(connection.get(request())).rejects.toThrow('gone');
  });
});
