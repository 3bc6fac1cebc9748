import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Verdict } from '../../src/guest/verdict.ts';
import { readOutcome } from '../../src/tests/outcome.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kernel-lab-'));
  mkdirSync(join(folder, 'running'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const ended = (code: number): Verdict => ({ kind: 'ended', code, console: '' });
const panicked: Verdict = { kind: 'panicked', reason: 'oh', console: '' };

function leave(name: string, content: unknown): void {
  writeFileSync(join(folder, name), JSON.stringify(content));
}

test('a run that ended comes to what it wrote', () => {
  leave('summary', { passed: 3, failed: 1, skipped: [] });
  expect(readOutcome(folder, ended(1), 9)).toStrictEqual({
    passed: 3,
    failed: 1,
    skipped: [],
    accidents: [],
  });
});

test.each([
  ['that wrote nothing', undefined, 0],
  ['without a test', { passed: 0, failed: 0, skipped: [] }, 0],
  ['that fails without a failed test', { passed: 3, failed: 0, skipped: [] }, 1],
])('a run %s has failed', (_, summary, code) => {
  if (summary !== undefined) leave('summary', summary);
  expect(readOutcome(folder, ended(code), 9).failed).toBe(1);
});

test('a test that hung is named', () => {
  leave('summary', { passed: 3, failed: 0, skipped: [] });
  leave('running/hung', { test: 'a > b' });
  expect(readOutcome(folder, ended(1), 9)).toMatchObject({
    passed: 3,
    failed: 1,
    accidents: ['hung, and was killed: a > b'],
  });
});

test('a guest that died names the test that it was at', () => {
  leave('running/1', { test: 'a > b' });
  writeFileSync(join(folder, 'running', '2'), '');
  expect(readOutcome(folder, panicked, 9)).toMatchObject({
    failed: 1,
    accidents: ["the guest's kernel panicked: oh, during: a > b"],
  });
  expect(readOutcome(folder, { kind: 'timedOut', console: '' }, 9).accidents).toStrictEqual([
    'the guest was killed after 9 s, during: a > b',
  ]);
});

test('a guest that died between tests is reported, too', () => {
  expect(readOutcome(folder, panicked, 9).accidents).toStrictEqual(["the guest's kernel panicked: oh"]);
});
