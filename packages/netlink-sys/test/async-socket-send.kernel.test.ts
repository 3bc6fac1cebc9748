import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { AsyncSocket } from '../src/async-socket.ts';
import type { Datagram } from '../src/datagram.ts';
import { ClosedError } from '../src/errors.ts';
import { NETLINK_USERSOCK } from '../src/protocols.ts';
import { Socket } from '../src/socket.ts';
import { SocketAddr } from '../src/socket-addr.ts';
import { asyncPair, octets } from './support/pair.ts';

const notAnAddress = 'kernel' as unknown as SocketAddr;
const length = ({ data }: Datagram): number => data.length;

describe('send', () => {
  /** Fill the queue of the right one. */
  function fill({ left, rightAddress }: ReturnType<typeof asyncPair>): number {
    let count = 0;
    while (left.trySend(octets(2000), rightAddress) !== undefined) count += 1;
    return count;
  }

  test('by connect', async () => {
    using both = asyncPair();
    both.left.connect(both.rightAddress);
    expect(both.left.getAddress().equals(both.leftAddress)).toBe(true);
    expect(await both.left.send(octets(12))).toBe(12);
    expect(both.left.trySend(octets(13))).toBe(13);
    expect(both.right.drain().map(length)).toEqual([12, 13]);
  });

  test('waits for room, in order', async () => {
    using both = asyncPair();
    const filled = fill(both);
    expect(filled).toBeGreaterThan(0);
    const lengths = [2001, 2002, 2003];
    const sent = lengths.map((each) => both.left.sendTo(octets(each), both.rightAddress));
    await turn();
    const received = both.right.drain({ maxDatagrams: filled });
    expect(received).toHaveLength(filled);
    expect(await Promise.all(sent)).toEqual(lengths);
    expect(both.right.drain().map(length)).toEqual(lengths);
  });

  test('can be aborted while it waits', async () => {
    using both = asyncPair();
    fill(both);
    const controller = new AbortController();
    const sent = both.left.sendTo(octets(2000), both.rightAddress, { signal: controller.signal });
    controller.abort();
    await expect(sent).rejects.toMatchObject({ code: 'ABORT_ERR' });
  });

  test('errors are those of the call', async () => {
    using both = asyncPair();
    await expect(both.left.sendTo(octets(8), new SocketAddr(0x7ffffff1, 0))).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
    expect(() => both.left.trySend(octets(1 << 20), both.rightAddress)).toThrow(
      expect.objectContaining({ code: 'EMSGSIZE' }),
    );
    await expect(both.left.send('x' as unknown as Uint8Array)).rejects.toThrow(TypeError);
    await expect(both.left.sendTo(octets(1), notAnAddress)).rejects.toThrow(TypeError);
    expect(() => both.left.trySend(octets(1), notAnAddress)).toThrow(TypeError);
  });
});

describe('close', () => {
  test('settles all that is pending', async () => {
    using both = asyncPair();
    while (both.left.trySend(octets(2000), both.rightAddress) !== undefined);
    const pending = [
      both.left.recv(),
      both.left.recv({ signal: new AbortController().signal }),
      both.left.readable(),
      both.left.sendTo(octets(2000), both.rightAddress),
    ];
    const iterated = both.left[Symbol.asyncIterator]().next();
    both.left.close();
    for (const each of pending) await expect(each).rejects.toThrow(ClosedError);
    await expect(iterated).resolves.toEqual({ done: true, value: undefined });
  });

  test('everything afterwards is ClosedError', async () => {
    const socket = new AsyncSocket(NETLINK_USERSOCK);
    await socket[Symbol.asyncDispose]();
    expect(socket.closed).toBe(true);
    await expect(socket.recv()).rejects.toThrow(ClosedError);
    await expect(socket.readable()).rejects.toThrow(ClosedError);
    await expect(socket.send(octets(1))).rejects.toThrow(ClosedError);
    expect(() => socket.drain()).toThrow(ClosedError);
    expect(() => socket.trySend(octets(1))).toThrow(ClosedError);
    expect(() => socket.ref()).toThrow(ClosedError);
  });

  test('of the inner socket is the same', async () => {
    const socket = new AsyncSocket(NETLINK_USERSOCK);
    const waiting = socket.recv();
    socket.socket.close();
    await expect(waiting).rejects.toThrow(ClosedError);
  });

  test('inside the callback that delivers', async () => {
    using both = asyncPair();
    const first = both.right.recv().then((datagram) => {
      both.right.close();
      return datagram;
    });
    const second = both.right.readable();
    await turn();
    both.left.trySend(octets(4), both.rightAddress);
    expect(length(await first)).toBe(4);
    await second;
    expect(both.right.closed).toBe(true);
  });

  test('what was received ahead and then what was closed does not come back', async () => {
    using both = asyncPair();
    for (const each of [1, 2]) await both.left.sendTo(octets(each), both.rightAddress);
    await both.right.recv();
    both.right.close();
    await expect(both.right.recv()).rejects.toThrow(ClosedError);
  });
});

test('an open socket can be taken over', async () => {
  using both = asyncPair();
  const plain = new Socket(NETLINK_USERSOCK);
  using taken = new AsyncSocket(plain);
  const address = taken.bindAuto();
  await both.left.sendTo(octets(3), address);
  expect(length(await taken.recv())).toBe(3);
  expect(taken.socket).toBe(plain);
  expect(() => plain.recv(octets(1))).toThrow(expect.objectContaining({ code: 'EAGAIN' }));
});
