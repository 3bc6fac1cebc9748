import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program that one README shows. */
export interface ReadmeProgram {
  /** The README, relative to the root of the repository. */
  readonly readme: string;
  readonly text: string;
}

/** The root of the repository. */
export const root: string = fileURLToPath(new URL('../../..', import.meta.url));

/** All blocks of TypeScript of one README, which go on from each other as their reader does. */
export function programOf(markdown: string): string {
  return [...markdown.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, block]) => block ?? '').join('\n');
}

/** The programs of the README at the root and of those of the published packages. */
export function readPrograms(): readonly ReadmeProgram[] {
  const folders = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/`);
  return ['', ...folders]
    .map((folder) => `${folder}README.md`)
    .filter((readme) => existsSync(join(root, readme)))
    .map((readme) => ({ readme, text: programOf(readFileSync(join(root, readme), 'utf8')) }))
    .filter(({ text }) => text !== '');
}
