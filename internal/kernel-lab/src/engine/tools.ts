import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Cache } from '../cache/cache.ts';
import { type Debian, hostSuite } from '../debian/debian.ts';
import { hostOctets } from '../host.ts';
import { LabError } from '../lab-error.ts';
import type { Tools } from './prepared.ts';
import type { Source } from './source.ts';

/** Busybox, kmod and what unpacks kernels, as they are packaged for this host. */
export interface HostTools extends Tools {
  readonly depmod: string;
  readonly xz: string;
  readonly zstd: string;
}

const KMOD_LINKS = 'kmod';

/** Fetch the tools. */
export async function prepareTools(cache: Cache, { debian, say }: Source): Promise<HostTools> {
  const own = (): Debian => debian(hostSuite());
  const folder = await cache.obtain({
    name: 'tools',
    version: () => own().versionOf('kmod'),
    fill: (target) => {
      say('fetching busybox, kmod, xz and zstd');
      own().unpack(['busybox-static', 'kmod', 'xz-utils', 'zstd'], target);
      // kmod is what its name says; the links of the package point to where it would have been installed.
      const links = join(target, KMOD_LINKS);
      mkdirSync(links);
      for (const name of ['modprobe', 'depmod'])
        symlinkSync(relative(links, program(target, 'kmod')), join(links, name));
    },
  });
  return {
    busybox: program(folder, 'busybox'),
    kmod: program(folder, 'kmod'),
    modprobe: join(folder, KMOD_LINKS, 'modprobe'),
    depmod: join(folder, KMOD_LINKS, 'depmod'),
    xz: program(folder, 'xz'),
    zstd: program(folder, 'zstd'),
  };
}

/** The path of a program in unpacked packages. */
export function program(folder: string, name: string): string {
  for (const place of ['bin', 'sbin', 'usr/bin', 'usr/sbin']) {
    const path = join(folder, place, name);
    if (existsSync(path)) return path;
  }
  throw new LabError(`${folder}: no ${name} in the packages`);
}

/** Undo the compression of octets, by what they start with; without one they are returned as they are. */
export function decompress(octets: Uint8Array, { xz, zstd }: HostTools): Uint8Array {
  const start = Buffer.from(octets.buffer, octets.byteOffset, 4).toString('hex');
  // Kernel images have padding behind the stream.
  if (start === 'fd377a58') return hostOctets(xz, ['-dc', '--single-stream'], { input: octets });
  if (start === '28b52ffd') return hostOctets(zstd, ['-dcq'], { input: octets });
  if (start.startsWith('1f8b')) return hostOctets('gzip', ['-dc'], { input: octets });
  return octets;
}
