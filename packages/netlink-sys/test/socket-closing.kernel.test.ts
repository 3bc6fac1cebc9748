import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { NETLINK_USERSOCK } from '../src/protocols.ts';
import { Socket } from '../src/socket.ts';
import { SocketAddr } from '../src/socket-addr.ts';
import { octets, pair } from './support/pair.ts';

describe('closing', () => {
  test('everything afterwards is ClosedError', () => {
    const socket = new Socket(NETLINK_USERSOCK);
    expect(socket.closed).toBe(false);
    socket.close();
    socket.close();
    expect(socket.closed).toBe(true);
    expect(inspect(socket)).toBe('Socket { closed }');
    const buf = new Uint8Array(8);
    const address = new SocketAddr(0, 0);
    const calls: (() => unknown)[] = [
      () => socket.asRawFd(),
      () => {
        socket.bind(address);
      },
      () => socket.bindAuto(),
      () => socket.getAddress(),
      () => {
        socket.connect(address);
      },
      () => {
        socket.setNonBlocking(true);
      },
      () => socket.recv(buf),
      () => socket.recvFrom(buf),
      () => socket.recvMsg(buf),
      () => socket.recvFull(),
      () => socket.recvFromFull(),
      () => socket.send(buf),
      () => socket.sendTo(buf, address),
      () => socket.clone(),
      () => socket.getPktinfo(),
      () => socket.listMemberships(),
      () => {
        socket.addMembership(1);
      },
    ];
    for (const call of calls) {
      expect(call).toThrow(expect.objectContaining({ name: 'ClosedError', code: 'ERR_NETLINK_CLOSED' }));
    }
  });

  test('also after something was received', () => {
    using both = pair();
    both.left.sendTo(octets(8), both.rightAddress);
    both.right.recvFull();
    both.right.close();
    expect(() => both.right.recvFull()).toThrow(expect.objectContaining({ code: 'ERR_NETLINK_CLOSED' }));
  });

  test('a port is free again', () => {
    using first = new Socket(NETLINK_USERSOCK);
    const address = first.bindAuto();
    first.close();
    using second = new Socket(NETLINK_USERSOCK);
    second.bind(address);
    expect(second.getAddress().equals(address)).toBe(true);
  });
});

describe('descriptors', () => {
  test('a clone is the same socket by another descriptor', () => {
    using socket = new Socket(NETLINK_USERSOCK);
    const address = socket.bindAuto();
    using clone = socket.clone();
    expect(clone.asRawFd()).not.toBe(socket.asRawFd());
    socket.close();
    expect(clone.getAddress().equals(address)).toBe(true);
  });

  test('a descriptor that is not open, not a socket, not netlink', async () => {
    expect(() => Socket.fromRawFd(1_000_000)).toThrow(expect.objectContaining({ code: 'EBADF' }));
    expect(() => Socket.fromRawFd(-1)).toThrow(RangeError);
    const { openSync, closeSync } = await import('node:fs');
    const file = openSync('/proc/self/status', 'r');
    expect(() => Socket.fromRawFd(file)).toThrow(expect.objectContaining({ code: 'ENOTSOCK' }));
    closeSync(file);
    const { createServer } = await import('node:net');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen({ path: `\0netlink-sys-${process.pid}` }, resolve));
    const { fd } = (server as unknown as { _handle: { fd: number } })._handle;
    expect(() => Socket.fromRawFd(fd)).toThrow(`fd: descriptor ${fd} is not a netlink socket`);
    server.close();
  });
});
