import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Cache, cacheFolder, type Item } from '../../src/cache/cache.ts';
import { LabError } from '../../src/lab-error.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kernel-lab-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const ignore = (): void => undefined;
const open = (): Cache => new Cache(folder, ignore);

function item(
  version: string,
  fill: Item['fill'] = (target) => {
    writeFileSync(join(target, 'file'), version);
  },
): Item {
  return { name: 'thing', version: () => version, fill };
}

const unexpected = (): never => {
  throw new Error('must not be asked');
};

test('the folder is that of the user unless named', () => {
  expect(cacheFolder({ NETLINK_LAB_CACHE: '/a', XDG_CACHE_HOME: '/b' })).toBe('/a');
  expect(cacheFolder({ NETLINK_LAB_CACHE: '', XDG_CACHE_HOME: '/b' })).toBe('/b/netlink-kernel-lab');
  expect(cacheFolder({})).toMatch(/\/\.cache\/netlink-kernel-lab$/);
});

test('a folder that a command line cannot name is refused', () => {
  expect(() => new Cache(join(folder, 'a b'), ignore)).toThrow(LabError);
  writeFileSync(join(folder, 'file'), '');
  expect(() => new Cache(join(folder, 'file', 'cache'), ignore)).toThrow(/^cache: .*ENOTDIR/);
});

test('what is there is not asked for again', async () => {
  const made = await open().obtain(item('1:2'));
  expect(made).toBe(join(folder, 'thing', '1%3a2'));
  expect(await open().obtain({ name: 'thing', version: unexpected, fill: unexpected })).toBe(made);
});

test('an update makes the other version, and lets go of the old one', async () => {
  await open().obtain(item('9'));
  expect(await open().obtain(item('10'), true)).toBe(join(folder, 'thing', '10'));
  expect(readdirSync(join(folder, 'thing'))).toStrictEqual(['10']);
  expect(await open().obtain(item('10', unexpected), true)).toBe(join(folder, 'thing', '10'));
});

test('the newest version is found', () => {
  for (const version of ['9', '10', 'draft-11'])
    mkdirSync(join(folder, 'thing', version), { recursive: true });
  expect(open().find('thing')).toBe(join(folder, 'thing', '10'));
});

test('what could not be made whole is not there', async () => {
  const broken = item('1', (target) => {
    writeFileSync(join(target, 'half'), '');
    throw new LabError('no network');
  });
  await expect(open().obtain(broken)).rejects.toThrow('no network');
  expect(open().find('thing')).toBeUndefined();
  expect(readdirSync(join(folder, 'thing'))).toStrictEqual([]);
});

test('several who want the same make it once', async () => {
  let count = 0;
  const counting = item('1', (target) => {
    count++;
    writeFileSync(join(target, 'file'), '');
  });
  const folders = await Promise.all([
    open().obtain(counting),
    open().obtain(counting),
    open().obtain(counting),
  ]);
  expect(new Set(folders).size).toBe(1);
  expect(count).toBe(1);
});

test('what a killed run has left is removed by the next', () => {
  const own = open().makeRunFolder();
  const left = own.replace(String(process.pid), String(2 ** 22 + 1));
  const foreign = own.replace(/run-\d+-\d+/, `run-1-${2 ** 22 + 1}`);
  mkdirSync(left);
  mkdirSync(foreign);
  open();
  expect([own, left, foreign].map((path) => existsSync(path))).toStrictEqual([true, false, true]);
});
