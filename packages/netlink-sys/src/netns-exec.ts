import { readdirSync } from 'node:fs';
import { constants } from 'node:os';

import { addon } from './addon.ts';
import { wrongType } from './arguments.ts';
import { ArgumentRangeError, SystemError } from './errors.ts';
import { netnsSubject, type NetnsReference, withNetns } from './netns.ts';
import { zeroEnded } from './text.ts';

const { EINVAL } = constants.errno;
// The system calls of native/netns_exec.cc, by its numbers.
const STEPS = ['setns', 'unshare', 'mount', 'execvp'] as const;
/** Where files lie that processes in a named namespace see in place of those in /etc: ip-netns(8). */
const CONFIGURATION = '/etc/netns';

/**
 * Become another program in a network namespace, as `ip netns exec` does: it takes this process's place, with its pid, its
 * environment and its standard streams. It sees a /sys that fits the namespace, and the files of `/etc/netns/NAME` in place
 * of those in /etc. For programs that are about to end; to start one and go on there is {@link runInNetns}.
 *
 * @throws {@link SystemError} if it cannot be done. If `syscall` is `'execvp'` then the process has moved already: all that is
 * left is to say so and exit.
 */
export function execInNetns(netns: NetnsReference, command: string, args: readonly string[] = []): never {
  const words = [command, ...args];
  for (const word of words) {
    if (typeof word !== 'string') throw wrongType('command', 'a word', word);
    if (word.includes('\0')) throw new ArgumentRangeError(`command: ${JSON.stringify(word)} holds a zero`);
  }
  const octets = zeroEnded(...words);
  return withNetns(netns, (descriptor) => {
    const step = new Uint32Array(1);
    const error = addon().execInNetns(descriptor, zeroEnded(...filesOf(netns)), octets, step);
    const syscall = STEPS[step[0] ?? 0] ?? 'setns';
    if (syscall === 'execvp') throw new SystemError(error, syscall, command);
    const meaning = syscall === 'setns' && error === -EINVAL ? 'not a network namespace' : undefined;
    throw new SystemError(error, syscall, netnsSubject(netns), meaning);
  });
}

function filesOf(netns: NetnsReference): string[] {
  if (typeof netns !== 'string' || netns.includes('/')) return [];
  const folder = `${CONFIGURATION}/${netns}`;
  try {
    return readdirSync(folder).flatMap((name) => [`${folder}/${name}`, `/etc/${name}`]);
  } catch {
    // Few namespaces have such a folder.
    return [];
  }
}
