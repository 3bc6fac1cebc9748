/** Build the addon of `@netlink/sys` into build/Release. */
import { pathToFileURL } from 'node:url';

import { compileAddon, findCompiler } from './lib/compile-addon.mjs';
import { addon } from './lib/paths.mjs';
import { say } from './lib/progress.mjs';
import { CommandError } from './lib/run.mjs';

export const buildNative = async () => {
  await compileAddon({ output: addon, compiler: await findCompiler() });
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await buildNative();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    if (error.output !== '') say(error.output.trimEnd());
    say(error.message);
    process.exitCode = 1;
  }
}
