import { join } from 'node:path';

import ts from 'typescript';

import { root } from './read-programs.ts';

/** Where the programs would lie: a folder from which all packages can be imported. */
const folder = join(root, 'internal', 'readme-check', 'src');

function compilerOptions(): ts.CompilerOptions {
  const file = join(root, 'tsconfig.base.json');
  const { config } = ts.readConfigFile(file, (path) => ts.sys.readFile(path)) as { config: unknown };
  return { ...ts.parseJsonConfigFileContent(config, ts.sys, root).options, noEmit: true };
}

/** Check programs against the sources of the packages; yields what tsc would print, per program. */
export function compilePrograms(texts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const files = new Map([...texts.values()].map((text, index) => [join(folder, `readme-${index}.ts`), text]));
  const options = compilerOptions();
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (path) => files.has(path) || disk.fileExists(path),
    readFile: (path) => files.get(path) ?? disk.readFile(path),
    getSourceFile: (path, target, ...rest) => {
      const text = files.get(path);
      return text === undefined
        ? disk.getSourceFile(path, target, ...rest)
        : ts.createSourceFile(path, text, target);
    },
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const messages = [...files.keys()].map((path) => {
    const source = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      (diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'),
    );
  });
  return new Map([...texts.keys()].map((name, index) => [name, messages[index] ?? []]));
}
