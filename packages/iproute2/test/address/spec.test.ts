import { expect, test } from 'vitest';
import type { AddressSpec } from '../../src/address/address.ts';
import { broadcastOf } from '../../src/address/broadcast.ts';
import { addressTest } from '../../src/address/filter.ts';
import { addressRemoval, addressRequest } from '../../src/address/spec.ts';
import { Names } from '../../src/names/names.ts';
import { parsePrefix } from '../../src/prefix.ts';

const names = new Names();

test('an address in the terms of the kernel', () => {
  expect(
    addressRequest({ dev: 'eth0', local: '192.0.2.1/24', nodad: false, label: undefined }, names)(7),
  ).toEqual({
    header: { family: 'inet', prefixlen: 24, scope: 0, index: 7 },
    attributes: { local: '192.0.2.1', address: '192.0.2.1' },
  });
  expect(
    addressRequest(
      { dev: 1, local: '::1', peer: '::2/64', protocol: 'kernel_ll', autojoin: true, preferredLifeTime: 9 },
      names,
    )(1),
  ).toEqual({
    header: { family: 'inet6', prefixlen: 64, scope: 0, index: 1 },
    attributes: {
      local: '::1',
      address: '::2',
      proto: 3,
      flags: ['mcautojoin'],
      cacheinfo: { prefered: 9, valid: 0xffff_ffff, cstamp: 0, tstamp: 0 },
    },
  });
});

test('a label is left to the kernel, whatever the name of the link', () => {
  const spec = { dev: 'eth0', local: '192.0.2.1/24', label: 'uplink' } as const;
  expect(addressRequest(spec, names)(7).attributes.label).toBe('uplink');
});

test('a lifetime that is given alone is that of preference too', () => {
  const { attributes } = addressRequest({ dev: 1, local: '::1', validLifeTime: 60 }, names)(1);
  expect(attributes.cacheinfo).toMatchObject({ valid: 60, prefered: 60 });
});

test('to remove an address, nothing counts but what it is', () => {
  const spec = { dev: 1, local: '192.0.2.1/24', label: 'x', validLifeTime: 5, dynamic: true } as const;
  expect(addressRemoval(spec, names)(1).attributes).toEqual({ local: '192.0.2.1', address: '192.0.2.1' });
  expect(addressRemoval({ dev: 1, local: '192.0.2.1' }, names)(1).attributes).toEqual({ local: '192.0.2.1' });
});

test.each<[unknown, string]>([
  [{ dev: 'd0', local: '192.0.2.1/24', brd: '+' }, 'address: "brd" is no key'],
  [{ dev: 'd0' }, 'local: an address is needed'],
  [{ local: '::1' }, 'dev: a link is needed'],
  [{ dev: 'd0', local: '192.0.2.1/33' }, 'local: "192.0.2.1/33": the prefix is too long'],
  [{ dev: 'd0', local: '::1', peer: '192.0.2.1' }, 'peer: "192.0.2.1" is of another family'],
  [{ dev: 'd0', local: '::1', broadcast: '+' }, 'broadcast: IPv6 has none'],
  [{ dev: 'd0', local: '192.0.2.1', broadcast: 'x' }, 'broadcast: "x" is no address or prefix'],
  [{ dev: 'd0', local: '::1', scope: 'far' }, 'scope: "far" is no scope'],
  [{ dev: 'd0', local: '::1/64', broadcast: '10.0.0.1' }, 'broadcast: IPv6 has none'],
  [{ dev: 'd0', local: '10.0.0.1/8', broadcast: '::1' }, 'broadcast: "::1" is of another family'],
  [{ dev: 'd0', local: '10.0.0.1/8', anycast: '::1' }, 'anycast: "::1" is of another family'],
  [{ dev: 'd0', local: '::1', protocol: 'me' }, 'protocol: "me" is no address protocol'],
  [
    { dev: 'd0', local: '::1', validLifeTime: 5, preferredLifeTime: 6 },
    'preferredLifeTime: is greater than validLifeTime',
  ],
  [undefined, 'address: an object is needed'],
  [[], 'address: an object is needed'],
])('%j is refused', (spec, message) => {
  expect(() => addressRequest(spec as AddressSpec, names)).toThrow(new TypeError(message));
});

test('filters are checked before anything is sent', () => {
  expect(() => addressTest({ device: 'd0' } as object, names)).toThrow('address filter: "device" is no key');
  expect(() => addressTest({ to: 'x' }, names)).toThrow('to: ');
  expect(() => addressTest({ group: 'nix' }, names)).toThrow('group: "nix" is no link group');
  expect(addressTest({ dev: 'd0' }, names)).toBeUndefined();
});

test.each([
  ['+', '192.0.2.1/24', '192.0.2.255'],
  ['-', '192.0.2.129/25', '192.0.2.128'],
  ['+', '10.0.0.1/0', '255.255.255.255'],
  ['+', '10.0.0.1/32', '10.0.0.1'],
  ['192.0.2.7', '10.0.0.1/8', '192.0.2.7'],
])('the broadcast address %s of %s is %s', (text, prefix, expected) => {
  expect(broadcastOf(text, parsePrefix(prefix, 'local'))).toBe(expected);
});
