import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = fileURLToPath(new URL('.', import.meta.url));
// Within the package, so that what the programs import is found.
const cache = join(here, '..', '.cache');

/** Where a program is once {@link buildPrograms} has run. */
export function pathOf(program: string): string {
  return program === 'floor' ? join(cache, 'floor') : join(cache, `${program}.js`);
}

/**
 * Compile the floor, if there is a compiler, and erase the types of the programs: a loader that did so at run time would take
 * up memory of the process that is measured. Returns whether there is a floor.
 */
export function buildPrograms(): boolean {
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, 'package.json'), '{ "type": "module" }\n');
  const folder = join(here, 'programs');
  for (const file of readdirSync(folder)) {
    const { outputText } = ts.transpileModule(readFileSync(join(folder, file), 'utf8'), {
      compilerOptions: {
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
        rewriteRelativeImportExtensions: true,
      },
    });
    writeFileSync(join(cache, file.replace(/\.ts$/, '.js')), outputText);
  }
  return buildFloor();
}

function buildFloor(): boolean {
  const source = join(here, 'floor', 'floor.c');
  const target = pathOf('floor');
  if (existsSync(target) && statSync(target).mtimeMs > statSync(source).mtimeMs) return true;
  try {
    execFileSync('cc', ['-O2', '-Wall', '-Wextra', '-o', target, source], { stdio: ['ignore', 2, 2] });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
