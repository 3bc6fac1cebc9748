import { endianness } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { AsyncSocket } from '../src/async-socket.ts';
import type { Datagram } from '../src/datagram.ts';
import { OverrunError } from '../src/errors.ts';
import { NETLINK_USERSOCK } from '../src/protocols.ts';
import { Socket } from '../src/socket.ts';
import { asyncPair, multicast, octets } from './support/pair.ts';

const length = ({ data }: Datagram): number => data.length;

/** A message of `size` octets, which say so. */
function message(size: number): Uint8Array {
  const octets = new Uint8Array(size).fill(size & 0xff);
  new DataView(octets.buffer).setUint32(0, size, endianness() === 'LE');
  return octets;
}

describe('recv', () => {
  test('at once what is there already', async () => {
    using both = asyncPair();
    await both.left.sendTo(octets(20), both.rightAddress);
    const { data, address, truncated } = await both.right.recv();
    expect(data).toEqual(octets(20));
    expect(address.equals(both.leftAddress)).toBe(true);
    expect(truncated).toBe(false);
  });

  test('what comes later, to each in its turn', async () => {
    using both = asyncPair();
    const three = [both.right.recv(), both.right.recv(), both.right.recv()];
    for (const each of [10, 20, 30]) await both.left.sendTo(octets(each), both.rightAddress);
    expect((await Promise.all(three)).map(length)).toEqual([10, 20, 30]);
  });

  test('again and again through the event loop', async () => {
    using both = asyncPair();
    for (let each = 1; each <= 20; each++) {
      const received = both.right.recv();
      await turn();
      both.left.trySend(octets(each), both.rightAddress);
      expect(length(await received)).toBe(each);
    }
  });

  test('aborted before and while waiting; the next one is not disturbed', async () => {
    using both = asyncPair();
    await expect(both.right.recv({ signal: AbortSignal.abort('no') })).rejects.toMatchObject({
      name: 'AbortError',
      cause: 'no',
    });
    const controller = new AbortController();
    const aborted = both.right.recv({ signal: controller.signal });
    const other = both.right.recv();
    controller.abort();
    await expect(aborted).rejects.toMatchObject({ code: 'ABORT_ERR' });
    await both.left.sendTo(octets(5), both.rightAddress);
    expect(length(await other)).toBe(5);
  });

  test('a signal that is none', async () => {
    using both = asyncPair();
    await expect(both.right.recv({ signal: {} as AbortSignal })).rejects.toThrow(TypeError);
  });
});

describe('iteration', () => {
  test('yields in order and ends when the socket is closed', async () => {
    using both = asyncPair();
    for (let each = 1; each <= 100; each++) await both.left.sendTo(octets(each), both.rightAddress);
    const lengths: number[] = [];
    for await (const datagram of both.right) {
      lengths.push(length(datagram));
      if (lengths.length === 100) both.right.close();
    }
    expect(lengths).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  });

  test('leaving the loop loses nothing', async () => {
    using both = asyncPair();
    for (const each of [1, 2, 3, 4]) await both.left.sendTo(octets(each), both.rightAddress);
    for await (const datagram of both.right) {
      expect(length(datagram)).toBe(1);
      break;
    }
    expect(length(await both.right.recv())).toBe(2);
    expect(both.right.drain().map(length)).toEqual([3, 4]);
  });

  test('a flood does not starve timers', async () => {
    using both = asyncPair();
    const timer = new AbortController();
    setTimeout(() => {
      timer.abort();
    }, 1);
    let count = 0;
    both.left.trySend(octets(8), both.rightAddress);
    for await (const _ of both.right) {
      // There is always one more before the next one is asked for.
      both.left.trySend(octets(8), both.rightAddress);
      count += 1;
      if (timer.signal.aborted || count === 1_000_000) break;
    }
    expect(timer.signal.aborted).toBe(true);
  });
});

