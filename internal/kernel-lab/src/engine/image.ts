import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Cache } from '../cache/cache.ts';
import { newestFirst } from '../debian/debian.ts';
import { host } from '../host.ts';
import { KERNELS, type KernelName, type KernelSource, type Suite } from '../kernels.ts';
import { LabError } from '../lab-error.ts';
import type { Source } from './source.ts';
import { decompress, type HostTools } from './tools.ts';
import { payloadOf } from './vmlinux.ts';

/** A kernel of Debian's, unpacked. */
export interface Image {
  /** Its version, as `uname -r` prints it. */
  readonly release: string;
  /** The uncompressed kernel. */
  readonly vmlinux: string;
  /** Its options. */
  readonly config: string;
  /** The modules without which it cannot reach its root, in the order in which they are loaded. */
  readonly bootModules: readonly string[];
  /** Folder of all modules. */
  readonly modules: string;
}

/** What the guest's console, output and file systems need, where the kernel has it as modules. */
const BOOT_MODULES = ['virtio_pci', 'virtio_console', 'virtio_rng', '9pnet_virtio', '9p', 'overlay'];

/** Fetch a kernel. */
export async function prepareImage(
  cache: Cache,
  kernel: KernelName,
  tools: HostTools,
  source: Source,
  isUpdate: boolean,
): Promise<Image> {
  const folder = await cache.obtain(
    {
      name: `image-${kernel}`,
      version: () => newestImage(KERNELS[kernel], source).release,
      fill: (target) => {
        const { name, suite } = newestImage(KERNELS[kernel], source);
        source.say(`fetching ${name}`);
        const debian = source.debian(suite);
        debian.unpack(debian.dependencies([name], /^linux-(?:binary|modules|base)-\d/), target);
        unpackImage(target, tools);
      },
    },
    isUpdate,
  );
  return readImage(folder);
}

interface Candidate {
  readonly suite: Suite;
  readonly name: string;
  readonly release: string;
}

const IMAGE = /^linux-image-(\d[^-]*(?:-\d+)?-amd64)$/;

function newestImage({ images, version = '' }: KernelSource, { debian }: Source): Candidate {
  const candidates = images.flatMap((suite) =>
    debian(suite)
      .names(IMAGE)
      .map((name): Candidate => ({ suite, name, release: IMAGE.exec(name)?.[1] ?? '' })),
  );
  const [newest] = candidates
    .filter(({ release }) => release.startsWith(version))
    .sort((one, other) => newestFirst(one.release, other.release));
  if (newest === undefined) throw new LabError(`linux-image-${version}*: not in Debian ${images.join(', ')}`);
  return newest;
}

function unpackImage(folder: string, tools: HostTools): void {
  if (!existsSync(join(folder, 'lib', 'modules'))) {
    mkdirSync(join(folder, 'lib'), { recursive: true });
    symlinkSync('../usr/lib/modules', join(folder, 'lib', 'modules'));
  }
  const release = releaseIn(folder);
  const compressed = oneOf(folder, [`boot/vmlinuz-${release}`, `lib/modules/${release}/vmlinuz`]);
  const payload = payloadOf(readFileSync(compressed));
  writeFileSync(join(folder, 'vmlinux'), decompress(payload, tools));
  host(tools.depmod, ['-b', folder, release]);
  mkdirSync(join(folder, 'boot-modules'));
  for (const [index, file] of bootModulesOf(folder, release, tools).entries()) {
    const name = basename(file).replace(/\.(?:xz|zst)$/, '');
    const target = join(folder, 'boot-modules', `${String(index).padStart(2, '0')}-${name}`);
    writeFileSync(target, decompress(readFileSync(file), tools));
  }
}

function bootModulesOf(folder: string, release: string, { modprobe }: HostTools): string[] {
  const files = BOOT_MODULES.flatMap((name) => {
    const lines = host(modprobe, ['-d', folder, '-S', release, '--show-depends', name]).split('\n');
    return lines.flatMap((line) => /^insmod (\S+)/.exec(line)?.[1] ?? []);
  });
  return [...new Set(files)];
}

function readImage(folder: string): Image {
  const release = releaseIn(folder);
  const boot = join(folder, 'boot-modules');
  return {
    release,
    vmlinux: join(folder, 'vmlinux'),
    config: oneOf(folder, [`boot/config-${release}`, `lib/modules/${release}/config`]),
    bootModules: readdirSync(boot)
      .sort()
      .map((name) => join(boot, name)),
    modules: join(folder, 'lib', 'modules'),
  };
}

function releaseIn(folder: string): string {
  const [release] = readdirSync(join(folder, 'lib', 'modules'));
  if (release === undefined) throw new LabError(`${folder}: no modules in the packages`);
  return release;
}

function oneOf(folder: string, paths: readonly string[]): string {
  const found = paths.map((path) => join(folder, path)).find((path) => existsSync(path));
  if (found === undefined) throw new LabError(`${folder}: neither ${paths.join(' nor ')} in the packages`);
  return found;
}
