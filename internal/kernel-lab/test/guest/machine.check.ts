import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runMachine } from '../../src/guest/machine.ts';
import { BEGUN } from '../../src/guest/scripts.ts';
import { type Ending, judge } from '../../src/guest/verdict.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kernel-lab-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Run a script in the place of a guest. */
const machine = (script: string, limits = {}): Promise<Ending> =>
  runMachine(
    { command: ['sh', '-c', script] },
    { console: join(folder, 'console'), timeout: 200, bootTimeout: 100, endTimeout: 100, ...limits },
  );

const FOREVER = 'sleep 987656';

test('one that does not come up is killed', async () => {
  const ending = await machine(`echo booting; ${FOREVER}`, { bootTimeout: 0.5 });
  expect(ending).toStrictEqual({ answer: '', console: 'booting\n', killedAt: 'boot' });
});

test('one that has come up is killed at its limit', async () => {
  const ending = await machine(`echo ${BEGUN} >&5; ${FOREVER}`, { bootTimeout: 1, timeout: 2 });
  expect(ending).toStrictEqual({ answer: `${BEGUN}\n`, console: '', killedAt: 'limit' });
});

test('one that has told its exit code and does not end is killed, and has ended', async () => {
  const ending = await machine(`echo ${BEGUN} >&5; echo 7 >&5; ${FOREVER}`, { endTimeout: 0.5 });
  expect(ending).toMatchObject({ answer: `${BEGUN}\n7\n`, killedAt: undefined });
  expect(judge(ending)).toMatchObject({ kind: 'ended', code: 7 });
});
