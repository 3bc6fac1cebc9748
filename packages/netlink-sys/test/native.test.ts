import { expectStructs } from '@netlink/kernel-test';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addon } from '../src/addon.ts';
import type { NativeSocket } from '../src/native.ts';

const NativeSocket = addon().NativeSocket as { new (): NativeSocket; readonly prototype: NativeSocket };

/** Methods that cannot do anything to the process while the socket is not open, whatever they are given. */
const harmless = Object.getOwnPropertyNames(NativeSocket.prototype).filter(
  (name) => !['constructor', 'open', 'adopt'].includes(name),
) as (keyof NativeSocket)[];

/** What nobody should pass, and some of what one should. */
const anything = fc.oneof(
  fc.anything(),
  fc.integer(),
  fc.uint8Array(),
  fc.uint32Array(),
  fc.uint32Array({ minLength: 40, maxLength: 40 }),
  fc.constant(new Uint8Array(structuredClone(new ArrayBuffer(8)))),
);

function call(socket: NativeSocket, method: string, args: readonly unknown[]): unknown {
  const methods = socket as unknown as Record<string, (...args: readonly unknown[]) => unknown>;
  return methods[method]?.(...args);
}

describe('whatever the arguments', () => {
  test.each(harmless)('%s returns a number or throws a TypeError', (method) => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 5 }), (args) => {
        const socket = new NativeSocket();
        try {
          expect(call(socket, method, args)).toBeTypeOf('number');
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['open', ['0', -1, new Uint32Array(1)]],
    ['open', [0, undefined, new Uint32Array(1)]],
    ['open', [0, -1, [0]]],
    ['adopt', ['0']],
    ['adopt', []],
  ])('%s(%j) is a TypeError', (method, args) => {
    expect(() => call(new NativeSocket(), method, args)).toThrow(TypeError);
  });
});

test('a method borrowed by another object is a TypeError', () => {
  expect(() => Reflect.apply(NativeSocket.prototype.fd, {}, [])).toThrow(TypeError);
});

test('a socket that is not open answers EBADF', () => {
  const socket = new NativeSocket();
  expect(socket.fd()).toBe(-1);
  expect(socket.bind(0, 0)).toBe(-9);
  expect(socket.receive(new Uint8Array(8), 0, new Uint32Array(10))).toBe(-9);
  expect(socket.watch(true)).toBe(-9);
  expect(socket.close()).toBe(0);
});

test('too few words are EINVAL, not a write beyond them', () => {
  const socket = new NativeSocket();
  expect(socket.receive(new Uint8Array(8), 0, new Uint32Array(9))).toBe(-22);
  expect(socket.drain(new Uint8Array(8), new Uint8Array(8), new Uint32Array(4))).toBe(-22);
  expect(socket.address(new Uint32Array(1))).toBe(-22);
});

test('detached memory has no octets', () => {
  const octets = new Uint8Array(64);
  structuredClone(octets.buffer, { transfer: [octets.buffer] });
  expect(new NativeSocket().receive(octets, 0, new Uint32Array(10))).toBe(-9);
  expect(new NativeSocket().drain(octets, octets, new Uint32Array(15))).toBe(0);
});

test('what the addon lays over the words of the kernel', async (context) => {
  await expectStructs(context, { 'struct sockaddr_nl': { size: 12 }, 'struct nl_pktinfo': { size: 4 } }, [
    'linux/netlink.h',
  ]);
});
