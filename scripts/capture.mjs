/** `npm run capture -- NAME -- COMMAND`: record the netlink traffic of a command in a guest as a fixture. */
import process from 'node:process';

import { bootstrap } from './bootstrap.mjs';
import { runInternal } from './lib/run-internal.mjs';

await bootstrap('native');
process.exitCode = await runInternal('kernel-lab/src/capture/main.ts', process.argv.slice(2));