describe('drain', () => {
  test('nothing, all, so many', async () => {
    using both = asyncPair();
    expect(both.right.drain()).toEqual([]);
    for (let each = 1; each <= 40; each++) await both.left.sendTo(octets(each), both.rightAddress);
    expect(both.right.drain({ maxDatagrams: 3 }).map(length)).toEqual([1, 2, 3]);
    expect(both.right.drain().map(length)).toEqual(Array.from({ length: 37 }, (_, index) => index + 4));
    expect(both.right.drain()).toEqual([]);
  });

  test('no more than one memory is filled beyond the bound of octets', async () => {
    using both = asyncPair();
    for (let count = 0; count < 60; count++) await both.left.sendTo(octets(1000), both.rightAddress);
    const first = both.right.drain({ maxBytes: 1 });
    expect(first.length).toBeGreaterThan(0);
    expect(first.length).toBeLessThan(20);
    expect(both.right.drain()).toHaveLength(60 - first.length);
  });

  test('what was received ahead for the loop comes first', async () => {
    using both = asyncPair();
    for (const each of [1, 2, 3, 4, 5]) await both.left.sendTo(octets(each), both.rightAddress);
    await both.right.recv();
    await both.left.sendTo(octets(6), both.rightAddress);
    expect(both.right.drain({ maxDatagrams: 2 }).map(length)).toEqual([2, 3]);
    expect(both.right.drain().map(length)).toEqual([4, 5, 6]);
  });

  test('messages that came one by one, as one datagram', async () => {
    using both = asyncPair();
    const sent = [message(20), message(36), message(24)];
    for (const each of sent) await both.left.sendTo(each, both.rightAddress);
    const [one, ...others] = both.right.drain({ merge: true });
    expect(others).toEqual([]);
    expect(Buffer.from(one!.data)).toEqual(Buffer.concat(sent));
    expect(one!.address.equals(both.leftAddress)).toBe(true);
    expect(one!.data.byteOffset % 8).toBe(0);
  });

  test('merged no further than the bound of datagrams, nor beyond a call', async () => {
    using both = asyncPair();
    for (let count = 0; count < 10; count++) await both.left.sendTo(message(20), both.rightAddress);
    expect(both.right.drain({ merge: true, maxDatagrams: 4 }).map(length)).toEqual([80]);
    expect(both.right.drain({ merge: true }).map(length)).toEqual([120]);
    for (let count = 0; count < 60; count++) await both.left.sendTo(message(1000), both.rightAddress);
    const many = both.right.drain({ merge: true, maxDatagrams: 1000 });
    expect(many.length).toBeLessThan(12);
    expect(many.reduce((sum, each) => sum + length(each), 0)).toBe(60_000);
  });

  test('what is not one message, too large, or from somebody else stands alone', async () => {
    using both = asyncPair();
    using other = new AsyncSocket(NETLINK_USERSOCK);
    other.bindAuto();
    const two = Buffer.concat([message(20), message(20)]);
    const cut = message(40).subarray(0, 36);
    for (const each of [
      message(20),
      two,
      message(24),
      octets(28),
      cut,
      octets(3),
      message(4096),
      message(32),
    ])
      await both.left.sendTo(each, both.rightAddress);
    await other.sendTo(message(44), both.rightAddress);
    await other.sendTo(message(48), both.rightAddress);
    await both.left.sendTo(message(52), both.rightAddress);
    expect(both.right.drain({ merge: true }).map(length)).toEqual([20, 40, 24, 28, 36, 3, 4096, 32, 92, 52]);
  });

  test('what comes along is that of each of them', async () => {
    using both = asyncPair();
    both.right.socket.setPassCredentials(true);
    await both.left.sendTo(message(20), both.rightAddress);
    await both.left.sendTo(message(20), both.rightAddress);
    const [one, ...others] = both.right.drain({ merge: true });
    expect(others).toEqual([]);
    expect(one).toMatchObject({ credentials: { pid: process.pid } });
  });

  test('whether to merge is a boolean', () => {
    using both = asyncPair();
    expect(() => both.right.drain({ merge: 1 as unknown as boolean })).toThrow(/^merge: /);
  });

  test.each([0, -1, 1.5])('a bound of %s is refused', (bound) => {
    using both = asyncPair();
    expect(() => both.right.drain({ maxDatagrams: bound })).toThrow(/^maxDatagrams: /);
    expect(() => both.right.drain({ maxBytes: bound })).toThrow(/^maxBytes: /);
  });
});

