import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Debian } from './debian.ts';
import { type KernelName, KERNELS } from './kernels.ts';
import { LabError } from './lab-error.ts';

/** A kernel that is ready to be run, and the programs that its guest needs from outside of the host's file system. */
export interface Prepared {
  /** Where the kernel lies: the working folder of its process. */
  readonly folder: string;
  /** The kernel: an ordinary program. */
  readonly binary: string;
  /** Folder that holds `lib/modules`. */
  readonly modules: string;
  /** Folder of a static busybox and of kmod. */
  readonly tools: string;
  /** Folder of the C library that the kernel was linked with, if the host's is older. */
  readonly libraries: string | undefined;
}

/** Fetch and unpack what the cache does not have yet; `say` hears what takes long. */
export function prepare(cache: string, kernel: KernelName, say: (line: string) => void): Prepared {
  const tools = once(join(cache, 'tools'), (folder) => {
    say('fetching busybox and kmod');
    new Debian(cache, 'bookworm').unpack(['busybox-static', 'kmod'], folder);
    for (const name of ['modprobe', 'insmod', 'rmmod', 'lsmod', 'depmod']) {
      // Those of the package point to where it would have been installed.
      rmSync(join(folder, 'sbin', name), { force: true });
      symlinkSync('../bin/kmod', join(folder, 'sbin', name));
    }
  });
  const folder = once(join(cache, `uml-${kernel}`), (target) => {
    const debian = new Debian(cache, KERNELS[kernel]);
    say(`fetching User-Mode Linux ${debian.versionOf('user-mode-linux')}`);
    debian.unpack(['user-mode-linux'], target);
    const binary = join(target, 'usr', 'bin', 'linux.uml');
    if (spawnSync(binary, ['--version']).status !== 0) bringLibrary(debian, target, binary);
  });
  const libraries = join(folder, 'libc', 'usr', 'lib', 'x86_64-linux-gnu');
  return {
    folder,
    binary: join(folder, 'usr', 'bin', 'linux.uml'),
    modules: modulesOf(folder),
    tools,
    libraries: existsSync(libraries) ? libraries : undefined,
  };
}

/** A folder that is either whole or not there. */
function once(folder: string, fill: (folder: string) => void): string {
  if (existsSync(folder)) return folder;
  const draft = `${folder}.draft-${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    fill(draft);
    if (!existsSync(folder)) renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

const INTERPRETER = '/lib64/ld-linux-x86-64.so.2';
/** Relative to the kernel's working folder, and no longer than what it takes the place of. */
const OUR_INTERPRETER = 'l/ld.so';

// A kernel of a newer suite wants a newer C library. It starts itself anew by /proc/self/exe, so it cannot be started
// through that library's loader: the loader's name within the program is replaced.
function bringLibrary(debian: Debian, folder: string, binary: string): void {
  debian.unpack(['libc6'], join(folder, 'libc'));
  symlinkSync('libc/usr/lib/x86_64-linux-gnu', join(folder, 'l'));
  const loader = join(folder, 'libc', 'usr', 'lib', 'x86_64-linux-gnu', 'ld.so');
  if (!existsSync(loader)) symlinkSync('ld-linux-x86-64.so.2', loader);
  const program = readFileSync(binary);
  const at = program.indexOf(INTERPRETER);
  if (at < 0) throw new LabError(`${binary}: has no interpreter to replace`);
  program.fill(0, at, at + INTERPRETER.length);
  program.write(OUR_INTERPRETER, at);
  writeFileSync(binary, program);
  chmodSync(binary, 0o755);
}

function modulesOf(folder: string): string {
  const modules = join(folder, 'usr', 'lib', 'uml', 'modules');
  const [version] = existsSync(modules) ? readdirSync(modules) : [];
  if (version === undefined) throw new LabError(`${folder}: no modules in the package`);
  return modules;
}
