/** `npm run lab -- [options] -- command…`: run a command under another kernel. See `--help`. */
import process from 'node:process';

import { inLab } from './lib/lab.mjs';

process.exitCode = await inLab(process.argv.slice(2));
