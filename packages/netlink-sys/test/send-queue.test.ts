import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Outgoing, SendQueue } from '../src/send-queue.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const outgoing = (octet: number): Outgoing => ({ octets: Uint8Array.of(octet), address: undefined });

test('tries again, later and later, until there is room', async () => {
  let room = false;
  const trySend = vi.fn(() => (room ? 1 : undefined));
  const queue = new SendQueue(trySend);
  const sent = queue.add(outgoing(1), undefined);
  await vi.advanceTimersByTimeAsync(1 + 2 + 4);
  expect(trySend).toHaveBeenCalledTimes(3);
  await vi.advanceTimersByTimeAsync(7);
  expect(trySend).toHaveBeenCalledTimes(3);
  room = true;
  await vi.advanceTimersByTimeAsync(1);
  await expect(sent).resolves.toBe(1);
  expect(queue.idle).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('never waits longer than 32 ms', async () => {
  const trySend = vi.fn(() => undefined);
  const queue = new SendQueue(trySend);
  void queue.add(outgoing(1), undefined);
  await vi.advanceTimersByTimeAsync(63);
  const before = trySend.mock.calls.length;
  await vi.advanceTimersByTimeAsync(320);
  expect(trySend.mock.calls.length - before).toBe(10);
});

test('keeps the order, and an error costs only its own', async () => {
  const order: number[] = [];
  const queue = new SendQueue(({ octets }) => {
    const [octet = 0] = octets;
    if (octet === 2) throw new Error('refused');
    order.push(octet);
    return octet;
  });
  const results = Promise.allSettled([1, 2, 3].map((octet) => queue.add(outgoing(octet), undefined)));
  await vi.advanceTimersByTimeAsync(1);
  expect(await results).toMatchObject([{ value: 1 }, { status: 'rejected' }, { value: 3 }]);
  expect(order).toEqual([1, 3]);
});

test('an abort of the last one stops the timer', async () => {
  const queue = new SendQueue(() => undefined);
  const controller = new AbortController();
  const sent = queue.add(outgoing(1), controller.signal);
  controller.abort();
  await expect(sent).rejects.toMatchObject({ code: 'ABORT_ERR' });
  expect(vi.getTimerCount()).toBe(0);
});

test('rejects all, and stops', async () => {
  const queue = new SendQueue(() => undefined);
  const sent = queue.add(outgoing(1), undefined);
  queue.rejectAll(new Error('closed'));
  await expect(sent).rejects.toThrow('closed');
  expect(vi.getTimerCount()).toBe(0);
});

test('ref and unref reach the timer, before and after it was started', () => {
  vi.useRealTimers();
  const timers = vi.spyOn(globalThis, 'setTimeout');
  const queue = new SendQueue(() => undefined);
  queue.setRef(false);
  const sent = queue.add(outgoing(1), undefined);
  const timer = timers.mock.results[0]?.value as NodeJS.Timeout;
  expect(timer.hasRef()).toBe(false);
  queue.setRef(true);
  expect(timer.hasRef()).toBe(true);
  queue.setRef(false);
  expect(timer.hasRef()).toBe(false);
  queue.rejectAll(new Error('done'));
  return expect(sent).rejects.toThrow('done');
});
