import { expect, test } from 'vitest';
import { Arguments, numberIn, wordOrNumber } from '../src/arguments.ts';
import { commandOf } from '../src/commands.ts';
import { match, pick } from '../src/pick.ts';
import { UsageError } from '../src/usage-error.ts';

test('the first word that begins so, but one that is the same before all', () => {
  expect(match('s', ['add', 'show', 'set'])).toBe('show');
  expect(match('set', ['settle', 'set'])).toBe('set');
  expect(match('', ['add'])).toBeUndefined();
  expect(match('shows', ['show'])).toBeUndefined();
});

test('what has to be there is named where it is not', () => {
  expect(pick('del', ['add', 'delete'])).toBe('delete');
  expect(() => pick('x', ['add'])).toThrow(new UsageError('command "x" is unknown'));
  expect(() => pick('x', ['add'], 'nud')).toThrow(new UsageError('nud "x" is unknown'));
});

test.each([
  ['a', 'address'],
  ['address', 'address'],
  ['r', 'route'],
  ['ro', 'route'],
  ['ru', 'rule'],
  ['n', 'neighbour'],
  ['neigh', 'neighbour'],
  ['neighbor', 'neighbour'],
  ['neighbour', 'neighbour'],
  ['l', 'link'],
])('%s is %s', (word, name) => {
  expect(commandOf(word).name).toBe(name);
});

test('there is no other object', () => {
  expect(() => commandOf('foo')).toThrow(new UsageError('object "foo" is unknown, try "nlip help"'));
});

test('arguments are taken one after another', () => {
  const args = new Arguments(['dev', 'eth0', 'mtu', '0x10', 'a', 'b']);
  expect([args.next(), args.value('dev'), args.peek(), args.next()]).toEqual(['dev', 'eth0', 'mtu', 'mtu']);
  expect(args.number('mtu')).toBe(16);
  expect(args.rest()).toEqual(['a', 'b']);
  expect(args.next()).toBeUndefined();
  expect(() => args.value('dev')).toThrow(new UsageError('dev: a value is missing'));
});

test('numbers', () => {
  expect(numberIn('x', '-5')).toBe(-5);
  expect(() => numberIn('x', '5k')).toThrow(new UsageError('x: "5k" is no number'));
  expect([wordOrNumber('main'), wordOrNumber('254'), wordOrNumber('0xfe')]).toEqual(['main', 254, 254]);
});
