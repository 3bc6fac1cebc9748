import { host } from '../host.ts';
import { KERNELS, type KernelName, type KernelSource } from '../kernels.ts';
import type { Source } from './source.ts';

/** Where the source of a kernel comes from. */
export interface KernelOrigin {
  /** Its version in Debian. */
  readonly version: string;
  /** Fetch it, and unpack it into a folder that is there. */
  readonly unpackTo: (target: string) => void;
}

const WITHOUT = '--exclude=*/Documentation/?*/*';

/**
 * The source of a kernel of that release. A suite has `linux-source` of its newest kernels only; of others there is what they were
 * made from as long as there is their image.
 */
export function originOf(kernel: KernelName, release: string, source: Source): KernelOrigin {
  const { source: suite, version: prefix }: KernelSource = KERNELS[kernel];
  const name = `linux-source-${/^\d+\.\d+/.exec(release)?.[0] ?? ''}`;
  const debian = source.debian(suite);
  if (debian.names(/^linux-source-/).includes(name)) {
    const tar = `tar -xOf - ./usr/src/${name}.tar.xz | tar -xJf - --strip-components=1 '${WITHOUT}'`;
    return {
      version: debian.versionOf(name),
      unpackTo: (target) => {
        debian.download([name], (file) => {
          host('sh', ['-c', `dpkg-deb --fsys-tarfile '${file}' | ${tar} -C '${target}'`]);
        });
      },
    };
  }
  const sources = source.debian(suite, 'deb-src');
  const version = sources.versionOf('linux', prefix);
  return {
    version,
    unpackTo: (target) => {
      sources.downloadSource('linux', version, (file) => {
        host('tar', ['-xJf', file, '--strip-components=1', WITHOUT, '-C', target]);
      });
    },
  };
}
