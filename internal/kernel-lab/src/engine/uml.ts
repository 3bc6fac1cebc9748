import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Cache } from '../cache/cache.ts';
import type { Debian } from '../debian/debian.ts';
import { umlInit } from '../guest/scripts.ts';
import { host } from '../host.ts';
import type { KernelName, Suite } from '../kernels.ts';
import { LabError } from '../lab-error.ts';
import type { Guest, Prepared, Tools } from './prepared.ts';
import type { Source } from './source.ts';

/** Fetch Debian's User-Mode Linux. */
export async function prepareUml(
  cache: Cache,
  kernel: KernelName,
  suite: Suite,
  tools: Tools,
  source: Source,
  isUpdate: boolean,
): Promise<Prepared> {
  const debian = (): Debian => source.debian(suite);
  const folder = await cache.obtain(
    {
      name: `uml-${kernel}`,
      version: () => debian().versionOf('user-mode-linux'),
      fill: (target, version) => {
        source.say(`fetching User-Mode Linux ${version}`);
        debian().unpack(['user-mode-linux'], target);
        const binary = join(target, 'usr', 'bin', 'linux.uml');
        if (spawnSync(binary, ['--version']).status !== 0) bringLibrary(debian(), target, binary);
      },
    },
    isUpdate,
  );
  const libraries = join(folder, 'libc', 'usr', 'lib', 'x86_64-linux-gnu');
  return umlOf({
    title: `Linux ${basename(folder)} as Debian's User-Mode Linux`,
    engine: 'uml',
    binary: join(folder, 'usr', 'bin', 'linux.uml'),
    modules: join(folder, 'usr', 'lib', 'uml', 'modules'),
    libraries: existsSync(libraries) ? libraries : undefined,
    tools,
  });
}

/** A User-Mode Linux that was built here by {@link buildUml}; `undefined` if there is none. */
export function findBuilt(cache: Cache, kernel: KernelName, tools: Tools): Prepared | undefined {
  const folder = cache.find(`built-${kernel}`);
  if (folder === undefined) return undefined;
  return umlOf({
    title: `Linux ${basename(folder)} as a User-Mode Linux with every option`,
    engine: 'built',
    binary: join(folder, 'linux'),
    modules: join(folder, 'mods', 'lib', 'modules'),
    libraries: undefined,
    tools,
  });
}

interface Uml {
  readonly title: string;
  readonly engine: 'built' | 'uml';
  readonly binary: string;
  readonly modules: string;
  /** Folder of the C library that it was linked with, if the host's is older. */
  readonly libraries: string | undefined;
  readonly tools: Tools;
}

function umlOf({ title, engine, binary, modules, libraries, tools }: Uml): Prepared {
  const [release] = existsSync(modules) ? readdirSync(modules) : [];
  if (release === undefined) throw new LabError(`${modules}: no modules of a kernel`);
  // For the kernel only: what starts it has libraries of its own.
  const own = libraries === undefined ? [] : [`LD_LIBRARY_PATH=${libraries}`];
  // Where its working folder holds the loader; see bringLibrary.
  const cwd = libraries === undefined ? dirname(binary) : dirname(dirname(dirname(binary)));
  return {
    title,
    engine,
    tools,
    modules,
    ports:
      'out=/dev/tty1 err=/dev/tty2 code=/dev/tty3; for i in $out $err $code; do $B stty -F $i raw -echo -opost; done',
    mountShare: (folder) => `mount -t hostfs -o '${folder}' none '${folder}'`,
    boot: (guest) => {
      const init = join(guest.folder, 'init');
      writeFileSync(init, umlInit(tools, modules, guest.stage2), { mode: 0o755 });
      const faster = host('env', [...own, binary, '--help'], { cwd }).includes('seccomp=');
      return {
        command: [
          ...onOneCpu(guest.cpu),
          'env',
          ...own,
          `HOME=${guest.folder}`,
          `TMPDIR=${memoryFolder(guest)}`,
          binary,
          ...parameters(guest, init),
          ...(faster ? ['seccomp=auto'] : []),
        ],
        cwd,
      };
    },
  };
}

function parameters({ folder, memory }: Guest, init: string): string[] {
  return [
    ...['root=/dev/root', 'rootfstype=hostfs', 'rootflags=/', 'ro', `init=${init}`, `mem=${memory}M`],
    ...[`uml_dir=${folder}`, 'umid=guest', 'quiet', 'loglevel=4', 'panic=1', 'con=null', 'ssl=null'],
    ...['con0=null,fd:1', 'con1=null,fd:3', 'con2=null,fd:4', 'con3=null,fd:5'],
  ];
}

// Kernel and program hand over to each other at each system call, which is 2.5 times slower across processors.
function onOneCpu(cpu = process.pid): string[] {
  return ['taskset', '--cpu-list', String(cpu % availableParallelism())];
}

const TMPFS = 0x01021994;

/** Where the guest's memory lies, which is a file: on a disk it would be written there. */
function memoryFolder({ folder, memory }: Guest): string {
  const { type, bavail, bsize } = statfsSync('/dev/shm');
  return type === TMPFS && bavail * bsize >= memory * 1024 * 1024 ? '/dev/shm' : folder;
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
