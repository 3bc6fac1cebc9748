import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../src/parse-json.ts';

test('integers that a number cannot hold become bigint', () => {
  expect(parseJson('{"a":18446744073709551615,"b":-9007199254740993,"c":9007199254740991}')).toEqual({
    a: 18446744073709551615n,
    b: -9007199254740993n,
    c: 9007199254740991,
  });
});

test('digits within strings and keys stay text', () => {
  expect(
    parseJson('{"18446744073709551615":"18446744073709551615","q":"\\"18446744073709551615\\\\"}'),
  ).toEqual({
    '18446744073709551615': '18446744073709551615',
    q: '"18446744073709551615\\',
  });
});

test('the integers of chosen keys are always bigint', () => {
  expect(parseJson('{"bytes":5,"rate":0.5,"mtu":5}', { bigints: ['bytes', 'rate'] })).toEqual({
    bytes: 5n,
    rate: 0.5,
    mtu: 5,
  });
});

test('everything else reads as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      fc.pre(!/\\u0000|\d{16}/.test(text));
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
});
