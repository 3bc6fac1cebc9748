import { readlinkSync } from 'node:fs';
import { useNamespace } from '@netlink/kernel-test';
import { describe, expect, test } from 'vitest';
import { addon } from '../src/addon.ts';
import { addLinkMulticast, delLinkMulticast, type LinkMulticast } from '../src/link-multicast.ts';

const ns = useNamespace({
  setup: async (space) => {
    await space.ip('link add v0 type veth peer name v1');
  },
});
const address = Uint8Array.of(0x33, 0x33, 0, 0, 0, 0x99);
const here = (): string => readlinkSync('/proc/thread-self/ns/net');

test('a device of another namespace listens, and no longer', async () => {
  const group = { name: 'v0', address, netns: ns().path };
  const before = here();
  addLinkMulticast(group);
  addLinkMulticast(group);
  expect(await ns().ip('maddress show dev v0')).toContain('link  33:33:00:00:00:99 static');
  expect(here()).toBe(before);
  delLinkMulticast(group);
  expect(await ns().ip('maddress show dev v0')).not.toContain('33:33:00:00:00:99');
  expect(() => {
    delLinkMulticast(group);
  }).toThrow('SIOCDELMULTI of device v0: no such file or directory (ENOENT, ioctl)');
});

test('what is not there', () => {
  expect(() => {
    addLinkMulticast({ name: 'none', address, netns: ns().path });
  }).toThrow(expect.objectContaining({ code: 'ENODEV', syscall: 'ioctl' }));
  expect(() => {
    addLinkMulticast({ name: 'v0', address, netns: 'no-such-netns' });
  }).toThrow('no such network namespace (ENOENT, open)');
  expect(() => {
    addLinkMulticast({ name: 'v0', address, netns: '/etc/hostname' });
  }).toThrow('not a network namespace (EINVAL, setns)');
});

test.each<[string, object, new () => Error]>([
  ['name', { address }, TypeError],
  ['name', { name: 'sixteen-octets-x', address }, RangeError],
  ['address', { name: 'v0' }, TypeError],
  ['address', { name: 'v0', address: '33:33:00:00:00:01' }, TypeError],
  ['address', { name: 'v0', address: new Uint8Array(0) }, RangeError],
  ['address', { name: 'v0', address: new Uint8Array(15) }, RangeError],
  ['netns', { name: 'v0', address, netns: {} }, TypeError],
])('%s of %j is refused', (name, options, type) => {
  const add = (): void => {
    addLinkMulticast(options as LinkMulticast);
  };
  expect(add).toThrow(type);
  expect(add).toThrow(new RegExp(`^${name}: `));
});

describe('the native function', () => {
  const { changeLinkMulticast: native } = addon();
  const [name, octets, step] = [new Uint8Array(16), new Uint8Array(14), new Uint32Array(1)];

  test('takes no other lengths than those it reads and writes', () => {
    expect(native(new Uint8Array(15), octets, true, -1, step)).toBe(-22);
    expect(native(name, new Uint8Array(6), true, -1, step)).toBe(-22);
    expect(native(name, octets, true, -1, new Uint32Array(0))).toBe(-22);
  });

  test('takes no other types', () => {
    const loose = native as (...args: unknown[]) => number;
    expect(() => loose()).toThrow(TypeError);
    expect(() => loose(name, octets, 1, -1, step)).toThrow(TypeError);
    expect(() => loose(name, octets, true, '1', step)).toThrow(TypeError);
    expect(() => loose(name, octets, true, -1, new Uint8Array(4))).toThrow(TypeError);
  });
});
