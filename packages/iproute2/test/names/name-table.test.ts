import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DSFIELDS } from '../../src/names/dsfields.ts';
import { FOLDERS, NameTable, readNames } from '../../src/names/name-table.ts';
import { Names } from '../../src/names/names.ts';

let root = '';
let folders: readonly string[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'names-'));
  folders = ['etc', 'usr'].map((name) => join(root, name));
  for (const folder of folders) mkdirSync(join(folder, 'rt_tables.d'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const write = (path: string, text: string): void => {
  writeFileSync(join(root, path), text);
};
const read = (): NameTable => readNames(new NameTable('table', { main: 254 }), 'rt_tables', folders);

test('names of a file and of its folder, and those that are built in', () => {
  write('etc/rt_tables', '# comment\n100 hundred # more\n0x65\thundred-one\n\nnonsense\n');
  write('etc/rt_tables.d/a.conf', '200 two-hundred\n');
  write('etc/rt_tables.d/README', '300 no\n');
  const table = read();
  expect(table.nameOf(100)).toBe('hundred');
  expect(table.nameOf(101)).toBe('hundred-one');
  expect(table.numberOf('two-hundred')).toBe(200);
  expect(table.nameOf(300)).toBe(300);
  expect(table.nameOf(254)).toBe('main');
  expect(table.numberOf('0x10')).toBe(16);
  expect(() => table.numberOf('no')).toThrow('"no" is no table');
});

test("the host's file takes the place of the distribution's, and each of its folder too", () => {
  write('usr/rt_tables', '100 theirs\n101 only-theirs\n');
  write('etc/rt_tables', '100 ours\n');
  write('usr/rt_tables.d/a.conf', '200 theirs-a\n201 only-theirs-a\n');
  write('usr/rt_tables.d/b.conf', '202 theirs-b\n');
  write('etc/rt_tables.d/a.conf', '200 ours-a\n');
  const table = read();
  expect([100, 101, 200, 201, 202].map((number) => table.nameOf(number))).toEqual([
    'ours',
    101,
    'ours-a',
    201,
    'theirs-b',
  ]);
});

test('a name that several numbers bear is told for the one that it means only', () => {
  write('etc/rt_tables', '5 blue\n6 red\n200 main\n');
  write('etc/rt_tables.d/z.conf', '77 blue\n6 crimson\n78 red\n');
  const table = read();
  for (const number of [5, 6, 77, 78, 200, 254]) expect(table.numberOf(table.nameOf(number))).toBe(number);
  expect([5, 6, 77, 78, 200, 254].map((number) => table.nameOf(number))).toEqual([
    5,
    'crimson',
    'blue',
    'red',
    'main',
    254,
  ]);
});

test('what cannot be read is passed over', () => {
  write('etc/rt_tables.d/a.conf', '200 two-hundred\n');
  symlinkSync(join(root, 'nowhere'), join(root, 'etc/rt_tables.d/b.conf'));
  mkdirSync(join(root, 'etc/rt_tables.d/c.conf'));
  mkdirSync(join(root, 'etc/rt_tables'));
  write('etc/rt_tables.d/d.conf', '201 two-hundred-one\n');
  rmSync(join(root, 'usr/rt_tables.d'), { recursive: true });
  write('usr/rt_tables.d', 'no folder\n');
  const table = read();
  expect([200, 201].map((number) => table.nameOf(number))).toEqual(['two-hundred', 'two-hundred-one']);
});

test('without any file there are those that are built in', () => {
  const table = readNames(new NameTable('table', { main: 254 }), 'rt_tables', [join(root, 'nowhere')]);
  expect(table.nameOf(254)).toBe('main');
  expect(new Names().addressProtocols.numberOf('kernel_ll')).toBe(3);
});

test('types of service have names without a file', () => {
  const { dsfields } = new Names([join(root, 'nowhere')]);
  expect(dsfields.numberOf('CS1')).toBe(0x20);
  expect(dsfields.nameOf(0x28)).toBe('AF11');
});

const isShipped = FOLDERS.some((folder) => existsSync(join(folder, 'rt_dsfield')));

test.skipIf(!isShipped)('those that are built in are those of iproute2', () => {
  const shipped = readNames(new NameTable('type of service', {}), 'rt_dsfield');
  const numbers = Object.keys(DSFIELDS).map((name) => [name, shipped.numberOf(name)]);
  expect(Object.fromEntries(numbers)).toEqual(DSFIELDS);
});

test('a number that there is no room for is refused, and the key is named', () => {
  const names = new Names([join(root, 'nowhere')]);
  const range = 'is not a whole number from 0 to';
  expect(() => names.protocols.numberOf(300, 'protocol')).toThrow(`protocol: 300 ${range} 255`);
  expect(() => names.scopes.numberOf('300', 'scope')).toThrow(`scope: 300 ${range} 255`);
  expect(() => names.tables.numberOf(-1, 'table')).toThrow(`table: -1 ${range} 4294967295`);
  expect(names.tables.numberOf(2 ** 32 - 1)).toBe(2 ** 32 - 1);
});
