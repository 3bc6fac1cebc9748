import { expect, test } from 'vitest';

import { DecodeError } from '../src/index.ts';
import { inside } from '../src/decode-error.ts';

test('a DecodeError has a code, a reason, and the path to the fault', () => {
  const error = new DecodeError('ERR_NETLINK_VALUE', 'text is not UTF-8');
  expect(error).toMatchObject({ name: 'DecodeError', message: 'text is not UTF-8', path: [] });
  const outer = inside(inside(error, 'name'), 'header');
  expect(outer).toBeInstanceOf(DecodeError);
  expect(outer).toMatchObject({
    code: 'ERR_NETLINK_VALUE',
    message: 'header.name: text is not UTF-8',
    reason: 'text is not UTF-8',
    path: ['header', 'name'],
  });
});

test('another error stays what it is', () => {
  const error = new TypeError('a bug in a codec');
  expect(inside(error, 'header')).toBe(error);
});
