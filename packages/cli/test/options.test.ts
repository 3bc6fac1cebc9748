import { expect, test } from 'vitest';
import { DEFAULTS, type GlobalOptions, parseOptions } from '../src/options.ts';
import { UsageError } from '../src/usage-error.ts';

const parse = (line: string, auto = false) => parseOptions(line.split(' ').filter(Boolean), { auto });

test.each<[string, Partial<GlobalOptions>]>([
  ['', {}],
  ['-j', { json: true }],
  ['-json --pretty', { json: true, pretty: true }],
  ['-p', { pretty: true }],
  ['-d', { details: true }],
  ['-s -stats -statistics', { statistics: 3 }],
  ['-o', { oneline: true }],
  ['-br', { brief: true }],
  ['-4', { family: 'inet' }],
  ['-6', { family: 'inet6' }],
  ['-0', { family: 'link' }],
  ['-B', { family: 'bridge' }],
  ['-M', { family: 'mpls' }],
  ['-f inet6', { family: 'inet6' }],
  ['-family=inet', { family: 'inet' }],
  ['-c', { color: true }],
  ['-color=never', { color: false }],
  ['-c=auto', { color: false }],
  ['-colour=al', { color: true }],
  ['-n blue', { netns: 'blue' }],
  ['-netns blue', { netns: 'blue' }],
  ['-N', { numeric: true }],
  ['-com', { compressvlans: true }],
  ['-r', { resolve: true }],
])('%j', (line, expected) => {
  expect(parse(line)).toEqual({ options: { ...DEFAULTS, ...expected }, words: [], ask: undefined });
});

test('colours are those of the terminal unless told', () => {
  expect(parse('link', true).options.color).toBe(true);
  expect(parse('-c=auto link', true).options.color).toBe(true);
  expect(parse('-c=never link', true).options.color).toBe(false);
});

test('options end where the object begins', () => {
  expect(parse('-j link show -d').words).toEqual(['link', 'show', '-d']);
  expect(parse('-j -- -d').words).toEqual(['-d']);
});

test('help and version need no object', () => {
  expect(parse('-h').ask).toBe('help');
  expect(parse('--help link').ask).toBe('help');
  expect(parse('-V').ask).toBe('version');
});

test.each([
  ['-foo', 'option "-foo" is unknown, try "nlip -help"'],
  ['-', 'option "-" is unknown, try "nlip -help"'],
  ['-f bar', '-family: "bar" is no family'],
  ['-f', '-family: a value is missing'],
  ['-n', '-netns: a value is missing'],
  ['-c=sometimes', '-color: "sometimes" is unknown'],
])('%j is refused', (line, message) => {
  expect(() => parse(line)).toThrow(new UsageError(message));
});
