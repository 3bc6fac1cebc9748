import { Connection } from '@netlink/proto';
import { FakeKernel } from '@netlink/proto/testing';
import { describe, expect, test } from 'vitest';
import { connect, Handle } from '../src/index.ts';

/** A kernel that answers nothing: what is refused is refused before. */
const handle = new Handle(new Connection(new FakeKernel(() => [])));

/** A value as plain JavaScript gives it, where nothing checks what it is. */
const plain = (value: unknown): never => value as never;

/** What comes of a call that may throw, too. */
const outcome = (call: () => unknown): Promise<unknown> => Promise.resolve().then(call);

describe.each<[name: string, call: (options: never) => unknown]>([
  ['a list', (options) => handle.rule().get({}, options)],
  ['a list of labels, which takes no filter', (options) => handle.addressLabel().get(options)],
  ['the removal of all labels', (options) => handle.addressLabel().flush(options)],
  ['one change', (options) => handle.rule().add({ table: 7 }, options)],
  ['many changes', (options) => handle.route().addAll([], options)],
  ['many changes, held back', (options) => handle.nexthop().restore([], options)],
  ['a list of /proc', (options) => handle.maddress().get({}, options)],
  ['a list of namespaces', (options) => handle.netns().get(options)],
])('%s with options that mean nothing', (_name, call) => {
  test.each<[options: unknown, words: string]>([
    [{ timout: 5 }, 'options: "timout" is no key'],
    [{ prefix: '2001:db8::/32' }, 'options: "prefix" is no key'],
    [{ timeout: 'x' }, 'timeout: "x" is no number'],
    [{ timeout: -1 }, 'timeout: -1 is less than 0'],
    [{ signal: 'x' }, 'signal: "x" is no AbortSignal'],
    [{ signal: {} }, 'signal: an object is no AbortSignal'],
    [null, 'options: an object is needed'],
  ])('%o', async (options, words) => {
    await expect(outcome(() => call(plain(options)))).rejects.toThrow(words);
  });
});

test.each<[options: object, words: string]>([
  [{ netsn: 'blue' }, 'connect: "netsn" is no key'],
  [{ timeout: 'x' }, 'timeout: "x" is no number'],
  [{ signal: 'x' }, 'signal: "x" is no AbortSignal'],
  [{ trace: 5 }, 'trace: 5 is no function'],
  [{ onWarning: 'x' }, 'onWarning: "x" is no function'],
  [{ kinds: [] }, 'kinds: an array is no object'],
])('a connection with %o', (options, words) => {
  expect(() => connect(options)).toThrow(words);
});

test.each<[options: object, words: string]>([
  [{ object: ['route'] }, '"object" is no key'],
  [{ objects: 'route' }, 'objects: "route" is no array'],
  [{ objects: ['routes'] }, 'objects: "routes" cannot be watched'],
  [{ objects: [['route']] }, 'objects: an array cannot be watched'],
  [{ initial: 1 }, 'initial: 1 is neither true nor false'],
  [{ receiveBuffer: 1.5 }, 'receiveBuffer: 1.5 is not a whole number'],
  [{ signal: 'x' }, 'signal: "x" is no AbortSignal'],
])('a monitor with %o', (options, words) => {
  expect(() => handle.monitor(options)).toThrow(words);
  if ('object' in options || 'objects' in options)
    expect(() => handle.monitorFile(new Uint8Array(), plain(options))).toThrow(words);
});

test.each<[name: string, call: () => unknown, words: string]>([
  [
    'neighbours',
    () => handle.neighbour().lookup('192.0.2.9', plain({ dev: 5, proxi: true })),
    'neighbour lookup: "proxi" is no key',
  ],
  ['neighbours without a link', () => handle.neighbour().lookup('192.0.2.9'), 'dev: a link is needed'],
  ['no route', () => handle.route().lookup(plain(undefined)), 'dst: undefined is no address'],
  ['routes', () => handle.route().get({}, plain({ nhinfo: true })), 'options: "nhinfo" is no key'],
  ['routes with words', () => handle.route().get({}, plain({ nhInfo: 'x' })), 'nhInfo: "x" is neither'],
  [
    'names of namespaces',
    () => handle.netns().watch(plain({ sginal: 5 })),
    'netns watch: "sginal" is no key',
  ],
  ['tokens', () => handle.token().set(plain({ dev: 5, tok: '::5' })), 'token: "tok" is no key'],
  ['no token', () => handle.token().set(plain({})), 'token: undefined is no address'],
  ['no token to remove', () => handle.token().del(plain(undefined)), 'token: an object is needed'],
  ['a lookup', () => handle.route().lookup('192.0.2.9', plain(null)), 'options: an object is needed'],
  [
    'an IP protocol',
    () => handle.route().lookup('192.0.2.9', { ipproto: 999 }),
    'ipproto: 999 is not a whole number from 0 to 255',
  ],
  ['a flush', () => handle.route().flush({ table: 7 }, plain(null)), 'options: an object is needed'],
  ['no filter', () => handle.address().get(plain(null)), 'address filter: an object is needed'],
  ['no nexthop object to change', () => handle.nexthop().change(plain(null)), 'nexthop: an object is needed'],
  ['no nexthop object', () => handle.nexthop().del(plain(undefined)), 'nexthop: an object is needed'],
])('%s with what means nothing', async (_name, call, words) => {
  await expect(outcome(call)).rejects.toThrow(words);
});

test.each<[what: string, call: (object: never) => unknown]>([
  ['address', (object) => handle.address().add(object)],
  ['address', (object) => handle.address().del(object)],
  ['neighbour', (object) => handle.neighbour().replace(object)],
  ['neighbour', (object) => handle.neighbour().del(object)],
  ['address label', (object) => handle.addressLabel().add(object)],
  ['address label', (object) => handle.addressLabel().del(object)],
  ['route', (object) => handle.route().restore([object])],
  ['address', (object) => handle.address().restore([object])],
  ['nexthop', (object) => handle.nexthop().restore([object])],
])('what is no %s is refused', async (what, call) => {
  for (const object of [null, undefined])
    await expect(outcome(() => call(plain(object)))).rejects.toThrow(`${what}: an object is needed`);
});

test.each<[name: string, call: (objects: never) => unknown]>([
  ['addAll', (objects) => handle.route().addAll(objects)],
  ['restore', (objects) => handle.address().restore(objects)],
])('%s of what is no list is refused', async (_name, call) => {
  for (const objects of [null, 5, 'abc', {}])
    await expect(outcome(() => call(plain(objects)))).rejects.toThrow(/^objects: .* is no iterable/);
});

test('what lacks what its turn is told by is refused by its place', async () => {
  const routes = [{ metric: 0 }];
  await expect(handle.route().restore(plain(routes))).rejects.toThrow(/^dst: .* at index 0$/);
  await expect(handle.address().restore(plain([{ dev: 5 }]))).rejects.toThrow(/^local: .* at index 0$/);
});

test('what is no file is refused', async () => {
  for (const file of [null, 'abc', {}])
    await expect(handle.route().readFile(plain(file))).rejects.toThrow('file: octets are needed');
});
