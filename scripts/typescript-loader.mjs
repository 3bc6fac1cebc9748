import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { transform } from 'rolldown/utils';

/** @import { LoadFnOutput, LoadHookContext } from 'node:module' */

/**
 * Erase the types of `.ts` files, and say `using` in the words of older versions of Node.js; all other files are left to
 * Node.js. The compiler would do the same, and takes two seconds of each process to be there.
 *
 * @param {string} url
 * @param {LoadHookContext} context
 * @param {(url: string, context?: Partial<LoadHookContext>) => LoadFnOutput | Promise<LoadFnOutput>} nextLoad
 * @returns {Promise<LoadFnOutput>}
 */
export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
  const fileName = fileURLToPath(url);
  const { code, map, errors } = await transform(fileName, await readFile(fileName, 'utf8'), {
    sourceType: 'module',
    target: 'es2023',
    sourcemap: true,
    typescript: { onlyRemoveTypeImports: true },
  });
  if (errors.length > 0)
    throw new SyntaxError(`${fileName}: ${errors.map(({ message }) => message).join('; ')}`);
  return { format: 'module', source: code + inlineMap(map), shortCircuit: true };
}

/** @param {unknown} map */
function inlineMap(map) {
  return `\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}\n`;
}
