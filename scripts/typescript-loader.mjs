import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';

/** @import { LoadFnOutput, LoadHookContext } from 'node:module' */

/**
 * Erase the types of `.ts` files; all other files are left to Node.js.
 *
 * @param {string} url
 * @param {LoadHookContext} context
 * @param {(url: string, context?: Partial<LoadHookContext>) => LoadFnOutput | Promise<LoadFnOutput>} nextLoad
 * @returns {Promise<LoadFnOutput>}
 */
export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
  const fileName = fileURLToPath(url);
  const { outputText } = ts.transpileModule(await readFile(fileName, 'utf8'), {
    fileName,
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      inlineSourceMap: true,
    },
  });
  return { format: 'module', source: outputText, shortCircuit: true };
}
