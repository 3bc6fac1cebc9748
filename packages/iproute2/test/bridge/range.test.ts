import { expect, test } from 'vitest';
import { checkVlan, formatRange, parseRange, parseVlans } from '../../src/bridge/range.ts';

test('a number, or a range', () => {
  expect(parseVlans(10)).toEqual({ first: 10, last: 10 });
  expect(parseVlans('10')).toEqual({ first: 10, last: 10 });
  expect(parseVlans('1-4094')).toEqual({ first: 1, last: 4094 });
  expect(formatRange(10)).toBe(10);
  expect(formatRange(10, 20)).toBe('10-20');
});

test.each<[unknown, string]>([
  [0, 'vid: 0 is not a whole number from 1 to 4094'],
  [4096, 'vid: 4096 is not a whole number from 1 to 4094'],
  ['10-4095', 'vid: 4095 is not a whole number from 1 to 4094'],
  [1.5, 'vid: 1.5 is not a whole number from 1 to 4094'],
  ['20-10', 'vid: "20-10" ends before it begins'],
  ['ten', 'vid: "ten" is neither a number nor a range'],
  [undefined, 'vid: undefined is neither a number nor a range'],
  ['10-', 'vid: "10-" is neither a number nor a range'],
])('%j is refused', (range, message) => {
  expect(() => parseVlans(range)).toThrow(message);
});

test('one VLAN', () => {
  expect(checkVlan(7, 'vlan')).toBe(7);
  expect(() => checkVlan('7', 'vlan')).toThrow('vlan: "7" is no number of a VLAN');
  expect(() => parseRange(2 ** 24, 'vni', 1, 2 ** 24 - 1)).toThrow('vni: 16777216 is not a whole number');
});
