import { NLM_F_ACK, NLM_F_DUMP, NLM_F_ECHO, NLM_F_MULTI } from '@netlink/packet';
import { describe, expect, test } from 'vitest';
import { type BulkResult, Connection, type Request, SystemError } from '../src/index.ts';
import { datagramOf, FakeKernel, Replies } from '../src/testing/index.ts';
import { codec, converse, indexOf, NEW, payload, request } from './support/things.ts';

const ENOBUFS = 105;
const EEXIST = 17;

describe('what a kernel may do', () => {
  test('answer in another order, twice, and after an error', async () => {
    const late: Uint8Array[] = [];
    const kernel = new FakeKernel((_request, replies) => {
      late.unshift(replies.ack(), replies.ack());
      if (late.length < 6) return [];
      return [...late, ...late];
    });
    const connection = new Connection(kernel);
    await Promise.all([1, 2, 3].map((index) => connection.change(request(index))));
    await expect(connection.change(request(4))).resolves.toEqual([]);
  });

  test('acknowledge before the data, with it, after it, or not at all', async () => {
    for (const order of ['before', 'with', 'after', 'twice', 'never'] as const) {
      const { connection } = converse((_request, replies) => {
        const data = replies.message(NEW, payload(7));
        if (order === 'before') return [replies.ack(), data];
        if (order === 'with') return [datagramOf(data, replies.ack())];
        if (order === 'twice') return [data, data, replies.ack()];
        // Requests that ask for an acknowledgement get one from every kernel.
        return (_request.flags & NLM_F_ACK) !== 0 || order === 'after' ? [data, replies.ack()] : [data];
      });
      const [reply] = await connection.get(request());
      expect(codec.decode(reply!.payload).header.index).toBe(7);
      const echoes = { ...request(), flags: NLM_F_ECHO };
      const [echo] = await connection.change(echoes);
      expect(codec.decode(echo!.payload).header.index).toBe(7);
      for await (const result of connection.bulk([echoes]))
        expect(result).toMatchObject({ ok: true, messages: { length: order === 'twice' ? 2 : 1 } });
    }
  });

  test('acknowledge instead of giving data: there is none', async () => {
    const kernel = new FakeKernel((_request, replies) => [
      replies.ack({ msg: 'nothing here' }),
      replies.ack(),
    ]);
    const warnings: unknown[] = [];
    const connection = new Connection(kernel, { onWarning: (warning) => warnings.push(warning) });
    await expect(connection.get(request())).resolves.toEqual([]);
    await expect(connection.change({ ...request(), flags: NLM_F_ECHO })).resolves.toEqual([]);
    await expect(connection.dump(request()).collect(indexOf)).resolves.toEqual([]);
    await expect(connection.dump(request()).collect(indexOf)).resolves.toEqual([]);
    expect(warnings).toHaveLength(4);
  });

  test('acknowledge a dump before its parts, or at its end instead of saying that it is done', async () => {
    const { connection } = converse((_request, replies) => {
      const part = replies.message(NEW, payload(1), NLM_F_MULTI);
      return (_request.flags & NLM_F_ECHO) === 0
        ? [replies.ack(), part, part, replies.done()]
        : [part, replies.ack()];
    });
    await expect(connection.dump(request()).collect(indexOf)).resolves.toEqual([1, 1]);
    await expect(connection.dump({ ...request(), flags: NLM_F_ECHO }).collect(indexOf)).resolves.toEqual([1]);
  });

  test('give data late that it acknowledged, where it is a process; it need not', async () => {
    const kernel = new FakeKernel((asked, replies) => {
      if (asked.payload[0] === 1)
        setTimeout(() => {
          kernel.deliver(replies.message(NEW, payload(1)), 99);
        }, 2);
      kernel.deliver(replies.ack(), 99);
      return [];
    });
    const connection = new Connection(kernel, { anySender: true });
    await expect(connection.get(request(1))).resolves.toHaveLength(1);
    await expect(connection.get(request(2))).resolves.toEqual([]);
    await expect(connection.dump(request(2)).collect(indexOf)).resolves.toEqual([]);
    await expect(connection.dump(request(2)).collect(indexOf)).resolves.toEqual([]);
  });

  test('answer a request that was given up: nobody hears it, and the next one gets its own', async () => {
    const answers: (() => void)[] = [];
    const kernel = new FakeKernel((asked, replies) => {
      const index = asked.payload[0] ?? 0;
      answers.push(() => {
        kernel.deliver(replies.message(NEW, payload(index)));
      });
      return [];
    });
    const connection = new Connection(kernel);
    const controller = new AbortController();
    const given = connection.get({ ...request(1), signal: controller.signal });
    const kept = connection.get(request(2));
    await new Promise(setImmediate);
    controller.abort();
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
    for (const answer of answers) answer();
    const [reply] = await kept;
    expect(codec.decode(reply!.payload).header.index).toBe(2);
  });

  test('send many parts without NLM_F_MULTI, of lengths that are not aligned', async () => {
    const { connection } = converse((_request, replies) => {
      const odd = replies.message(NEW, Uint8Array.of(...payload(1), 1, 2, 3));
      return [datagramOf(odd, replies.message(NEW, payload(2))), replies.done()];
    });
    await expect(connection.dump(request()).collect(indexOf)).resolves.toEqual([1, 2]);
  });

  test('lose a part of a dump: it goes on, and nothing hangs', async () => {
    const kernel = new FakeKernel((asked, replies) => {
      if ((asked.flags & NLM_F_DUMP) === 0) {
        kernel.overrun();
        return [];
      }
      return [replies.message(NEW, payload(1), NLM_F_MULTI)];
    });
    const connection = new Connection(kernel);
    const dumped = connection.dump(request()).collect(indexOf);
    const lost = connection.change(request());
    await expect(lost).rejects.toMatchObject({ name: 'OverrunError' });
    const [first] = kernel.requests.filter(({ flags }) => (flags & NLM_F_DUMP) !== 0);
    kernel.deliver(new Replies(first!).done());
    await expect(dumped).resolves.toEqual([1]);
  });

  test('die: all that is pending fails, and so does all that follows', async () => {
    const { kernel, connection } = converse();
    const pending = [connection.change(request()), connection.dump(request()).collect(indexOf)];
    await new Promise(setImmediate);
    kernel.break(new SystemError(9, 'recvmsg'));
    for (const call of pending) await expect(call).rejects.toMatchObject({ code: 'EBADF' });
    await expect(connection.get(request())).rejects.toMatchObject({ code: 'EBADF' });
  });

  test('have no memory for a request: it is sent a little later', async () => {
    const { kernel, connection } = converse((_request, replies) => [replies.ack()]);
    kernel.refuse(new SystemError(ENOBUFS, 'sendmsg'));
    await connection.change(request());
    expect(kernel.sent).toHaveLength(1);
  });
});

