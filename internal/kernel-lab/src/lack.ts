import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a guest depends on. */
export interface HostFacts {
  readonly platform: string;
  readonly arch: string;
  readonly uid: number | undefined;
  /** Commands that are not installed, of those that a guest needs. */
  readonly missing: readonly string[];
  /** Memory that is free to be used, in MiB. */
  readonly memory: number;
}

const COMMANDS = ['apt-get', 'apt-cache', 'dpkg-deb', 'flock', 'setpriv', 'unshare', 'taskset'];

/** Look at this host. */
export function hostFacts(): HostFacts {
  const found = spawnSync('sh', [
    '-c',
    `for i in ${COMMANDS.join(' ')}; do command -v $i >/dev/null || echo $i; done`,
  ]);
  return {
    platform: process.platform,
    arch: process.arch,
    uid: process.getuid?.(),
    missing: String(found.stdout)
      .split('\n')
      .filter((line) => line !== ''),
    memory: availableMemory(),
  };
}

/** What this host lacks to run a guest with that much memory (MiB), in one line; `undefined` if nothing. */
export function lack(
  { platform, arch, uid, missing, memory }: HostFacts,
  wanted: number,
): string | undefined {
  if (platform !== 'linux' || arch !== 'x64') return 'guests run on Linux on x86-64 only';
  if (uid !== 0) return 'a guest needs root: its file system is that of the host';
  if (missing.length > 0) return `missing commands: ${missing.join(', ')}`;
  if (memory < wanted) return `a guest needs ${wanted} MiB of memory, ${memory} are available (--memory)`;
  return undefined;
}

function availableMemory(): number {
  try {
    return Math.floor(
      Number(/^MemAvailable:\s*(\d+) kB/m.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1] ?? 0) / 1024,
    );
  } catch {
    return 0;
  }
}
