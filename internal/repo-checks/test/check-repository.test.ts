import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { checkRepository } from '../src/check-repository.ts';
import { layers } from '../src/layers.ts';
import { readRepository } from '../src/read-repository.ts';

let root: string;

function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'repo-checks-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('checkRepository', () => {
  it('finds in a tree what breaks each rule', () => {
    write(
      'packages/rtnetlink/package.json',
      '{ "name": "@netlink/rtnetlink", "dependencies": { "ip": "1" } }',
    );
    write('packages/rtnetlink/src/index.ts', 'export const version = 1;');
    write('packages/rtnetlink/src/link/linkInfo.ts', "import '@netlink/sys';\nimport './linkInfo.ts';");
    write('internal/bench/package.json', '{ "name": "@netlink/bench" }');
    write('internal/bench/src/long.ts', '\n'.repeat(400));

    const found = checkRepository(readRepository(root)).map(({ path, message }) => `${path}: ${message}`);
    const link = 'packages/rtnetlink/src/link/linkInfo.ts';
    expect(found).toEqual([
      `${link}: imports @netlink/sys, which @netlink/rtnetlink may not`,
      'packages/rtnetlink/package.json: depends on ip, which @netlink/rtnetlink may not',
      `${link}: imports itself: ${link} → ${link}`,
      'packages/rtnetlink/src/index.ts: a door re-exports and does nothing else',
      'internal/bench/src/long.ts: has 400 lines, more than 300',
      `${link}: the name is not in kebab-case`,
    ]);
  });

  it('does not look into what was installed or built', () => {
    write('packages/rtnetlink/package.json', '{ "name": "@netlink/rtnetlink" }');
    write('packages/rtnetlink/node_modules/x/Bad_Name.ts', '');
    write('packages/rtnetlink/dist/Bad_Name.d.ts', '');
    expect(checkRepository(readRepository(root))).toEqual([]);
  });

  it('sees all packages of this repository', () => {
    const repository = readRepository(fileURLToPath(new URL('../../..', import.meta.url)));
    expect(repository.map(({ manifest }) => manifest.name)).toEqual(
      expect.arrayContaining([...layers.keys()]),
    );
  });
});
