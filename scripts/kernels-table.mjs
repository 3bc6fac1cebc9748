/** `npm run kernels:table`: write docs/kernels.md anew. */
import process from 'node:process';

import { bootstrap } from './bootstrap.mjs';
import { runInternal } from './lib/run-internal.mjs';
import { inherit } from './lib/run.mjs';

await bootstrap('native');
const code = await runInternal('kernel-lab/src/table/main.ts', process.argv.slice(2));
process.exitCode = code === 0 ? await inherit('prettier', ['--write', 'docs/kernels.md']) : code;
