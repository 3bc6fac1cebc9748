/** `npm run example -- name args…`: run one program of examples/ from its TypeScript source. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { bootstrap } from './bootstrap.mjs';
import { filesBelow } from './lib/fingerprint.mjs';
import { root } from './lib/paths.mjs';
import { say } from './lib/progress.mjs';
import { inherit } from './lib/run.mjs';

const folder = join(root, 'examples');
const [name = '', ...args] = process.argv.slice(2);
const file = join(folder, `${name.replace(/\.ts$/, '')}.ts`);
if (name === '' || !existsSync(file)) {
  const names = filesBelow([folder]).filter((path) => /examples\/[^/]+\.ts$/.test(path));
  say(`example: ${name === '' ? 'no name given' : `${name} does not exist`}; there are:`);
  for (const path of names) say(`  ${path.slice(folder.length + 1, -'.ts'.length)}`);
  process.exitCode = 1;
} else {
  await bootstrap('native');
  const flags = ['--conditions=@netlink/source', '--import', join(root, 'scripts', 'typescript.mjs')];
  process.exitCode = await inherit(process.execPath, [...flags, file, ...args]);
}
