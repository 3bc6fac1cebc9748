/** `npm run lab:check`: whether the lab keeps what it promises, in guests of both engines. */
import { join } from 'node:path';
import process from 'node:process';

import { bootstrap } from './bootstrap.mjs';
import { root } from './lib/paths.mjs';
import { inherit } from './lib/run.mjs';

await bootstrap('native');
const vitest = [
  join(root, 'node_modules', 'vitest', 'vitest.mjs'),
  'run',
  '--project=lab',
  ...process.argv.slice(2),
];
process.exitCode = await inherit(process.execPath, vitest, { NETLINK_LAB_CHECK: '1' });
