import { expect, test } from 'vitest';
import { host, reasonIn } from '../src/host.ts';
import { LabError } from '../src/lab-error.ts';

test('what a command prints is returned', () => {
  expect(host('sh', ['-c', 'cat; pwd'], { input: Buffer.from('in '), cwd: '/' })).toBe('in /\n');
});

test('a command that fails is named, with its reason', () => {
  expect(() =>
    host('sh', ['-c', 'echo W: well >&2; echo E: no such package >&2; echo bye >&2; exit 100']),
  ).toThrow(new LabError('sh: E: no such package'));
  expect(() => host('sh', ['-c', 'exit 3'])).toThrow(new LabError('sh: ended with code 3'));
});

test('a command that is not there is named', () => {
  expect(() => host('no-such-command', [])).toThrow(/^no-such-command: .*ENOENT/);
});

test('without an error the last line counts', () => {
  expect(reasonIn('one\ntwo\n')).toBe('two');
  expect(reasonIn('')).toBeUndefined();
});
