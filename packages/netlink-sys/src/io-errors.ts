import { constants } from 'node:os';

import { OverrunError, SystemError } from './errors.ts';

const { ENOBUFS } = constants.errno;

/** What a failed receive throws; the errno may have either sign. */
export function receiveError(errno: number): SystemError {
  return Math.abs(errno) === ENOBUFS ? new OverrunError(errno) : new SystemError(errno, 'recvmsg');
}

/** What a failed send of so many octets throws; the errno may have either sign. */
export function sendError(errno: number, length: number): SystemError {
  return new SystemError(errno, 'sendto', `message of ${length} octets`);
}
