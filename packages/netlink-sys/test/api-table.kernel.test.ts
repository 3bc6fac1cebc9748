import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { nativeOf } from '../src/descriptor.ts';
import { NETLINK_ROUTE, NETLINK_USERSOCK } from '../src/protocols.ts';
import { Socket } from '../src/socket.ts';
import { apiTable } from './support/api-table.ts';
import { pair } from './support/pair.ts';

describe('netlink_sys::Socket, method for method', () => {
  test.each(apiTable)('%s is %s', (_, ours, use) => {
    expect(Socket.prototype[ours]).toBeTypeOf('function');
    using both = pair();
    using route = new Socket(NETLINK_ROUTE);
    use(both, route);
  });

  test('new', () => {
    using socket = new Socket(NETLINK_ROUTE);
    expect(socket.closed).toBe(false);
  });

  test('from_raw_fd is fromRawFd', () => {
    using first = new Socket(NETLINK_USERSOCK);
    const address = first.bindAuto();
    using second = Socket.fromRawFd(nativeOf(first).duplicate());
    expect(second.getAddress().equals(address)).toBe(true);
  });

  test('Debug is util.inspect', () => {
    using socket = new Socket(NETLINK_USERSOCK);
    expect(inspect(socket)).toBe(`Socket { fd: ${socket.asRawFd()}, protocol: 2 }`);
  });

  test('Drop is also Symbol.dispose', () => {
    const socket = new Socket(NETLINK_USERSOCK);
    socket[Symbol.dispose]();
    expect(socket.closed).toBe(true);
  });

  test('every method of ours is in the table', () => {
    const methods = new Set<string>();
    for (
      let each: object = Socket.prototype;
      each !== Object.prototype;
      each = Object.getPrototypeOf(each) as object
    ) {
      for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(each))) {
        if (typeof value === 'function' && name !== 'constructor') methods.add(name);
      }
    }
    const beyond = ['setPassCredentials', 'getPassCredentials'];
    expect([...methods].sort()).toEqual([...apiTable.map(([, ours]) => ours), ...beyond].sort());
  });
});
