import { expect, test } from 'vitest';
import { hostFacts, lack } from '../src/lack.ts';

const enough = { platform: 'linux', arch: 'x64', uid: 0, missing: [], memory: 4096 };

test('nothing lacks', () => {
  expect(lack(enough, 3072)).toBeUndefined();
});

test.each([
  [{ arch: 'arm64' }, 'guests run on Linux on x86-64 only'],
  [{ platform: 'darwin' }, 'guests run on Linux on x86-64 only'],
  [{ uid: 1000 }, 'a guest needs root: its file system is that of the host'],
  [{ uid: undefined }, 'a guest needs root: its file system is that of the host'],
  [{ missing: ['apt-get', 'unshare'] }, 'missing commands: apt-get, unshare'],
  [{ memory: 1024 }, 'a guest needs 3072 MiB of memory, 1024 are available (--memory)'],
])('%o is said in one line', (facts, line) => {
  expect(lack({ ...enough, ...facts }, 3072)).toBe(line);
});

test('this host is looked at', () => {
  expect(hostFacts()).toMatchObject({ platform: process.platform, arch: process.arch });
});
