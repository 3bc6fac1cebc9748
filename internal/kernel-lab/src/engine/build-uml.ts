import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Cache } from '../cache/cache.ts';
import { hostSuite } from '../debian/debian.ts';
import { host } from '../host.ts';
import type { KernelName } from '../kernels.ts';
import { LabError } from '../lab-error.ts';
import { prepareImage } from './image.ts';
import { networkOptions } from './kconfig.ts';
import { type KernelOrigin, originOf } from './kernel-source.ts';
import type { Source } from './source.ts';
import { prepareTools } from './tools.ts';

/**
 * Build a User-Mode Linux with every option of the network from Debian's source of a kernel: 10 to 30 minutes on two
 * processors. It is found by `findBuilt` from then on.
 *
 * @returns its folder
 */
export async function buildUml(cache: Cache, kernel: KernelName, source: Source): Promise<string> {
  for (const command of ['gcc', 'make', 'perl', 'bc'])
    host('sh', ['-c', `command -v ${command} >/dev/null || { echo ${command}: not installed >&2; exit 1; }`]);
  const tools = await prepareTools(cache, source);
  const { release, config } = await prepareImage(cache, kernel, tools, source, false);
  const origin = (): KernelOrigin => originOf(kernel, release, source);
  return cache.obtain(
    {
      name: `built-${kernel}`,
      isLong: true,
      version: () => origin().version,
      fill: (target) => {
        const work = mkdtempSync(join(target, 'work-'));
        const tree = join(work, 'linux-source');
        mkdirSync(tree);
        const { version, unpackTo } = origin();
        source.say(`fetching the source of Linux ${version}`);
        unpackTo(tree);
        // What makes the configuration, for the time of the build.
        source.debian(hostSuite()).unpack(['flex', 'bison', 'libfl2', 'm4'], join(work, 'tools'));
        writeFileSync(join(work, 'options'), networkOptions(tree, config, kernel));
        source.say('building, which takes 10 to 30 minutes');
        compile({ work, tree, version, depmod: tools.depmod });
        renameSync(join(work, 'linux'), join(target, 'linux'));
        renameSync(join(work, 'mods'), join(target, 'mods'));
        renameSync(join(work, 'config'), join(target, 'config'));
        rmSync(work, { recursive: true });
      },
    },
    true,
  );
}

/** What is built, and where. */
interface Building {
  /** A folder for the time of the build. */
  readonly work: string;
  /** The source. */
  readonly tree: string;
  readonly version: string;
  /** The program that lists what modules need. */
  readonly depmod: string;
}

// The tools see themselves where they would have been installed: in a mount namespace, over the host's /usr.
function compile({ work, tree, version, depmod }: Building): void {
  for (const folder of ['upper', 'overlay']) mkdirSync(join(work, folder));
  const script = `set -e
mount --make-rprivate /
mount -t overlay overlay -o lowerdir=${work}/tools/usr:/usr,upperdir=${work}/upper,workdir=${work}/overlay /usr
cd ${tree}
[ -e Documentation/Kconfig ] || { mkdir -p Documentation; : > Documentation/Kconfig; }
# The hostfs of 5.10 takes a file below an overlay for one of its own, and opens none of them.
sed -i 's/dentry_name(file->f_path\\.dentry)/dentry_name(file_dentry(file))/' fs/hostfs/hostfs_kern.c
make ARCH=um defconfig
./scripts/kconfig/merge_config.sh -m -O . .config ../options
make ARCH=um olddefconfig
make ARCH=um -j${availableParallelism()} linux modules
make -s ARCH=um INSTALL_MOD_PATH=${work}/mods INSTALL_MOD_STRIP=1 DEPMOD=${depmod} modules_install
strip -o ${work}/linux linux
cp .config ${work}/config
`;
  writeFileSync(join(work, 'build'), script);
  try {
    host('unshare', ['--mount', 'sh', join(work, 'build')]);
  } catch (error) {
    throw new LabError(
      `building Linux ${version} failed: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  // They point to the source.
  const modules = join(work, 'mods', 'lib', 'modules');
  for (const release of readdirSync(modules))
    for (const link of ['build', 'source']) rmSync(join(modules, release, link), { force: true });
}