describe('other senders', () => {
  test('are listened to if that is asked for', async () => {
    const kernel = new FakeKernel((_request, replies) => {
      kernel.deliver(replies.message(NEW, payload(3)), 99);
      return [];
    });
    const connection = new Connection(kernel, { anySender: true });
    await expect(connection.get(request())).resolves.toHaveLength(1);
  });
});

describe('a batch', () => {
  const refuseThird = (_index: number): FakeKernel =>
    new FakeKernel((asked, replies) => {
      if (asked.payload[0] === 3) return [replies.error(EEXIST)];
      const echoes = (asked.flags & NLM_F_ECHO) !== 0;
      return echoes ? [replies.message(NEW, asked.payload), replies.ack()] : [replies.ack()];
    });
  const collect = async (results: AsyncIterable<BulkResult>): Promise<string> => {
    const words: string[] = [];
    for await (const result of results) {
      words.push(`${result.index}${result.ok ? `:${result.messages.length}` : '!'}`);
    }
    return words.join(' ');
  };
  const requests = [1, 2, 3, 4, 5].map((index) => ({ ...request(index), flags: NLM_F_ECHO }));

  test('tells of each request what became of it, in order, and what was created', async () => {
    const connection = new Connection(refuseThird(3));
    await expect(collect(connection.bulk(requests))).resolves.toBe('0:1 1:1 2! 3:1 4:1');
  });

  test('stops after an error, if it is told to; what was under way is told', async () => {
    const kernel = refuseThird(3);
    const connection = new Connection(kernel);
    await expect(collect(connection.bulk(requests, { stopOnError: true, atOnce: 1 }))).resolves.toBe(
      '0:1 1:1 2!',
    );
    expect(kernel.requests).toHaveLength(3);
    const four = connection.bulk(requests, { stopOnError: true, atOnce: 4 });
    await expect(collect(four)).resolves.toBe('0:1 1:1 2! 3:1');
  });

  test('may come from anywhere', async () => {
    async function* some(): AsyncGenerator<(typeof requests)[number]> {
      for (const one of requests) yield await Promise.resolve(one);
    }
    const connection = new Connection(refuseThird(3));
    await expect(collect(connection.bulk(some(), { atOnce: 2 }))).resolves.toBe('0:1 1:1 2! 3:1 4:1');
  });

  const numbers = [1, 2, 3, 4, 5];
  const toRequest = (number: number): Request => request(number);

  test('of which only the first failure matters is counted, and ends with it', async () => {
    const kernel = refuseThird(3);
    const connection = new Connection(kernel);
    await expect(connection.changeAll(numbers, toRequest, { ignore: ['EEXIST'] })).resolves.toBe(4);
    await expect(connection.changeAll([], toRequest)).resolves.toBe(0);
    const sent = kernel.requests.length;
    const refused = { code: 'EEXIST', index: 2, message: expect.stringMatching(/ \(EEXIST\), at index 2$/) };
    await expect(connection.changeAll(numbers, toRequest, { atOnce: 3 })).rejects.toMatchObject(refused);
    expect(kernel.requests).toHaveLength(sent + 3);
    await expect(connection.changeAll(numbers, toRequest, { ignore: ['EPERM'] })).rejects.toMatchObject(
      refused,
    );
  });

  test('of which only the first failure matters may come, and be made, later', async () => {
    const connection = new Connection(refuseThird(3));
    async function* some(): AsyncGenerator<number> {
      for (const one of numbers) yield await Promise.resolve(one);
    }
    const later = (number: number): Promise<Request> => Promise.resolve(request(number));
    const options = { ignore: ['EEXIST'], atOnce: 2 };
    await expect(connection.changeAll(some(), later, options)).resolves.toBe(4);
    await expect(connection.changeAll(some(), toRequest)).rejects.toMatchObject({ code: 'EEXIST', index: 2 });
    const faulty = (number: number): Promise<Request> =>
      number === 2 ? Promise.reject(new TypeError('2 is none')) : later(number);
    await expect(connection.changeAll(numbers, faulty)).rejects.toThrow('2 is none, at index 1');
  });

  test('waits for what was under way where an item is at fault, and gives it up where that is asked for', async () => {
    const kernel = refuseThird(3);
    const connection = new Connection(kernel);
    const faulty = (number: number): Request => {
      if (number === 2) throw new RangeError('2 is too much');
      return request(number);
    };
    await expect(connection.changeAll(numbers, faulty)).rejects.toThrow('2 is too much, at index 1');
    expect(kernel.requests).toHaveLength(1);
    const silent = new Connection(new FakeKernel(() => []));
    const given = new AbortController();
    const waiting = silent.changeAll(numbers, toRequest, { signal: given.signal });
    given.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await expect(silent.changeAll(numbers, toRequest, { signal: given.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    connection.close();
    await expect(connection.changeAll(numbers, toRequest)).rejects.toMatchObject({ name: 'ClosedError' });
  });
});

describe('a stream', () => {
  /** A kernel each of whose sockets answers a dump with three parts. */
  function kernels(): { first: FakeKernel & { openSibling(): FakeKernel }; siblings: FakeKernel[] } {
    const make = (): FakeKernel =>
      new FakeKernel((_request, replies) => [
        replies.message(NEW, payload(1), NLM_F_MULTI),
        replies.message(NEW, payload(2), NLM_F_MULTI),
        replies.done(),
      ]);
    const siblings: FakeKernel[] = [];
    const openSibling = (): FakeKernel => {
      const sibling = make();
      siblings.push(sibling);
      return sibling;
    };
    return { first: Object.assign(make(), { openSibling }), siblings };
  }

  test('has a socket of its own, which the next one uses again', async () => {
    const { first, siblings } = kernels();
    const connection = new Connection(first);
    for (let turn = 0; turn < 3; turn++) {
      const seen: number[] = [];
      for await (const batch of connection.dump(request())) seen.push(...batch.map(indexOf));
      expect(seen).toEqual([1, 2]);
    }
    expect(siblings).toHaveLength(1);
    expect(first.sent).toHaveLength(0);
    await connection.dump(request()).collect(indexOf);
    expect(first.sent).toHaveLength(1);
    connection.close();
    expect(siblings[0]!.closed).toBe(true);
  });

  test('that is left before its end gives its socket up; several run beside each other, but not too many', async () => {
    const { first, siblings } = kernels();
    const connection = new Connection(first).unref().ref();
    const streams = Array.from({ length: 18 }, () => connection.dump(request())[Symbol.asyncIterator]());
    await Promise.all(streams.map((stream) => stream.next()));
    expect(siblings).toHaveLength(16);
    await Promise.all(streams.map((stream) => stream.return()));
    expect(siblings.filter(({ closed }) => !closed).length).toBeLessThanOrEqual(1);
    connection.close();
    expect(siblings.every(({ closed }) => closed)).toBe(true);
    await expect(connection.dump(request())[Symbol.asyncIterator]().next()).rejects.toThrow('closed');
  });
});
