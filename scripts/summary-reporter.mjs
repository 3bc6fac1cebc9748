import { writeFileSync } from 'node:fs';

/** @import { Reporter, TestCase, TestModule } from 'vitest/node' */

/**
 * The totals of a run over all packages.
 *
 * @typedef {object} Summary
 * @property {number} passed
 * @property {number} failed
 * @property {{ test: string, reason: string }[]} skipped
 */

/** @param {TestCase} test */
function skipReason(test) {
  const result = test.result();
  if (result.state === 'skipped' && result.note !== undefined) return result.note;
  // A group that is skipped as a whole has no note; it says why in its metadata.
  const { skipReason: reason } = /** @type {{ skipReason?: string }} */ (test.meta());
  if (reason !== undefined) return reason;
  return test.options.mode === 'todo' ? 'not written yet' : 'no reason given';
}

/** A module that cannot even be loaded has no tests that could fail: it counts as one. @param {TestModule} module */
const countsAsFailed = (module) =>
  module.state() === 'failed' && [...module.children.allTests('failed')].length === 0;

/**
 * Writes the {@link Summary} of a run as JSON into the file named by `NETLINK_TEST_SUMMARY`, anew with each module that is done:
 * what was seen until then counts also if the run never ends.
 *
 * @implements {Reporter}
 */
export default class SummaryReporter {
  /** @type {TestModule[]} */
  #done = [];

  /** @param {TestModule} module */
  onTestModuleEnd(module) {
    this.#done.push(module);
    write(this.#done, 0);
  }

  /**
   * @param {readonly TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    write(modules, unhandledErrors.length);
  }
}

/**
 * @param {readonly TestModule[]} modules
 * @param {number} errors
 */
function write(modules, errors) {
  const file = process.env['NETLINK_TEST_SUMMARY'];
  if (file === undefined) return;
  /** @type {Summary} */
  const summary = { passed: 0, failed: errors, skipped: [] };
  for (const module of modules) {
    if (countsAsFailed(module)) summary.failed++;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') summary.passed++;
      else if (state === 'skipped')
        summary.skipped.push({
          test: `${module.relativeModuleId} > ${test.fullName}`,
          reason: skipReason(test),
        });
      else summary.failed++;
    }
  }
  writeFileSync(file, JSON.stringify(summary));
}
