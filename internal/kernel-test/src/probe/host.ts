import { access, constants, readFile } from 'node:fs/promises';
import { run } from '../command.ts';
import { namedNamespace } from '../namespace/create-named-namespace.ts';
import { newest } from '../newest-iproute2.ts';
import { namespaceProbe, probe, type Probe, probesByName } from './capability.ts';

/** Whether this process may make network namespaces (as root, or as root of a user namespace). */
export const canUseNamespaces: Probe = namespaceProbe('network namespaces cannot be made', (ns) =>
  ns.exec('true'),
);

/** Whether `ip` of iproute2 is installed. */
export const hasIp: Probe = probe('ip of iproute2 is not installed', () => run('ip', ['-V']));

/** Whether there is Debian's newest iproute2 beside the installed one: `ns().ipNewest(…)`. Guests of the lab have it. */
export const newestIp: Probe = probe('there is no newest ip beside the installed one', () =>
  run(newest('ip'), ['-V']),
);

/** Whether `bridge` of iproute2 is installed. */
export const hasBridge: Probe = probe('bridge of iproute2 is not installed', () => run('bridge', ['-V']));

/** Whether `tcpdump` is installed, which reads recordings. */
export const hasTcpdump: Probe = probe('tcpdump is not installed', () => run('tcpdump', ['--version']));

/** Whether namespaces can have names, which takes a writable `/run/netns` and mounts. */
export const namedNamespaces: Probe = probe('namespaces cannot be given names', async () => {
  const ns = await namedNamespace();
  await ns.close();
});

/** Whether there is a C compiler (`cc`, or what the environment variable CC names). */
export const hasCompiler: Probe = probe('there is no C compiler', () =>
  run(process.env['CC'] ?? 'cc', ['--version']),
);

/** Whether a header of the kernel is installed, as `linux/if_link.h`. */
export const hasHeader: (name: string) => Probe = probesByName((name) =>
  probe(`the header ${name} is not installed`, () => access(`/usr/include/${name}`, constants.R_OK)),
);

/** Whether a process may have as many mappings as many threads take: a User-Mode Linux has those of one process of its host. */
export const manyMappings: Probe = probe(
  'a User-Mode Linux has too few mappings for many threads',
  async () => {
    if ((await readFile('/proc/cpuinfo', 'utf8')).includes('User Mode Linux'))
      throw new Error('vm.max_map_count of its host');
  },
);
