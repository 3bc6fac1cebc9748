import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lack } from './host.ts';
import { LabError } from './lab-error.ts';
import { readOptions, USAGE } from './options.ts';
import { prepare } from './prepare.ts';
import { runGuest } from './run-guest.ts';

const BROKEN = 125;
const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

async function main(words: readonly string[]): Promise<number> {
  const options = readOptions(words);
  if (options === undefined) {
    process.stdout.write(USAGE);
    return 0;
  }
  const missing = lack();
  if (missing !== undefined) throw new LabError(missing);
  const cache = process.env['NETLINK_LAB_CACHE'] ?? join(root, '.cache', 'kernel-lab');
  mkdirSync(cache, { recursive: true });
  const prepared = prepare(cache, options.kernel, (line) => {
    process.stderr.write(`lab: ${line}\n`);
  });
  return runGuest(prepared, options, cache);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isOurs = error instanceof LabError || (error instanceof TypeError && 'code' in error);
  process.stderr.write(
    `lab: ${isOurs ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = BROKEN;
}
