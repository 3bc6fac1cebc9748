import { execFileSync } from 'node:child_process';
import { run } from '../command.ts';
import { Namespace } from './namespace.ts';

let count = 0;

/**
 * Make a network namespace with a name below `/run/netns`, as `ip netns add` does: for tests of names.
 * It is removed by {@link Namespace.close}, or else when the process exits.
 *
 * @throws {@link CommandError} if `ip netns add` fails.
 */
export async function namedNamespace(): Promise<Namespace> {
  count += 1;
  const name = `kernel-test-${process.pid}-${count}`;
  await run('ip', ['netns', 'add', name]);
  const atExit = () => {
    execFileSync('ip', ['netns', 'del', name], { stdio: 'ignore' });
  };
  process.once('exit', atExit);
  return new Namespace({
    path: `/run/netns/${name}`,
    name,
    release: async () => {
      process.removeListener('exit', atExit);
      await run('ip', ['netns', 'del', name]);
    },
  });
}
