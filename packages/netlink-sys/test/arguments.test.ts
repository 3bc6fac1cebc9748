import { describe, expect, test } from 'vitest';
import { checkBoolean, checkFlags, checkInteger, checkOctets, checkSignal } from '../src/arguments.ts';

describe('checkInteger', () => {
  test.each([0, 1, 10])('takes %s', (value) => {
    expect(() => {
      checkInteger('port', value, 0, 10);
    }).not.toThrow();
  });

  test.each([-1, 11, 1.5, NaN, Infinity])('%s is a RangeError with the name of the argument', (value) => {
    expect(() => {
      checkInteger('port', value, 0, 10);
    }).toThrow(
      expect.objectContaining({ code: 'ERR_OUT_OF_RANGE', message: expect.stringMatching(/^port: /) }),
    );
    expect(() => {
      checkInteger('port', value, 0, 10);
    }).toThrow(RangeError);
  });

  test.each(['1', undefined, null, 1n, {}])('%s is a TypeError', (value) => {
    expect(() => {
      checkInteger('port', value, 0, 10);
    }).toThrow(TypeError);
  });
});

test('octets are a Uint8Array or Buffer', () => {
  for (const value of [new Uint8Array(1), Buffer.alloc(1)]) {
    expect(() => {
      checkOctets('buf', value);
    }).not.toThrow();
  }
  for (const value of [
    new Uint16Array(1),
    new ArrayBuffer(1),
    [1],
    'x',
    undefined,
    new DataView(new ArrayBuffer(1)),
  ]) {
    expect(() => {
      checkOctets('buf', value);
    }).toThrow(/^buf: .* is not a Uint8Array$/);
  }
});

test('flags, booleans and signals', () => {
  expect(() => {
    checkFlags(-1);
  }).toThrow('flags: -1 is not an integer from 0 to 2147483647');
  expect(() => {
    checkBoolean('on', 1);
  }).toThrow('on: 1 is not a boolean');
  expect(() => {
    checkSignal({ aborted: true });
  }).toThrow('signal: { aborted: true } is not an AbortSignal');
  expect(() => {
    checkSignal(AbortSignal.abort());
  }).not.toThrow();
});
