import { expect, test } from 'vitest';

import { EncodeRangeError, EncodeTypeError } from '../src/index.ts';
import { shown, within } from '../src/encode-error.ts';

test('the errors of writing are those of the language, with a code and a path', () => {
  const type = within(within(new EncodeTypeError('5 is not a string'), 'kind'), 'linkinfo');
  expect(type).toBeInstanceOf(TypeError);
  expect(type).toMatchObject({
    name: 'TypeError',
    code: 'ERR_INVALID_ARG_TYPE',
    message: 'linkinfo.kind: 5 is not a string',
    reason: '5 is not a string',
    path: ['linkinfo', 'kind'],
  });
  const range = within(new EncodeRangeError('256 is too much'), 'mtu');
  expect(range).toBeInstanceOf(RangeError);
  expect(range).toMatchObject({
    name: 'RangeError',
    code: 'ERR_OUT_OF_RANGE',
    message: 'mtu: 256 is too much',
  });
});

test('another error stays what it is', () => {
  const error = new Error('a bug in a codec');
  expect(within(error, 'mtu')).toBe(error);
  expect(error.message).toBe('a bug in a codec');
});

test.each([
  ['eth0', '"eth0"'],
  ['x'.repeat(65), `"${'x'.repeat(64)}"…`],
  [5n, '5n'],
  [Uint8Array.of(1), '1 octets'],
  [[1], 'an array'],
  [{}, 'an object'],
  [null, 'null'],
  [undefined, 'undefined'],
  [NaN, 'NaN'],
  [Symbol('s'), 'Symbol(s)'],
])('%o is shown as %s', (value, text) => {
  expect(shown(value)).toBe(text);
});
