import { expectConstants } from '@netlink/kernel-test';
import { describe, expect, test } from 'vitest';
import { addon } from '../src/addon.ts';
import { addTun, delTun, openTun, type TunOptions, type TunReference } from '../src/tun.ts';
import * as flags from '../src/tun-flags.ts';

test('the flags are those of the header', async (context) => {
  const { missing } = await expectConstants(context, flags, ['linux/if_tun.h']);
  expect(missing).toEqual([]);
});

describe('arguments are refused before any system call', () => {
  test.each<[string, object, new () => Error]>([
    ['mode', {}, TypeError],
    ['mode', { mode: 'veth' }, TypeError],
    ['name', { mode: 'tun', name: 5 }, TypeError],
    ['name', { mode: 'tun', name: '' }, RangeError],
    ['name', { mode: 'tun', name: 'sixteen-octets-x' }, RangeError],
    ['name', { mode: 'tun', name: 'fünfzehn-octäts' }, RangeError],
    ['name', { mode: 'tun', name: 'a\0b' }, RangeError],
    ['index', { mode: 'tun', index: '7' }, TypeError],
    ['index', { mode: 'tun', index: 0 }, RangeError],
    ['index', { mode: 'tun', index: 2 ** 31 }, RangeError],
    ['user', { mode: 'tun', user: 'root' }, TypeError],
    ['user', { mode: 'tun', user: 2 ** 32 - 1 }, RangeError],
    ['group', { mode: 'tun', group: -1 }, RangeError],
    ['pi', { mode: 'tun', pi: 1 }, TypeError],
    ['oneQueue', { mode: 'tun', oneQueue: 'yes' }, TypeError],
    ['vnetHdr', { mode: 'tun', vnetHdr: null }, TypeError],
    ['multiQueue', { mode: 'tun', multiQueue: 0 }, TypeError],
    ['exclusive', { mode: 'tun', exclusive: 1 }, TypeError],
    ['persist', { mode: 'tun', persist: 'on' }, TypeError],
    ['netns', { mode: 'tun', netns: {} }, TypeError],
    ['netns', { mode: 'tun', netns: -1 }, RangeError],
  ])('%s: %j', (name, options, type) => {
    expect(() => openTun(options as TunOptions)).toThrow(type);
    expect(() => openTun(options as TunOptions)).toThrow(new RegExp(`^${name}: `));
  });

  test('a device to be deleted has a name', () => {
    expect(() => {
      delTun({ mode: 'tun' } as unknown as TunReference);
    }).toThrow('name: undefined is not a string');
    expect(() => addTun({ mode: 'tun', name: '' })).toThrow(RangeError);
  });
});

describe('the native function', () => {
  const { openTun: native } = addon();

  test('takes no other lengths than those it writes to', () => {
    expect(native(new Uint8Array(15), new Uint32Array(6), -1)).toBe(-22);
    expect(native(new Uint8Array(17), new Uint32Array(6), -1)).toBe(-22);
    expect(native(new Uint8Array(16), new Uint32Array(5), -1)).toBe(-22);
  });

  test('takes no other types', () => {
    const loose = native as (...args: unknown[]) => number;
    expect(() => loose()).toThrow(TypeError);
    expect(() => loose(new Uint32Array(16), new Uint32Array(6), -1)).toThrow(TypeError);
    expect(() => loose(new Uint8Array(16), new Uint8Array(24), -1)).toThrow(TypeError);
    expect(() => loose(new Uint8Array(16), new Uint32Array(6), '1')).toThrow(TypeError);
  });
});
