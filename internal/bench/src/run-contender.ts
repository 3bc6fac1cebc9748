import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathOf } from './build.ts';
import type { Contender } from './jobs.ts';
import type { Sample } from './programs/report.ts';

/** Run a contender once, in the namespace of this process. */
export function runContender({ party, program, args }: Contender, count: number): Sample {
  if (program === 'ip') return runIp(args, count);
  const [command, first] =
    program === 'floor' ? [pathOf(program), []] : [process.execPath, [pathOf(program)]];
  const output = execFileSync(command, [...first, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', party === 'ours' || party === 'floor' ? 'inherit' : 'ignore'],
    // Others may have told Node.js to load something first.
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Sample;
}

/** `ip` says nothing of itself: what the kernel has counted of our children since tells what it took. */
function runIp(args: readonly string[], count: number): Sample {
  const before = childTimes();
  const start = performance.now();
  execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const wall = (performance.now() - start) / 1000;
  const after = childTimes();
  return { count, wall, user: after.user - before.user, system: after.system - before.system, peak: 0 };
}

/** proc(5): the fields `cutime` and `cstime` of /proc/self/stat, in hundredths of a second. */
function childTimes(): { user: number; system: number } {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return { user: Number(fields[13]) / 100, system: Number(fields[14]) / 100 };
}
