/** `npm start [-- args]`: build what is missing, then run nlip; without arguments it summarises this host. */
import process from 'node:process';

import { bootstrap } from './bootstrap.mjs';
import { cliMain } from './lib/paths.mjs';
import { inherit } from './lib/run.mjs';

await bootstrap();
const args = process.argv.slice(2);
process.exitCode = await inherit(process.execPath, [cliMain, ...(args.length === 0 ? ['summary'] : args)]);
