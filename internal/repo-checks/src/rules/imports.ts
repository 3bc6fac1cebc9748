import { isBuiltin } from 'node:module';

import { layers, packageOf, pure } from '../layers.ts';
import { isPublished, sourcesOf, type Package } from '../repository.ts';
import { resolveRelative, type SourceFile } from '../source-file.ts';
import type { Rule, Violation } from '../violation.ts';

function checkRelative(owner: Package, file: SourceFile, target: string): string | undefined {
  if (!target.startsWith(`${owner.folder}/src/`)) return `leaves the package: ${target}`;
  return undefined;
}

function checkBare({ manifest: { name } }: Package, specifier: string): string | undefined {
  if (isBuiltin(specifier)) {
    if (pure.has(name)) return `imports ${specifier}, but ${name} runs anywhere`;
    return specifier.startsWith('node:') ? undefined : `imports ${specifier} without node:`;
  }
  const target = packageOf(specifier);
  if (target === name) return `imports its own package, ${name}`;
  const allowed = layers.get(name) ?? [];
  return allowed.includes(target) ? undefined : `imports ${target}, which ${name} may not`;
}

function checkFile(owner: Package, file: SourceFile): Violation[] {
  return file.imports.flatMap((specifier) => {
    const target = resolveRelative(file, specifier);
    const message = target === undefined ? checkBare(owner, specifier) : checkRelative(owner, file, target);
    return message === undefined ? [] : [{ path: file.path, message }];
  });
}

/** Published sources import downwards only, by the name of the package, and nothing from outside. */
export const checkImports: Rule = (repository) =>
  repository
    .filter(isPublished)
    .flatMap((owner) => sourcesOf(owner).flatMap((file) => checkFile(owner, file)));
