import { expect, test } from 'vitest';
import { readOptions } from '../src/options.ts';

test('a command runs under 6.12 unless told', () => {
  expect(readOptions(['--', 'ip', 'link', '-d'])).toMatchObject({
    kernel: '6.12',
    engine: 'fastest',
    timeout: 600,
    shared: [],
    command: ['ip', 'link', '-d'],
  });
});

test('every option is read', () => {
  const words =
    '--kernel 5.10 --engine qemu --timeout 7 --memory 512 --share /a --share /b --verbose -- true';
  expect(readOptions(words.split(' '))).toStrictEqual({
    kernel: '5.10',
    engine: 'qemu',
    timeout: 7,
    memory: 512,
    shared: ['/a', '/b'],
    verbose: true,
    update: false,
    build: false,
    command: ['true'],
  });
});

test('help is asked for', () => {
  expect(readOptions(['--help'])).toBeUndefined();
});

test.each([
  ['--kernel 4.4 -- true', '--kernel: 4.4 is none of 5.10, 6.1, 6.12, 6.18, newest'],
  ['--engine kvm -- true', '--engine: kvm is none of fastest, fullest, uml, qemu'],
  ['--timeout 0 -- true', '--timeout: 0 is not a positive whole number'],
  ['--memory lots -- true', '--memory: lots is not a positive whole number'],
  ['--verbose', 'no command given; --help helps'],
])('%s is refused', (words, message) => {
  expect(() => readOptions(words.split(' '))).toThrow(message);
});
