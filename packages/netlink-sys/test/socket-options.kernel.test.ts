import { describe, expect, test } from 'vitest';
import { NETLINK_ROUTE, NETLINK_USERSOCK } from '../src/protocols.ts';
import { Socket } from '../src/socket.ts';
import { multicast, octets, pair } from './support/pair.ts';

/** The switches of the API's table. */
const switches = [
  'Pktinfo',
  'BroadcastError',
  'NoEnobufs',
  'ListenAllNamespaces',
  'CapAck',
  'ExtAck',
  'NetlinkGetStrictChk',
  'PassCredentials',
] as const;

describe('switches', () => {
  test.each(switches)('%s is off, on, off', (name) => {
    using socket = new Socket(NETLINK_ROUTE);
    const get = (): boolean => socket[`get${name}`]();
    try {
      expect(get()).toBe(false);
    } catch (error) {
      // Older kernels have no getter for this one.
      expect([name, error]).toMatchObject(['ListenAllNamespaces', { code: 'ENOPROTOOPT' }]);
      return;
    }
    socket[`set${name}`](true);
    expect(get()).toBe(true);
    socket[`set${name}`](false);
    expect(get()).toBe(false);
  });
});

describe('memberships', () => {
  test('are listed, those above 32 too', () => {
    using socket = new Socket(NETLINK_ROUTE);
    expect(socket.listMemberships()).toEqual([]);
    for (const group of [33, 1, 7]) socket.addMembership(group);
    expect(socket.listMemberships()).toEqual([1, 7, 33]);
    socket.dropMembership(7);
    expect(socket.listMemberships()).toEqual([1, 33]);
  });

  test('a group that there is not', () => {
    using socket = new Socket(NETLINK_ROUTE);
    expect(() => {
      socket.addMembership(100_000);
    }).toThrow(
      expect.objectContaining({
        code: 'EINVAL',
        syscall: 'setsockopt',
        message: 'group 100000: invalid argument (EINVAL, setsockopt)',
      }),
    );
  });

  test('a multicast reaches the members, with its group where that was asked for', () => {
    using both = pair();
    const { left, right, leftAddress } = both;
    right.addMembership(3);
    multicast(left, octets(20, 1), 3);
    const buf = new Uint8Array(100);
    const plain = right.recvMsg(buf);
    expect(plain).not.toHaveProperty('group');
    expect(plain.address).toMatchObject({ portNumber: leftAddress.portNumber, multicastGroups: 1 << 2 });

    right.setPktinfo(true);
    multicast(left, octets(20, 2), 3);
    left.sendTo(octets(20, 3), both.rightAddress);
    expect(right.recvMsg(buf)).toMatchObject({ length: 20, group: 3 });
    expect(right.recvFromFull()).toMatchObject({ group: 0, truncated: false });
  });
});

test('credentials come along when asked for', () => {
  using both = pair();
  const { left, right, rightAddress } = both;
  right.setPassCredentials(true);
  left.sendTo(octets(20), rightAddress);
  left.sendTo(octets(20), rightAddress);
  const credentials = { pid: process.pid, uid: process.getuid?.(), gid: process.getgid?.() };
  expect(right.recvMsg(new Uint8Array(20)).credentials).toEqual(credentials);
  expect(right.recvFromFull().credentials).toEqual(credentials);
});

describe('buffers', () => {
  test('the kernel doubles what it is asked for', () => {
    using socket = new Socket(NETLINK_USERSOCK);
    socket.setRxBufSz(10_000);
    socket.setTxBufSz(12_000);
    expect(socket.getRxBufSz()).toBe(20_000);
    expect(socket.getTxBufSz()).toBe(24_000);
  });

  test('by force beyond the limit, for who may', () => {
    using socket = new Socket(NETLINK_USERSOCK);
    const size = 64 << 20;
    socket.setRxBufSz(size);
    expect(socket.getRxBufSz()).toBeLessThan(size);
    for (const [set, get] of [
      ['setRxBufSz', 'getRxBufSz'],
      ['setTxBufSz', 'getTxBufSz'],
    ] as const) {
      try {
        socket[set](size, { force: true });
        expect(socket[get]()).toBe(2 * size);
      } catch (error) {
        expect(error).toMatchObject({ code: 'EPERM' });
      }
    }
  });
});

describe('filters', () => {
  const drop = { code: 0x06, jt: 0, jf: 0, k: 0 };
  const keep = { code: 0x06, jt: 0, jf: 0, k: 0xffffffff };

  test('one that drops everything delivers nothing', () => {
    using both = pair();
    both.right.setNonBlocking(true);
    both.right.attachFilter([drop]);
    both.left.sendTo(octets(20), both.rightAddress);
    expect(() => both.right.recvFull()).toThrow(expect.objectContaining({ code: 'EAGAIN' }));
    both.right.detachFilter();
    both.left.sendTo(octets(20), both.rightAddress);
    expect(both.right.recvFull()).toHaveLength(20);
  });

  test('one that matches a type delivers only that', () => {
    using both = pair();
    both.right.setNonBlocking(true);
    // Loads are big-endian: the type 0x0102 of the wire is looked at as it lies there.
    const loadType = { code: 0x28, jt: 0, jf: 0, k: 4 };
    both.right.attachFilter([loadType, { code: 0x15, jt: 0, jf: 1, k: 0x0102 }, keep, drop]);
    const message = (high: number, low: number): Uint8Array => Uint8Array.of(16, 0, 0, 0, high, low, 0, 0);
    for (const [high, low] of [
      [1, 1],
      [1, 2],
      [2, 1],
    ] as const)
      both.left.sendTo(message(high, low), both.rightAddress);
    expect(both.right.recvFull()).toEqual(message(1, 2));
    expect(() => both.right.recvFull()).toThrow(expect.objectContaining({ code: 'EAGAIN' }));
  });

  test('one that the kernel refuses', () => {
    using socket = new Socket(NETLINK_USERSOCK);
    expect(() => {
      socket.attachFilter([{ code: 0xffff, jt: 0, jf: 0, k: 0 }]);
    }).toThrow(
      expect.objectContaining({ code: 'EINVAL', message: 'filter: invalid argument (EINVAL, setsockopt)' }),
    );
    expect(() => {
      socket.detachFilter();
    }).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });
});
