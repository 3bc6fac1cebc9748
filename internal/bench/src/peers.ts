import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { buildPrograms } from './build.ts';
import type { Party } from './jobs.ts';

/** Who can take part on this machine. */
export function presentParties(): Party[] {
  return [
    ...(buildPrograms() ? (['floor'] as const) : []),
    'ours',
    ...(has('ip', '-V') ? (['ip', 'exec ip'] as const) : []),
    ...(isInstalled('netlink') ? (['npm netlink'] as const) : []),
  ];
}

function has(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}
