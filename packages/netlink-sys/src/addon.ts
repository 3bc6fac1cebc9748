import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { AddonError } from './errors.ts';
import type { NativeAddon } from './native.ts';

/** What finds and loads a binary: `node-gyp-build`, or a stand-in in tests. */
export interface AddonLoader {
  /** The folder that holds `build/` and `prebuilds/`. */
  readonly folder: string;
  readonly platform: string;
  /** The path of the fitting binary; throws if there is none. */
  readonly resolve: (folder: string) => string;
  readonly load: (path: string) => unknown;
}

const require = createRequire(import.meta.url);

const loader: AddonLoader = {
  folder: fileURLToPath(new URL('..', import.meta.url)),
  platform: process.platform,
  resolve: (folder) => (require('node-gyp-build') as { resolve(folder: string): string }).resolve(folder),
  load: require,
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

/** Find and load the native part. */
export function loadAddon({ folder, platform, resolve, load }: AddonLoader): NativeAddon {
  if (platform !== 'linux') {
    throw new AddonError(`@netlink/sys: netlink sockets exist on Linux only, and this is ${platform}`);
  }
  let path: string;
  try {
    path = resolve(folder);
  } catch (cause) {
    const tried = `${folder}build/Release, ${folder}prebuilds/${platform}-${process.arch}`;
    throw new AddonError(
      `@netlink/sys: no native binary found (tried ${tried}); ` +
        'it is compiled by "npx node-gyp rebuild" in that folder, which needs a C++ compiler, make and Python 3',
      { cause },
    );
  }
  try {
    return load(path) as NativeAddon;
  } catch (cause) {
    throw new AddonError(`@netlink/sys: ${path} does not load: ${(cause as Error).message}`, { cause });
  }
}
