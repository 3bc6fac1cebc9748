import { closeSync, fstatSync, openSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { netnsSubject, withNetns } from '../src/netns.ts';

test('a path is open during the call and no longer', () => {
  let descriptor = -1;
  const inode = withNetns('/proc/self/ns/net', (fd) => {
    descriptor = fd;
    return fstatSync(fd).ino;
  });
  expect(inode).toBe(statSync('/proc/self/ns/net').ino);
  expect(() => fstatSync(descriptor)).toThrow('EBADF');
});

test('a process stands for the namespace that it is in', () => {
  const inode = withNetns({ pid: process.pid }, (fd) => fstatSync(fd).ino);
  expect(inode).toBe(statSync('/proc/self/ns/net').ino);
});

test('it is closed when the call throws', () => {
  let descriptor = -1;
  expect(() => {
    withNetns('/proc/self/ns/net', (fd) => {
      descriptor = fd;
      throw new Error('inside');
    });
  }).toThrow('inside');
  expect(() => fstatSync(descriptor)).toThrow('EBADF');
});

test('a descriptor stays the property of the caller', () => {
  const fd = openSync('/proc/self/ns/net', 'r');
  expect(withNetns(fd, (same) => same)).toBe(fd);
  expect(fstatSync(fd).isFile()).toBe(true);
  closeSync(fd);
});

test('a namespace that does not exist is ENOENT with its name', () => {
  expect(() => withNetns('no-such-netns', () => 0)).toThrow(
    expect.objectContaining({
      code: 'ENOENT',
      errno: -2,
      syscall: 'open',
      message: 'netns no-such-netns (/run/netns/no-such-netns): no such network namespace (ENOENT, open)',
    }),
  );
  expect(() => withNetns({ pid: 2 ** 31 - 1 }, () => 0)).toThrow(
    'netns of process 2147483647 (/proc/2147483647/ns/net): no such network namespace (ENOENT, open)',
  );
  expect(() => withNetns('/nowhere/netns', () => 0)).toThrow(
    'netns /nowhere/netns: no such network namespace (ENOENT, open)',
  );
});

test.each(['', '.', '..', 'a\0b'])('%j is neither a name nor a path', (name) => {
  expect(() => withNetns(name, () => 0)).toThrow(RangeError);
});

test('other types are refused', () => {
  expect(() => withNetns({} as string, () => 0)).toThrow(TypeError);
  expect(() => withNetns(-1, () => 0)).toThrow(RangeError);
  expect(() => withNetns(null as unknown as string, () => 0)).toThrow(TypeError);
  expect(() => withNetns({ pid: '1' } as unknown as string, () => 0)).toThrow('netns.pid: ');
  expect(() => withNetns({ pid: 0 }, () => 0)).toThrow(RangeError);
  expect(() => withNetns({ fd: -1, of: 'blue' }, () => 0)).toThrow('netns.fd: ');
});

test('errors name it', () => {
  expect(netnsSubject('blue')).toBe('netns blue');
  expect(netnsSubject({ pid: 12 })).toBe('netns of process 12');
  expect(netnsSubject(7)).toBe('netns of descriptor 7');
  expect(netnsSubject({ fd: 7, of: 'blue' })).toBe('netns blue');
});
