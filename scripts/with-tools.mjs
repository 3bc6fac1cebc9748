/** `node scripts/with-tools.mjs command args…`: run a command with the pinned tools installed and on PATH. */
import process from 'node:process';

import { bootstrap } from './bootstrap.mjs';
import { inherit } from './lib/run.mjs';

const [command, ...args] = process.argv.slice(2);
if (command === undefined) throw new TypeError('with-tools: no command given');
await bootstrap('dependencies');
process.exitCode = await inherit(command, args);
