/**
 * Keeps a file per worker that names the test it is at, in the folder `NETLINK_TEST_RUNNING`. It is written at once, so that it is
 * true also when the worker never gets back from a system call, or the kernel dies under it.
 */
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';

import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';

/**
 * What a worker is at.
 *
 * @typedef {object} RunningTest
 * @property {string} test its file and names
 * @property {number} since in milliseconds since 1970
 * @property {number} timeout after how many milliseconds vitest itself gives it up
 */

const { NETLINK_TEST_RUNNING: folder = '', VITEST_POOL_ID: worker = '0' } = process.env;
const HOOK_TIMEOUT = 60_000 * Number(process.env['NETLINK_TEST_PATIENCE'] ?? 1);

/**
 * @param {string} test
 * @param {number} timeout
 */
function note(test, timeout) {
  /** @type {RunningTest} */
  const running = { test, since: Date.now(), timeout };
  writeFileSync(join(folder, worker), JSON.stringify(running));
}

beforeAll(() => {
  const { testPath = '' } = expect.getState();
  note(`${relative(process.cwd(), testPath)} (before its tests)`, HOOK_TIMEOUT);
});
beforeEach(({ task }) => {
  note(task.fullName, task.timeout);
});
afterEach(({ task }) => {
  note(`${task.fullName} (after it)`, HOOK_TIMEOUT);
});
afterAll(() => {
  writeFileSync(join(folder, worker), '');
});
