import { succeeds } from './run.mjs';

/** Run in the new namespaces before the command: names of network namespaces are files under /run/netns. */
const prepare = 'mount -t tmpfs tmpfs /run && exec "$@"';

const ways = [
  { name: 'a network namespace', flags: ['--net', '--mount'] },
  { name: 'a user and a network namespace', flags: ['--user', '--map-root-user', '--net', '--mount'] },
];

/**
 * How a command is run where it cannot touch the network of this host: by root in a network namespace of its own, by
 * anybody else in a user namespace.
 *
 * @returns {Promise<{ name: string, prefix: readonly string[] } | undefined>} `undefined` if neither is allowed here
 */
export async function findIsolation() {
  for (const { name, flags } of ways) {
    const prefix = ['unshare', ...flags, '--', 'sh', '-c', prepare, 'sh'];
    if (await succeeds('unshare', [...prefix.slice(1), 'true'])) return { name, prefix };
  }
  return undefined;
}
