/** `exec-ip ARGUMENTS`: the objects that `ip -json` prints, parsed. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { report } from './report.ts';

const run = promisify(execFile);
const args = process.argv.slice(2);

await report(async () => {
  const { stdout } = await run('ip', ['-json', ...args], { maxBuffer: 2 ** 31 - 1 });
  return (JSON.parse(stdout) as unknown[]).length;
});
