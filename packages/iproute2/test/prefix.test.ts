import { expect, test } from 'vitest';
import {
  familyOf,
  familyOfAll,
  formatPrefix,
  networkOf,
  parseAddress,
  parsePrefix,
  within,
} from '../src/prefix.ts';

test('a prefix has an address, a length and a family', () => {
  expect(parsePrefix('192.0.2.1/24', 'local')).toEqual({ address: '192.0.2.1', length: 24, family: 'inet' });
  expect(parsePrefix('192.0.2.1', 'local').length).toBe(32);
  expect(parsePrefix('2001:DB8:0::1/64', 'local')).toEqual({
    address: '2001:db8::1',
    length: 64,
    family: 'inet6',
  });
  expect(parsePrefix('::/0', 'to').length).toBe(0);
});

test.each(['', 'x', '192.0.2.1/33', '::1/129', '192.0.2.1/', '192.0.2.1/24/8', 'fe80::1%eth0', '1.2.3'])(
  '%j is none',
  (text) => {
    expect(() => parsePrefix(text, 'local')).toThrow(TypeError);
    expect(() => parsePrefix(text, 'local')).toThrow(/^local: /);
  },
);

test('an address has no length', () => {
  expect(parseAddress('::1', 'dst').address).toBe('::1');
  expect(() => parseAddress('::1/128', 'dst')).toThrow('dst: "::1/128" is no address');
});

test('the length is left out where all bits count', () => {
  expect([formatPrefix('192.0.2.0', 24), formatPrefix('192.0.2.1', 32), formatPrefix('::1', 128)]).toEqual([
    '192.0.2.0/24',
    '192.0.2.1',
    '::1',
  ]);
  expect(formatPrefix('::', 32)).toBe('::/32');
});

test('an address lies within a prefix of its own family only', () => {
  const contains = within(parsePrefix('192.0.2.77/24', 'to'));
  expect(['192.0.2.1', '192.0.3.1', '::ffff:192.0.2.1', undefined].map(contains)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('the family of an address', () => {
  expect(['192.0.2.1', '::1', 'x', '::1%lo'].map(familyOf)).toEqual(['inet', 'inet6', undefined, undefined]);
});

test('a network has no bits but those that count', () => {
  const network = (prefix: string): string => networkOf(parsePrefix(prefix, 'dst')).address;
  expect(['192.0.2.77/24', '192.0.2.77/25', '192.0.2.77/0', '192.0.2.77'].map(network)).toEqual([
    '192.0.2.0',
    '192.0.2.0',
    '0.0.0.0',
    '192.0.2.77',
  ]);
  expect(['2001:db8:ffff::1/35', '::1/128'].map(network)).toEqual(['2001:db8:e000::', '::1']);
});

test('prefixes of a filter are of one family', () => {
  expect(familyOfAll(undefined, { from: undefined })).toBeUndefined();
  expect(familyOfAll('mpls', {})).toBe('mpls');
  expect(familyOfAll(undefined, { from: '::1', to: '2001:db8::/32' })).toBe('inet6');
  const words = 'to: "192.0.2.1" is not of family inet6';
  expect(() => familyOfAll(undefined, { from: '::1', to: '192.0.2.1' })).toThrow(words);
  expect(() => familyOfAll('inet6', { to: '192.0.2.1' })).toThrow(words);
});

test('what is no text is no address', () => {
  for (const value of [undefined, 5, ['192.0.2.1']] as unknown as string[]) {
    expect(() => parseAddress(value, 'dst')).toThrow(/^dst: .* is no address$/);
    expect(() => parsePrefix(value, 'dst')).toThrow(/^dst: .* is no address or prefix$/);
  }
});
