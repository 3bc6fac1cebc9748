import ts from 'typescript';

import { isPublished, sourcesOf, type Package } from '../repository.ts';
import { resolveRelative, type SourceFile } from '../source-file.ts';
import type { Rule, Violation } from '../violation.ts';

/** Doors besides `src/index.ts`: those of further entries in `exports`. */
const furtherDoors: ReadonlySet<string> = new Set(['packages/netlink-proto/src/testing/index.ts']);

const isIndex = (path: string): boolean => path.endsWith('/index.ts');

function isDoor({ folder }: Package, path: string): boolean {
  return path === `${folder}/src/index.ts` || furtherDoors.has(path);
}

/** Whether a file consists of `export … from '…'` and nothing else. */
function onlyReexports(file: SourceFile): boolean {
  const { statements } = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023);
  return statements.every(
    (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
  );
}

function checkFile(owner: Package, file: SourceFile): Violation[] {
  const messages: string[] = [];
  if (isIndex(file.path)) {
    if (!isDoor(owner, file.path))
      messages.push('is a second door; import the file that holds what is wanted');
    if (!onlyReexports(file)) messages.push('a door re-exports and does nothing else');
  }
  for (const specifier of file.imports) {
    const target = resolveRelative(file, specifier);
    if (target !== undefined && isIndex(target))
      messages.push(`imports the door of its own package, ${target}`);
  }
  return messages.map((message) => ({ path: file.path, message }));
}

/** A package has one door, which only re-exports and which nobody inside uses. */
export const checkDoors: Rule = (repository) =>
  repository
    .filter(isPublished)
    .flatMap((owner) => sourcesOf(owner).flatMap((file) => checkFile(owner, file)));
