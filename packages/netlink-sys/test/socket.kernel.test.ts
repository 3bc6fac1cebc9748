import { inspect } from 'node:util';
import { skip } from '@netlink/kernel-test';
import { describe, expect, test } from 'vitest';
import { MSG_DONTWAIT, MSG_PEEK, MSG_TRUNC } from '../src/message-flags.ts';
import {
  NETLINK_GENERIC,
  NETLINK_KOBJECT_UEVENT,
  NETLINK_ROUTE,
  NETLINK_USERSOCK,
} from '../src/protocols.ts';
import { Socket } from '../src/socket.ts';
import { SocketAddr } from '../src/socket-addr.ts';
import { octets, pair } from './support/pair.ts';

const UNUSED_PROTOCOL = 31;

describe('opening', () => {
  test.each([NETLINK_ROUTE, NETLINK_GENERIC, NETLINK_KOBJECT_UEVENT])('protocol %s', (protocol) => {
    using socket = new Socket(protocol);
    expect(socket.asRawFd()).toBeGreaterThan(2);
    expect(inspect(socket)).toBe(`Socket { fd: ${socket.asRawFd()}, protocol: ${protocol} }`);
  });

  test('a protocol that the kernel does not have', () => {
    expect(() => new Socket(UNUSED_PROTOCOL)).toThrow(
      expect.objectContaining({
        name: 'SystemError',
        code: 'EPROTONOSUPPORT',
        errno: -93,
        syscall: 'socket',
        message: 'netlink protocol 31: protocol not supported (EPROTONOSUPPORT, socket)',
      }),
    );
  });

  test.each([-1, 1.5, 2 ** 31, NaN])('%s is no protocol number at all', (protocol) => {
    expect(() => new Socket(protocol)).toThrow(RangeError);
  });

  test('neither is a string', () => {
    expect(() => new Socket('route' as unknown as number)).toThrow(TypeError);
  });
});

describe('addresses', () => {
  test('the kernel chooses a port, and different ones', () => {
    using both = pair();
    const { left, leftAddress, rightAddress } = both;
    expect(leftAddress.portNumber).toBeGreaterThan(0);
    expect(leftAddress.equals(rightAddress)).toBe(false);
    expect(left.getAddress().equals(leftAddress)).toBe(true);
  });

  test('a port of ours, above 2^31, with groups', () => {
    using socket = new Socket(NETLINK_USERSOCK);
    expect(socket.getAddress()).toMatchObject({ portNumber: 0, multicastGroups: 0 });
    socket.bind(new SocketAddr(0xfffffff0, 5));
    expect(socket.getAddress()).toMatchObject({ portNumber: 0xfffffff0, multicastGroups: 5 });
  });

  test('a port in use', () => {
    using both = pair();
    using socket = new Socket(NETLINK_USERSOCK);
    const { portNumber } = both.leftAddress;
    expect(() => {
      socket.bind(both.leftAddress);
    }).toThrow(
      expect.objectContaining({
        code: 'EADDRINUSE',
        syscall: 'bind',
        message: `port ${portNumber}: address already in use (EADDRINUSE, bind)`,
      }),
    );
  });

  test('another port for a bound socket', () => {
    using both = pair();
    expect(() => {
      both.left.bind(new SocketAddr(4242, 0));
    }).toThrow(expect.objectContaining({ code: 'EINVAL', syscall: 'bind' }));
  });
});

describe('unicast', () => {
  test('both directions', () => {
    using both = pair();
    const { left, right, leftAddress, rightAddress } = both;
    const buf = new Uint8Array(100);
    expect(left.sendTo(octets(20, 1), rightAddress)).toBe(20);
    const there = right.recvFrom(buf);
    expect(there.length).toBe(20);
    expect(there.address.equals(leftAddress)).toBe(true);
    expect(buf.subarray(0, 20)).toEqual(octets(20, 1));
    right.sendTo(octets(30, 2), there.address);
    expect(left.recvFull()).toEqual(octets(30, 2));
  });

  test('by connect, send and recv', () => {
    using both = pair();
    const { left, right, leftAddress, rightAddress } = both;
    left.connect(rightAddress);
    right.connect(leftAddress);
    expect(left.send(octets(17))).toBe(17);
    expect(right.recv(new Uint8Array(100))).toBe(17);
    right.send(octets(18));
    expect(left.recv(new Uint8Array(100))).toBe(18);
  });

  test('nobody has the port', () => {
    using both = pair();
    expect(() => both.left.sendTo(octets(16), new SocketAddr(0x7ffffff1, 0))).toThrow(
      expect.objectContaining({ code: 'ECONNREFUSED', syscall: 'sendto' }),
    );
  });

  test('a message longer than the send buffer', () => {
    using both = pair();
    const length = both.left.getTxBufSz() + 1;
    expect(() => both.left.sendTo(octets(length), both.rightAddress)).toThrow(
      expect.objectContaining({
        code: 'EMSGSIZE',
        message: `message of ${length} octets: message too long (EMSGSIZE, sendto)`,
      }),
    );
  });

  test('a message of 4 GiB', (context) => {
    using both = pair();
    let endless: Uint8Array;
    try {
      // The memory is never touched, but a machine with little of it may refuse all the same.
      endless = new Uint8Array(2 ** 32 - 1);
    } catch {
      skip(context, 'a buffer of 4 GiB cannot be had');
    }
    expect(() => both.left.sendTo(endless, both.rightAddress)).toThrow(
      expect.objectContaining({ code: 'EMSGSIZE', errno: -90 }),
    );
  });

  test('no octets at all', () => {
    using both = pair();
    // Kernels differ in whether they take an empty message; none may crash or say that something was sent.
    try {
      expect(both.left.sendTo(new Uint8Array(0), both.rightAddress)).toBe(0);
    } catch (error) {
      expect(error).toMatchObject({ name: 'SystemError', syscall: 'sendto' });
    }
  });
});

