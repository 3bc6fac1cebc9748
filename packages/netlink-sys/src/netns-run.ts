import { access, closeSync, openSync } from 'node:fs';
import { constants } from 'node:os';

import { addon } from './addon.ts';
import { wrongType } from './arguments.ts';
import { SystemError } from './errors.ts';
import { netnsSubject, type NetnsReference, withNetns } from './netns.ts';

const { EINVAL } = constants.errno;
const HERE = '/proc/thread-self/ns/net';

/**
 * Run a function in a network namespace and return what it returns: sockets that it opens, processes and workers that it
 * starts belong there for ever, the caller is back afterwards. Only the calling thread moves, and only until the function
 * returns. What it awaits goes on outside, and so does what Node.js puts off by itself: a connection to a server, a socket that
 * is bound to an address. That is for a worker or a process.
 *
 * ```ts
 * const child = runInNetns('blue', () => spawn('ping', ['-c1', '192.0.2.1']));
 * const server = runInNetns('blue', () => createServer().listen(80));
 * const worker = runInNetns('blue', () => new Worker(new URL('server.js', import.meta.url)));
 * ```
 *
 * Names are looked up by threads that all of Node.js share and that stay where they are: give addresses, or look names up
 * in a process of its own.
 *
 * @throws {@link SystemError} if there is no such namespace (ENOENT), no right to enter it, or none to come back (EPERM).
 */
export function runInNetns<T>(netns: NetnsReference, work: () => T): T {
  if (typeof work !== 'function') throw wrongType('work', 'a function', work);
  startThreadPool();
  const here = openSync(HERE, 'r');
  try {
    // Who may not come back must not go: entering where one is asks for the same right.
    enter(here, 'netns of this thread');
    return withNetns(netns, (there) => {
      enter(there, netnsSubject(netns));
      try {
        return work();
      } finally {
        enter(here, 'netns of this thread');
      }
    });
  } finally {
    closeSync(here);
  }
}

function enter(descriptor: number, subject: string): void {
  const error = addon().enterNetns(descriptor);
  if (error < 0)
    throw new SystemError(error, 'setns', subject, error === -EINVAL ? 'not a network namespace' : undefined);
}

let isStarted = false;

// libuv starts its threads at the first work for them; they would be born, and stay, where that happens.
function startThreadPool(): void {
  if (isStarted) return;
  isStarted = true;
  access('/', () => undefined);
}
