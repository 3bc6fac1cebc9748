import { expect, test } from 'vitest';
import { codeIn, hasPanicked, judge, lament } from '../../src/guest/verdict.ts';

const PANIC = '[   11.46] Kernel panic - not syncing: sysrq triggered crash\r\n[   11.47] CPU: 0\r\n';

test('a command that ended has its code, whatever the kernel says', () => {
  expect(judge({ answer: 'begun\n7\n', console: 'hello\n' })).toMatchObject({
    kind: 'ended',
    code: 7,
  });
  expect(judge({ answer: '0\n', console: PANIC, killedAt: 'limit' })).toMatchObject({
    kind: 'ended',
    code: 0,
  });
});

test('a panic is reported as that, also if it lasted to the limit', () => {
  for (const killedAt of [undefined, 'limit', 'boot'] as const) {
    const verdict = judge({ answer: '', console: PANIC, killedAt });
    expect(lament(verdict, 5)).toBe("the guest's kernel panicked: sysrq triggered crash");
  }
  expect(hasPanicked(PANIC)).toBe(true);
  expect(hasPanicked('all is well')).toBe(false);
});

test('a guest that was killed at its limit says so', () => {
  expect(lament(judge({ answer: '', console: '', killedAt: 'limit' }), 5)).toBe(
    'the guest was killed after 5 s',
  );
});

test('a guest that did not come up says so', () => {
  expect(lament(judge({ answer: '', console: '', killedAt: 'boot' }), 5)).toBe('the guest did not come up');
});

test('what a guest says before the exit code is none', () => {
  expect(codeIn('')).toBeUndefined();
  expect(codeIn('begun\n')).toBeUndefined();
  expect(codeIn('begun\n124\n')).toBe(124);
});

test('a guest that ended without a code says what it said last', () => {
  const console = ['1', '', '2', '3', '4', '5', '6', ''].join('\n');
  expect(lament(judge({ answer: '', console }), 5)).toBe(
    'the guest ended without an exit code\n2\n3\n4\n5\n6',
  );
});

test('complaints of the kernel are shown from where they start', () => {
  for (const complaint of [
    'WARNING: CPU: 0 PID: 1 at net/core/dev.c:1\ntrace\n',
    'Out of memory: Killed process 7 (node)\n',
  ])
    expect(judge({ answer: '0', console: `boot\n${complaint}` }).complaint).toBe(complaint);
  expect(judge({ answer: '0', console: 'boot\n' })).not.toHaveProperty('complaint');
});
