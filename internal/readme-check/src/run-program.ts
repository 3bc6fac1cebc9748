import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Namespace } from '@netlink/kernel-test';

import { root } from './read-programs.ts';

/**
 * Run a program in a namespace from its TypeScript source, and yield what it prints.
 *
 * @throws CommandError if it does not end well.
 */
export async function runProgram(namespace: Namespace, text: string): Promise<string> {
  // It has to lie where the packages can be imported from.
  const folder = await mkdtemp(join(root, 'internal', 'readme-check', '.run-'));
  try {
    const file = join(folder, 'program.ts');
    await writeFile(file, text);
    const hook = join(root, 'scripts', 'typescript.mjs');
    return await namespace.exec(process.execPath, ['--conditions=@netlink/source', '--import', hook, file]);
  } finally {
    await rm(folder, { recursive: true });
  }
}
