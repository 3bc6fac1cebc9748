import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @import { Reporter } from 'vitest/node' */
/** @import { RunningTest } from './note-running-test.mjs' */

const INTERVAL = 5_000;
/** How much longer than its own limit a test may take: vitest has given it up by then if it gets to run at all. */
const GRACE = 60_000;

/**
 * Ends a run in which a test never comes back, as it does from a kernel that has lost a lock: writes its name into the folder
 * `NETLINK_TEST_RUNNING`, and ends the process. For guests, which end with it.
 *
 * @implements {Reporter}
 */
export default class HangReporter {
  onInit() {
    const folder = process.env['NETLINK_TEST_RUNNING'];
    if (folder === undefined) return;
    setInterval(() => {
      const hung = runningTests(folder).find(({ since, timeout }) => Date.now() > since + timeout + GRACE);
      if (hung === undefined) return;
      writeFileSync(join(folder, 'hung'), JSON.stringify(hung));
      process.exit(1);
    }, INTERVAL).unref();
  }
}

/**
 * @param {string} folder
 * @returns {RunningTest[]}
 */
function runningTests(folder) {
  return readdirSync(folder).flatMap((name) => {
    try {
      return [/** @type {RunningTest} */ (JSON.parse(readFileSync(join(folder, name), 'utf8')))];
    } catch {
      // Nothing is running, or it is being written.
      return [];
    }
  });
}
