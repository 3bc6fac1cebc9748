/** `npm run bench`: measure the packages, as they are published, against a floor and their peers. See `--help`. */
import { join } from 'node:path';
import process from 'node:process';

import { bootstrap } from './bootstrap.mjs';
import { root } from './lib/paths.mjs';
import { inherit } from './lib/run.mjs';

await bootstrap();
const flags = ['--import', join(root, 'scripts', 'typescript.mjs')];
const main = join(root, 'internal', 'bench', 'src', 'main.ts');
process.exitCode = await inherit(process.execPath, [...flags, main, ...process.argv.slice(2)]);
