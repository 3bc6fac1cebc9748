import { expect, test } from 'vitest';
import { addon, loadAddon, type AddonLoader } from '../src/addon.ts';
import { AddonError } from '../src/errors.ts';

const loader: AddonLoader = {
  folder: '/package/',
  platform: 'linux',
  resolve: (folder) => `${folder}build/Release/netlink_sys.node`,
  load: (path) => ({ path }),
};

test('loads what was found in the folder of the package', () => {
  expect(loadAddon(loader)).toEqual({ path: '/package/build/Release/netlink_sys.node' });
});

test('another system is told, and nothing is looked for', () => {
  const resolve = (): never => {
    throw new Error('must not be asked');
  };
  expect(() => loadAddon({ ...loader, platform: 'darwin', resolve })).toThrow(
    expect.objectContaining({
      code: 'ERR_NETLINK_ADDON',
      message: '@netlink/sys: netlink sockets exist on Linux only, and this is darwin',
    }),
  );
});

test('no binary: the error says where it was looked for and what helps', () => {
  const cause = new Error('nothing');
  const resolve = (): never => {
    throw cause;
  };
  expect(() => loadAddon({ ...loader, resolve })).toThrow(
    expect.objectContaining({
      cause,
      message: expect.stringMatching(
        /tried \/package\/build\/Release, \/package\/prebuilds\/linux-\w+\).*node-gyp rebuild.*C\+\+ compiler/s,
      ),
    }),
  );
});

test('a binary that does not load', () => {
  const cause = new Error('wrong ELF class');
  const load = (): never => {
    throw cause;
  };
  expect(() => loadAddon({ ...loader, load })).toThrow(AddonError);
  expect(() => loadAddon({ ...loader, load })).toThrow(
    expect.objectContaining({
      cause,
      message: '@netlink/sys: /package/build/Release/netlink_sys.node does not load: wrong ELF class',
    }),
  );
});

test('the real one is loaded once', () => {
  expect(addon()).toBe(addon());
  expect(addon().options.SOL_NETLINK).toBe(270);
});
