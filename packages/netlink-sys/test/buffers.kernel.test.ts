import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { addon } from '../src/addon.ts';
import { asyncPair, octets, pair } from './support/pair.ts';

interface Resizable extends ArrayBuffer {
  resize(length: number): void;
}

/** Memory that can shrink, which the library of types of ES2023 does not know. */
function resizable(length: number): Resizable {
  const Constructor = ArrayBuffer as unknown as new (
    length: number,
    options: { maxByteLength: number },
  ) => Resizable;
  return new Constructor(length, { maxByteLength: 2 * length });
}

function detach(buffer: ArrayBufferLike): void {
  structuredClone(buffer, { transfer: [buffer as ArrayBuffer] });
}

describe('a buffer to receive into', () => {
  /** What arrives of 40 octets. */
  function received(buffer: Uint8Array): { length: number; truncated: boolean } {
    using both = pair();
    both.left.sendTo(octets(40), both.rightAddress);
    const { length, truncated } = both.right.recvMsg(buffer);
    return { length, truncated };
  }

  test('without octets', () => {
    expect(received(new Uint8Array(0))).toEqual({ length: 0, truncated: true });
  });

  test('that was detached', () => {
    const buffer = new Uint8Array(64);
    detach(buffer.buffer);
    expect(received(buffer)).toEqual({ length: 0, truncated: true });
  });

  test('that has shrunk so that a window of fixed length lies outside', () => {
    const memory = resizable(64);
    const buffer = new Uint8Array(memory, 16, 48);
    memory.resize(32);
    expect(received(buffer)).toEqual({ length: 0, truncated: true });
    memory.resize(64);
    expect(new Uint8Array(memory).every((octet) => octet === 0)).toBe(true);
    expect(received(buffer)).toEqual({ length: 40, truncated: false });
  });

  test('that has shrunk and whose window follows', () => {
    const memory = resizable(64);
    const buffer = new Uint8Array(memory, 16);
    memory.resize(26);
    expect(received(buffer)).toEqual({ length: 10, truncated: true });
    memory.resize(128);
    expect([...new Uint8Array(memory, 26)].every((octet) => octet === 0)).toBe(true);
  });

  test('that is shared with other threads', () => {
    const buffer = new Uint8Array(new SharedArrayBuffer(64));
    expect(received(buffer)).toEqual({ length: 40, truncated: false });
    expect([...buffer.subarray(0, 41)]).toEqual([...octets(40), 0]);
  });
});

describe('octets to send', () => {
  test('detached or out of bounds are none', () => {
    using both = pair();
    const detached = new Uint8Array(64);
    detach(detached.buffer);
    const memory = resizable(64);
    const outside = new Uint8Array(memory, 0, 64);
    memory.resize(8);
    both.right.setNonBlocking(true);
    for (const none of [detached, outside]) {
      // Kernels differ in whether they take an empty message.
      try {
        expect(both.left.sendTo(none, both.rightAddress)).toBe(0);
        expect(both.right.recvFull()).toHaveLength(0);
      } catch (error) {
        expect(error).toMatchObject({ code: 'ENODATA', syscall: 'sendto' });
      }
    }
  });

  test.each([
    ['a Uint8Array', (buffer: ArrayBuffer) => new Uint8Array(buffer)],
    ['a Buffer', (buffer: ArrayBuffer) => Buffer.from(buffer)],
  ])('of %s are what they were when the call was made, whatever becomes of them', async (_, over) => {
    using both = asyncPair();
    let filled = 0;
    while (both.left.trySend(octets(2000), both.rightAddress) !== undefined) filled++;
    const memories = [resizable(100), resizable(100), resizable(100)] as const;
    const sent = memories.map((memory) => both.left.sendTo(over(memory).fill(7), both.rightAddress));
    await turn();
    memories[0].resize(10);
    detach(memories[1]);
    new Uint8Array(memories[2]).fill(9);
    expect(both.right.drain({ maxDatagrams: filled })).toHaveLength(filled);
    expect(await Promise.all(sent)).toEqual([100, 100, 100]);
    const late = both.right.drain().map(({ data }) => Buffer.compare(data, octets(100, 7)));
    expect(late).toEqual([0, 0, 0]);
  });
});

describe('memory that a datagram was received into', () => {
  test('detached by who got it, is not used again', async () => {
    using both = asyncPair();
    for (const length of [100, 20_000, 40_000]) {
      for (let round = 0; round < 5; round++) {
        await both.left.sendTo(octets(length, round), both.rightAddress);
        const { data } = await both.right.recv();
        expect(Buffer.compare(data, octets(length, round))).toBe(0);
        // Refused by Node.js from 21 on; `transfer()` of later ones asks nobody.
        try {
          (data.buffer as ArrayBuffer & { transfer?: () => void }).transfer?.();
        } catch {
          continue;
        }
      }
    }
  });

  test('the addon takes no slab, pool or words that were detached', () => {
    const { NativeSocket } = addon();
    const gone = new Uint8Array(65_536);
    detach(gone.buffer);
    const noWords = new Uint32Array(64);
    detach(noWords.buffer);
    const native = new NativeSocket();
    expect(native.drain(new Uint8Array(65_536), gone, new Uint32Array(64))).toBe(0);
    expect(native.drain(gone, new Uint8Array(65_536), new Uint32Array(64))).toBe(0);
    expect(native.drain(new Uint8Array(65_536), new Uint8Array(65_536), noWords)).toBe(-22);
    expect(native.receive(new Uint8Array(8), 0, noWords)).toBe(-22);
  });
});