describe('readable', () => {
  test('tells all who wait, and leaves the datagram where it is', async () => {
    using both = asyncPair();
    const told = Promise.all([both.right.readable(), both.right.readable()]);
    await turn();
    await both.left.sendTo(octets(9), both.rightAddress);
    await told;
    await both.right.readable();
    expect(both.right.drain().map(length)).toEqual([9]);
  });

  test('at once when something was received ahead', async () => {
    using both = asyncPair();
    for (const each of [1, 2]) await both.left.sendTo(octets(each), both.rightAddress);
    await both.right.recv();
    await both.right.readable();
    expect(both.right.drain().map(length)).toEqual([2]);
  });

  test('can be aborted', async () => {
    using both = asyncPair();
    const controller = new AbortController();
    const waiting = both.right.readable({ signal: controller.signal });
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'ABORT_ERR' });
  });
});

describe('overrun', () => {
  /** A receiver with a small buffer, and more multicasts than it can hold. */
  function overrun(): { sender: Socket; receiver: AsyncSocket } {
    const receiver = new AsyncSocket(NETLINK_USERSOCK);
    receiver.bindAuto();
    receiver.socket.setRxBufSz(4096);
    receiver.socket.addMembership(1);
    const sender = new Socket(NETLINK_USERSOCK);
    for (let count = 0; count < 200; count++) multicast(sender, octets(500), 1);
    return { sender, receiver };
  }

  test('is told once, and the socket goes on', async () => {
    const { sender, receiver } = overrun();
    await expect(receiver.recv()).rejects.toThrow(OverrunError);
    const before = receiver.drain();
    expect(before.length).toBeGreaterThan(0);
    multicast(sender, octets(77), 1);
    expect(length(await receiver.recv())).toBe(77);
    sender.close();
    receiver.close();
  });

  test('by drain likewise', () => {
    const { sender, receiver } = overrun();
    expect(() => receiver.drain()).toThrow(
      expect.objectContaining({ code: 'ENOBUFS', name: 'OverrunError' }),
    );
    expect(receiver.drain().length).toBeGreaterThan(0);
    expect(receiver.drain()).toEqual([]);
    sender.close();
    receiver.close();
  });

  test('wakes who waits, by the error alone', async () => {
    const { sender, receiver } = overrun();
    await receiver.readable();
    expect(() => receiver.drain()).toThrow(OverrunError);
    receiver.drain();
    const later = receiver.recv();
    await turn();
    multicast(sender, octets(5), 1);
    expect(length(await later)).toBe(5);
    sender.close();
    receiver.close();
  });

  test('while waiting: the handle that libuv stopped is started again', async () => {
    const { sender, receiver } = overrun();
    await expect(receiver.recv()).rejects.toThrow(OverrunError);
    receiver.drain();
    const waiting = receiver.recv();
    const next = receiver.recv();
    await turn();
    for (let count = 0; count < 200; count++) multicast(sender, octets(500), 1);
    const [first, second] = await Promise.allSettled([waiting, next]);
    expect(first).toMatchObject({ status: 'rejected', reason: { code: 'ENOBUFS' } });
    expect(second).toMatchObject({ status: 'fulfilled' });
    receiver.drain();
    const last = receiver.recv();
    await turn();
    multicast(sender, octets(6), 1);
    expect(length(await last)).toBe(6);
    sender.close();
    receiver.close();
  });
});
