/**
 * `npm run pack:check`: compile the addon for the systems that a binary is shipped for, pack every published package, look at
 * the tarballs (publint, are-the-types-wrong), install them in an empty project without any install script and use them
 * there: `import`, `require`, types, the prebuilt addon, the addon compiled from the source in the tarball, and nlip.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import { bootstrap } from './bootstrap.mjs';
import { tryInProject } from './lib/pack-project.mjs';
import { root } from './lib/paths.mjs';
import { paint, say, step } from './lib/progress.mjs';
import { capture, CommandError, inherit } from './lib/run.mjs';

/** @import { Packed } from './lib/pack-project.mjs' */

const folders = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name));

/**
 * @param {string} folder
 * @param {string} destination
 * @returns {Promise<Packed>}
 */
async function pack(folder, destination) {
  const manifest = /** @type {Packed['manifest']} */ (
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  );
  await capture('pnpm', ['pack', '--pack-destination', destination], { cwd: folder });
  const file = `${manifest.name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`;
  return { manifest, tarball: join(destination, file) };
}

/** @param {Packed} packed */
async function inspect({ tarball }) {
  await capture('publint', ['run', tarball, '--strict']);
  await capture('attw', [tarball, '--profile', 'esm-only']);
}

await bootstrap();
const scratch = mkdtempSync(join(tmpdir(), 'netlink-pack-'));
try {
  const prebuilds = join(root, 'scripts', 'prebuilds.mjs');
  if ((await inherit(process.execPath, [prebuilds])) !== 0) throw new CommandError('no prebuilt addon');
  const packed = await step('pack', () => Promise.all(folders.map((folder) => pack(folder, scratch))));
  for (const one of packed) await step(`publint, attw ${one.manifest.name}`, () => inspect(one));
  await tryInProject(join(scratch, 'project'), packed);
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  if (error.output !== '') say(error.output.trimEnd());
  say(paint('red', error.message));
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true });
}
