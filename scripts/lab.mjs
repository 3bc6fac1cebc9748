/** `npm run lab -- [options] -- command…`: run a command under another kernel. See `--help`. */
import process from 'node:process';

import { runInternal } from './lib/run-internal.mjs';

process.exitCode = await runInternal('kernel-lab/src/main.ts', process.argv.slice(2));
