import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Manifest, Package, Repository } from './repository.ts';
import { sourceFile } from './source-file.ts';

/** Folders that hold nothing that was written by hand. */
const generated = new Set(['node_modules', 'dist', 'build', 'coverage', 'prebuilds']);

/** All TypeScript files below a folder, given and returned relative to the root. */
function typescriptBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory())
      return generated.has(entry.name) || entry.name.startsWith('.') ? [] : typescriptBelow(root, path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

function readPackage(root: string, folder: string): Package {
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
  const files = typescriptBelow(root, folder).map((path) =>
    sourceFile(path, readFileSync(join(root, path), 'utf8')),
  );
  return { folder, manifest, files };
}

/** Read all packages below packages/ and internal/, and examples/. */
export function readRepository(root: string): Repository {
  const folders = ['packages', 'internal']
    .filter((group) => existsSync(join(root, group)))
    .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`));
  return [...folders, 'examples']
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => readPackage(root, folder));
}