describe('receiving', () => {
  test('nothing there and not blocking', () => {
    using both = pair();
    const buf = new Uint8Array(10);
    expect(() => both.left.recv(buf, MSG_DONTWAIT)).toThrow(
      expect.objectContaining({ code: 'EAGAIN', syscall: 'recvmsg' }),
    );
    both.left.setNonBlocking(true);
    expect(() => both.left.recv(buf)).toThrow(expect.objectContaining({ code: 'EAGAIN' }));
    expect(() => both.left.recvFull()).toThrow(expect.objectContaining({ code: 'EAGAIN' }));
    both.left.setNonBlocking(false);
    both.right.sendTo(octets(3), both.leftAddress);
    expect(both.left.recv(buf)).toBe(3);
  });

  test('a look without taking', () => {
    using both = pair();
    both.left.sendTo(octets(40), both.rightAddress);
    expect(both.right.recv(new Uint8Array(10), MSG_PEEK | MSG_TRUNC)).toBe(40);
    expect(both.right.recv(new Uint8Array(100))).toBe(40);
  });

  test('a buffer that is too short: the end is lost, and that is said', () => {
    using both = pair();
    both.left.sendTo(octets(40), both.rightAddress);
    both.left.sendTo(octets(41), both.rightAddress);
    both.left.sendTo(octets(42), both.rightAddress);
    const buf = new Uint8Array(16);
    expect(both.right.recvMsg(buf)).toMatchObject({ length: 16, truncated: true, flags: MSG_TRUNC });
    expect(both.right.recvMsg(buf, MSG_TRUNC)).toMatchObject({ length: 41, truncated: true });
    const whole = both.right.recvMsg(new Uint8Array(42));
    expect(whole).toEqual({ length: 42, address: expect.any(SocketAddr), flags: 0, truncated: false });
  });

  test('an empty and a detached buffer take nothing', () => {
    using both = pair();
    both.left.sendTo(octets(40), both.rightAddress);
    both.left.sendTo(octets(40), both.rightAddress);
    const detached = new Uint8Array(100);
    structuredClone(detached.buffer, { transfer: [detached.buffer] });
    expect(both.right.recv(new Uint8Array(0))).toBe(0);
    expect(both.right.recv(detached)).toBe(0);
  });

  test.each([1, 2048, 2049, 8191, 8192, 40_000, 65_536, 65_537, 150_000])(
    'the whole of a datagram of %s octets, of which the reader knew nothing',
    (length) => {
      using both = pair();
      both.left.sendTo(octets(length, 1), both.rightAddress);
      const first = both.right.recvFromFull();
      both.left.sendTo(octets(length, 2), both.rightAddress);
      const second = both.right.recvFull();
      expect(first.address.equals(both.leftAddress)).toBe(true);
      expect(first.truncated).toBe(false);
      expect(Buffer.compare(first.data, octets(length, 1))).toBe(0);
      expect(Buffer.compare(second, octets(length, 2))).toBe(0);
    },
  );

  test('two readers of one queue never get a piece of a datagram', () => {
    using both = pair();
    using other = both.right.clone();
    const lengths = [5000, 10, 9000, 20, 3000, 30];
    for (const length of lengths) both.left.sendTo(octets(length), both.rightAddress);
    const received = lengths.map((_, index) => (index % 2 === 0 ? both.right : other).recvFull().length);
    expect(received).toEqual(lengths);
  });

  test('more than the addon can keep is cut, and recvFull refuses', () => {
    using both = pair();
    const length = 6 << 20;
    try {
      both.left.setTxBufSz(2 * length, { force: true });
    } catch {
      return; // Without the right to have such a send buffer there is no such datagram.
    }
    both.left.sendTo(octets(length), both.rightAddress);
    expect(both.right.recvFromFull()).toMatchObject({ truncated: true });
    both.left.sendTo(octets(length), both.rightAddress);
    expect(() => both.right.recvFull()).toThrow(
      expect.objectContaining({ code: 'EMSGSIZE', syscall: 'recvmsg' }),
    );
  });
});
