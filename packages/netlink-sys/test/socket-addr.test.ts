import { expect, test } from 'vitest';
import { AddressCache } from '../src/address-cache.ts';
import { checkAddress, SocketAddr } from '../src/socket-addr.ts';

test('holds port and groups, for good', () => {
  const address = new SocketAddr(4294967295, 1);
  expect(address).toMatchObject({ portNumber: 4294967295, multicastGroups: 1 });
  expect(Object.isFrozen(address)).toBe(true);
});

test('equals by value', () => {
  expect(new SocketAddr(1, 2).equals(new SocketAddr(1, 2))).toBe(true);
  expect(new SocketAddr(1, 2).equals(new SocketAddr(1, 3))).toBe(false);
  expect(new SocketAddr(1, 2).equals(new SocketAddr(2, 2))).toBe(false);
});

test('prints as the crate does', () => {
  expect(String(new SocketAddr(7, 1))).toBe('address family: AF_NETLINK, pid: 7, multicast groups: 1');
});

test.each([
  [-1, 0, 'portNumber'],
  [4294967296, 0, 'portNumber'],
  [0, 1.5, 'multicastGroups'],
])('%s, %s is refused', (port, groups, name) => {
  expect(() => new SocketAddr(port, groups)).toThrow(new RegExp(`^${name}: `));
});

test('a look-alike is not an address', () => {
  expect(() => {
    checkAddress('address', { portNumber: 0, multicastGroups: 0 });
  }).toThrow(TypeError);
});

test('the cache gives equal addresses as the same object', () => {
  const cache = new AddressCache();
  const kernel = cache.of(0, 0);
  const other = cache.of(7, 1);
  expect(cache.of(0, 0)).toBe(kernel);
  expect(cache.of(7, 1)).toBe(other);
  expect(cache.of(7, 2).multicastGroups).toBe(2);
  expect(cache.of(7, 1).equals(other)).toBe(true);
});
