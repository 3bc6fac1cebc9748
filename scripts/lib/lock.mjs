import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { cache } from './paths.mjs';

const file = join(cache, 'lock');

function tryLock() {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** Whether the process that wrote the lock still runs. */
function isHeld() {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    // Between creating the file and writing into it the owner is not known yet.
    if (owner === 0) return true;
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Do something that no other process may do in this tree at the same time.
 *
 * @template T
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function locked(action) {
  while (!tryLock()) {
    if (isHeld()) await delay(200);
    else rmSync(file, { force: true });
  }
  try {
    return await action();
  } finally {
    rmSync(file, { force: true });
  }
}
