import { expect, test } from 'vitest';
import { addon, loadAddon, type AddonLoader } from '../src/addon.ts';
import { AddonError } from '../src/errors.ts';

const BUILT = '/package/build/Release/netlink_sys.node';
const GLIBC = '/package/prebuilds/linux-x64/netlink_sys.glibc.node';
const MUSL = '/package/prebuilds/linux-x64/netlink_sys.musl.node';

/** A loader that finds these files, of which some do not load. */
function loaderOf(files: readonly string[], broken: Readonly<Record<string, Error>> = {}): AddonLoader {
  return {
    folder: '/package',
    platform: 'linux',
    arch: 'x64',
    exists: (path) => files.includes(path),
    load: (path) => {
      if (broken[path] !== undefined) throw broken[path];
      return { path };
    },
  };
}

test.each([
  { what: 'what was compiled here comes first', files: [MUSL, GLIBC, BUILT], expected: BUILT },
  { what: 'then what was shipped', files: [MUSL, GLIBC], expected: GLIBC },
  { what: 'for a system with musl', files: ['/etc/alpine-release', GLIBC, MUSL], expected: MUSL },
])('$what', ({ files, expected }) => {
  expect(loadAddon(loaderOf(files))).toEqual({ path: expected });
});

test('a binary for another C library is passed over', () => {
  const broken = { [GLIBC]: new Error('libc.so.6: no such file') };
  expect(loadAddon(loaderOf([GLIBC, MUSL], broken))).toEqual({ path: MUSL });
});

test('another system is told, and nothing is looked for', () => {
  const exists = (): never => {
    throw new Error('must not be asked');
  };
  expect(() => loadAddon({ ...loaderOf([]), platform: 'darwin', exists })).toThrow(
    expect.objectContaining({
      code: 'ERR_NETLINK_ADDON',
      message: '@netlink/sys: netlink sockets exist on Linux only, and this is darwin',
    }),
  );
});

test('no binary: the error says where it was looked for and what helps', () => {
  expect(() => loadAddon(loaderOf([]))).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(
        /tried \/package\/build\/Release\/.*, \/package\/prebuilds\/linux-x64\).*node-gyp rebuild.*C\+\+ compiler/s,
      ),
    }),
  );
});

test('a binary that does not load: the error is that of the first', () => {
  const cause = new Error('wrong ELF class');
  const load = (): unknown =>
    loadAddon(loaderOf([BUILT, GLIBC], { [BUILT]: cause, [GLIBC]: new Error('other') }));
  expect(load).toThrow(AddonError);
  expect(load).toThrow(
    expect.objectContaining({ cause, message: `@netlink/sys: ${BUILT} does not load: wrong ELF class` }),
  );
});

test('the real one is loaded once', () => {
  expect(addon()).toBe(addon());
  expect(addon().options.SOL_NETLINK).toBe(270);
});
