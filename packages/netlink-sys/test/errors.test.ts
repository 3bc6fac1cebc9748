import { expect, test } from 'vitest';
import { AbortError, ClosedError, OverrunError, SystemError } from '../src/errors.ts';
import { receiveError, sendError } from '../src/io-errors.ts';

test('a SystemError has the shape of those of Node.js', () => {
  const error = new SystemError(98, 'bind', 'port 7');
  expect(error).toMatchObject({ name: 'SystemError', code: 'EADDRINUSE', errno: -98, syscall: 'bind' });
  expect(error.message).toBe('port 7: address already in use (EADDRINUSE, bind)');
  expect(String(new SystemError(-98, 'bind'))).toBe(
    'SystemError: netlink socket: address already in use (EADDRINUSE, bind)',
  );
});

test('a meaning takes the place of the general one', () => {
  expect(new SystemError(22, 'setns', 'netns x', 'not a network namespace').message).toBe(
    'netns x: not a network namespace (EINVAL, setns)',
  );
});

test('ENOBUFS on receive is an overrun, anything else is not', () => {
  expect(receiveError(-105)).toBeInstanceOf(OverrunError);
  expect(receiveError(-105)).toMatchObject({ name: 'OverrunError', code: 'ENOBUFS', syscall: 'recvmsg' });
  expect(receiveError(105)).toBeInstanceOf(OverrunError);
  expect(receiveError(-11)).not.toBeInstanceOf(OverrunError);
});

test('a failed send tells the length', () => {
  expect(sendError(-90, 300_000).message).toBe(
    'message of 300000 octets: message too long (EMSGSIZE, sendto)',
  );
});

test('codes are stable', () => {
  expect(new ClosedError()).toMatchObject({ name: 'ClosedError', code: 'ERR_NETLINK_CLOSED' });
  const reason = new Error('why');
  expect(new AbortError(reason)).toMatchObject({ name: 'AbortError', code: 'ABORT_ERR', cause: reason });
});
