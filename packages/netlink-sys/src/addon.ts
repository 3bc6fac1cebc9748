import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { AddonError } from './errors.ts';
import type { NativeAddon } from './native.ts';

/** Where a binary is looked for, and what loads it; tests have stand-ins. */
export interface AddonLoader {
  /** The folder that holds `build/` and `prebuilds/`. */
  readonly folder: string;
  readonly platform: string;
  readonly arch: string;
  readonly exists: (path: string) => boolean;
  readonly load: (path: string) => unknown;
}

const loader: AddonLoader = {
  // A program that was bundled has no folder of the package: it says where that is.
  folder:
    process.env['NETLINK_SYS_FOLDER'] ?? fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, ''),
  platform: process.platform,
  arch: process.arch,
  exists: existsSync,
  // `require` would do the same, after it has made ready for modules of CommonJS.
  load: (path) => {
    const module = { exports: {} };
    process.dlopen(module, path);
    return module.exports;
  },
};

let loaded: NativeAddon | undefined;

/**
 * The native part, loaded at the first call, so that an import works anywhere.
 *
 * @throws {@link AddonError} that says what was looked for, or why it failed to load.
 */
export function addon(): NativeAddon {
  loaded ??= loadAddon(loader);
  return loaded;
}

/** Find and load the native part: what was compiled in the folder, else what was shipped for this system. */
export function loadAddon({ folder, platform, arch, exists, load }: AddonLoader): NativeAddon {
  if (platform !== 'linux') {
    throw new AddonError(`@netlink/sys: netlink sockets exist on Linux only, and this is ${platform}`);
  }
  const built = `${folder}/build/Release/netlink_sys.node`;
  const shipped = `${folder}/prebuilds/${platform}-${arch}`;
  const libraries = exists('/etc/alpine-release') ? ['musl', 'glibc'] : ['glibc', 'musl'];
  let failure: { readonly path: string; readonly cause: unknown } | undefined;
  for (const path of [built, ...libraries.map((library) => `${shipped}/netlink_sys.${library}.node`)]) {
    if (!exists(path)) continue;
    try {
      return load(path) as NativeAddon;
    } catch (cause) {
      // That of another C library does not load, which says nothing of the one that comes after it.
      failure ??= { path, cause };
    }
  }
  if (failure === undefined) {
    throw new AddonError(
      `@netlink/sys: no native binary found (tried ${built}, ${shipped}); ` +
        'it is compiled by "npx node-gyp rebuild" in that folder, which needs a C++ compiler, make and Python 3',
    );
  }
  const { path, cause } = failure;
  throw new AddonError(`@netlink/sys: ${path} does not load: ${(cause as Error).message}`, { cause });
}
