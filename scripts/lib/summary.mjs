import { readFileSync } from 'node:fs';

/** @import { Summary } from '../summary-reporter.mjs' */

/**
 * What a run of the tests came to.
 *
 * @param {string} file
 * @returns {Summary}
 */
export function readSummary(file) {
  try {
    return /** @type {Summary} */ (JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // vitest did not get as far as telling: that is a failure, not an empty run.
    return { passed: 0, failed: 1, skipped: [] };
  }
}
