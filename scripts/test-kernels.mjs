/** `npm run test:kernels [-- KERNEL… [-- arguments of vitest]]`: the tests that need a kernel, under other kernels. */
import process from 'node:process';

import { bootstrap } from './bootstrap.mjs';
import { runInternal } from './lib/run-internal.mjs';

await bootstrap('native');
process.exitCode = await runInternal('kernel-lab/src/tests/main.ts', process.argv.slice(2));
