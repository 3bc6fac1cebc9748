import { constants } from 'node:os';

import { addon } from './addon.ts';
import { checkInteger, INT_MAX } from './arguments.ts';
import { SystemError } from './errors.ts';
import { type NativeSocket, OPEN_STEPS } from './native.ts';
import { type NetnsReference, netnsSubject, type OpenNetns, withNetns } from './netns.ts';

const { EINVAL } = constants.errno;
const NO_NETNS = -1;

/** Open a socket, in another network namespace if one is given. */
export function openNative(protocol: number, netns?: NetnsReference | OpenNetns): NativeSocket {
  checkInteger('protocol', protocol, 0, INT_MAX);
  const { NativeSocket } = addon();
  const native = new NativeSocket();
  if (netns === undefined) open(native, protocol, NO_NETNS);
  else
    withNetns(netns, (descriptor) => {
      open(native, protocol, descriptor, netnsSubject(netns));
    });
  return native;
}

function open(native: NativeSocket, protocol: number, netns: number, subject = ''): void {
  const step = new Uint32Array(1);
  const error = native.open(protocol, netns, step);
  if (error >= 0) return;
  const syscall = OPEN_STEPS[step[0] ?? 0] ?? 'socket';
  if (syscall === 'socket') throw new SystemError(error, syscall, `netlink protocol ${protocol}`);
  throw new SystemError(error, syscall, subject, error === -EINVAL ? 'not a network namespace' : undefined);
}
