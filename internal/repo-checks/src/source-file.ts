import ts from 'typescript';

/** A file of the repository, as the rules see it. */
export interface SourceFile {
  /** Relative to the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** What it imports or re-exports, as written; type imports and dynamic imports included. */
  readonly imports: readonly string[];
}

/** Read the imports of a file whose text is known. */
export function sourceFile(path: string, text: string): SourceFile {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return { path, text, imports: importedFiles.map((reference) => reference.fileName) };
}

/** The path that a relative import of `file` leads to; `undefined` if the import is not a relative one. */
export function resolveRelative(file: SourceFile, specifier: string): string | undefined {
  if (!/^\.\.?(\/|$)/.test(specifier)) return undefined;
  const parts = file.path.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
