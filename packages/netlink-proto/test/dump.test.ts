import { NLM_F_DUMP, NLM_F_DUMP_INTR, NLM_F_MULTI } from '@netlink/packet';
import { describe, expect, test, vi } from 'vitest';
import { Connection, type MessageBatch } from '../src/index.ts';
import { type Answer, datagramOf, FakeKernel } from '../src/testing/index.ts';
import { converse, indexOf, NEW, payload, request } from './support/things.ts';

describe('a dump', () => {
  const three: Answer = (_request, replies) => [
    datagramOf(replies.message(NEW, payload(1), NLM_F_MULTI), replies.message(NEW, payload(2), NLM_F_MULTI)),
    replies.message(NEW, payload(3), NLM_F_MULTI),
    replies.done(),
  ];

  test('is sent when it is read, each time anew', async () => {
    const { kernel, connection } = converse(three);
    const dump = connection.dump(request());
    expect(kernel.sent).toHaveLength(0);
    await expect(dump.collect(indexOf)).resolves.toEqual([1, 2, 3]);
    await expect(dump.collect(indexOf)).resolves.toEqual([1, 2, 3]);
    expect(kernel.requests.map((sent) => sent.flags)).toEqual([0x301, 0x301]);
    expect(NLM_F_DUMP).toBe(0x300);
  });

  test('comes in batches, whose messages are views', async () => {
    const { connection } = converse(three);
    const batches: MessageBatch[] = [];
    for await (const batch of connection.dump(request())) batches.push(batch);
    expect(batches.flatMap((batch) => [...batch]).map((view) => view.type)).toEqual([NEW, NEW, NEW]);
  });

  test('is handed out in small parts to one who is slow, however much came at once', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => index);
    const { connection } = converse((_request, replies) => [
      datagramOf(...many.map((index) => replies.message(NEW, payload(index), NLM_F_MULTI))),
      replies.done(),
    ]);
    let time = 0;
    using clock = vi.spyOn(process, 'hrtime').mockImplementation(() => [0, time * 1e6]);
    let turn = 0;
    let others = setImmediate(function again() {
      turn++;
      others = setImmediate(again);
    });
    const parts: number[][] = [];
    const turns = new Set<number>();
    for await (const batch of connection.dump(request())) {
      parts.push(batch.map(indexOf));
      turns.add(turn);
      time += 5;
    }
    clearImmediate(others);
    expect(clock).toHaveBeenCalled();
    expect(parts.flat()).toEqual(many);
    const octets = 20;
    expect(Math.max(...parts.map((part) => part.length * octets))).toBeLessThan(9 * 1024);
    expect(turns.size).toBe(parts.length);
  });

  test('leaves out what fails a test', async () => {
    const { connection } = converse(three);
    const all: number[] = [];
    const tested: number[] = [];
    const viewed: number[] = [];
    for await (const batch of connection.dump(request())) {
      const second = batch.where((data, start) => data.getUint32(start, true) === 2);
      all.push(...batch.map(indexOf));
      tested.push(...second.map(indexOf));
      viewed.push(...[...second].map((view) => indexOf(view.type, view.data, view.payloadStart)));
    }
    expect({ all, tested, viewed }).toEqual({ all: [1, 2, 3], tested: [2], viewed: [2] });
  });

  test('that fails at its end throws', async () => {
    const { connection } = converse((_request, replies) => [
      replies.message(NEW, payload(1), NLM_F_MULTI),
      replies.done(12),
    ]);
    await expect(connection.dump(request()).collect(indexOf)).rejects.toMatchObject({ code: 'ENOMEM' });
  });

  test('waits for the one before it, while gets pass', async () => {
    const answers: (() => void)[] = [];
    const kernel = new FakeKernel((asked, replies) => {
      if ((asked.flags & NLM_F_DUMP) === 0) return [replies.message(NEW, payload(9))];
      answers.push(() => {
        for (const datagram of three(asked, replies)) kernel.deliver(datagram);
      });
      return [];
    });
    const connection = new Connection(kernel);
    const first = connection.dump(request()).collect(indexOf);
    const second = connection.dump(request()).collect(indexOf);
    await expect(connection.get(request())).resolves.toHaveLength(1);
    expect(answers).toHaveLength(1);
    answers[0]!();
    await expect(first).resolves.toEqual([1, 2, 3]);
    await vi.waitFor(() => {
      expect(answers).toHaveLength(2);
    });
    answers[1]!();
    await expect(second).resolves.toEqual([1, 2, 3]);
  });

  test('left early does not stop the next one', async () => {
    const { connection } = converse(three);
    for await (const _batch of connection.dump(request())) break;
    await expect(connection.dump(request()).collect(indexOf)).resolves.toEqual([1, 2, 3]);
  });

  test('collected is read again until it is consistent; streamed it throws; partial takes it', async () => {
    let attempts = 0;
    const { connection } = converse((_request, replies) => {
      const flags = ++attempts % 3 === 0 ? NLM_F_MULTI : NLM_F_MULTI | NLM_F_DUMP_INTR;
      return [replies.message(NEW, payload(attempts), flags), replies.done()];
    });
    await expect(connection.dump(request()).collect(indexOf)).resolves.toEqual([3]);
    const seen: number[] = [];
    await expect(async () => {
      for await (const batch of connection.dump(request())) seen.push(...batch.map(indexOf));
    }).rejects.toMatchObject({ code: 'ERR_NETLINK_DUMP_INTERRUPTED', seen: 1 });
    expect(seen).toEqual([4]);
    await expect(connection.dump(request(), { interrupted: 'partial' }).collect(indexOf)).resolves.toEqual([
      5,
    ]);
    attempts = 6;
    await expect(connection.dump(request(), { interrupted: 'throw' }).collect(indexOf)).rejects.toMatchObject(
      { code: 'ERR_NETLINK_DUMP_INTERRUPTED', seen: 1, partial: [7] },
    );
  });

  test('that is never consistent is given up after so many attempts, with what was read', async () => {
    let attempts = 0;
    const { connection } = converse((_request, replies) => [
      replies.message(NEW, payload(++attempts), NLM_F_MULTI),
      replies.done(0, NLM_F_DUMP_INTR),
    ]);
    await expect(connection.dump(request(), { attempts: 3 }).collect(indexOf)).rejects.toMatchObject({
      name: 'DumpInterruptedError',
      partial: [3],
    });
    expect(attempts).toBe(3);
  });

  test('that is to be read again is not, once its signal aborts', async () => {
    const controller = new AbortController();
    const { kernel, connection } = converse((_request, replies) => {
      queueMicrotask(() => {
        setImmediate(() => {
          controller.abort();
        });
      });
      return [replies.done(0, NLM_F_DUMP_INTR)];
    });
    const collected = connection.dump({ ...request(), signal: controller.signal }).collect(indexOf);
    await expect(collected).rejects.toMatchObject({ name: 'AbortError' });
    expect(kernel.sent.length).toBeLessThan(3);
  });
});
