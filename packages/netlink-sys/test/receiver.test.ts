import { describe, expect, test } from 'vitest';
import type { Datagram } from '../src/datagram.ts';
import { OverrunError } from '../src/errors.ts';
import { Receiver } from '../src/receiver.ts';
import { FakeNative } from './support/fake-native.ts';

const EAGAIN = 11;
const ENOBUFS = 105;

const ALL = { maxDatagrams: 64, maxBytes: 1 << 20 };

function drainOf(native: FakeNative, maxDatagrams = 64, maxBytes = 1 << 20): Datagram[] {
  return new Receiver(native).drain({ maxDatagrams, maxBytes }, 0);
}

describe('memory', () => {
  test('small datagrams share a pool that is never written to again', () => {
    const native = new FakeNative([{ length: 20 }, { length: 30 }, { errno: EAGAIN }, { length: 40 }]);
    const receiver = new Receiver(native);
    const [first, second] = receiver.drain(ALL, 0) as [Datagram, Datagram];
    const before = [...first.data, ...second.data];
    const [third] = receiver.drain(ALL, 0) as [Datagram];
    expect([...first.data, ...second.data]).toEqual(before);
    expect([first, second, third].map(({ data }) => data.length)).toEqual([20, 30, 40]);
    expect(third.data.buffer).toBe(first.data.buffer);
    expect(first.data.buffer.byteLength).toBeLessThanOrEqual(16_384);
  });

  test('a datagram of some KiB is copied, so that it does not keep a slab', () => {
    const [datagram] = drainOf(new FakeNative([{ length: 5000 }]));
    expect(datagram?.data.length).toBe(5000);
    expect(datagram?.data.buffer.byteLength).toBe(5000);
    expect(datagram?.data.every((octet) => octet === 1)).toBe(true);
  });

  test('a large one is handed out as it was received, the next one lies behind it or elsewhere', () => {
    const native = new FakeNative([{ length: 32_400 }, { length: 32_400 }, { length: 32_400 }]);
    const [first, second, third] = drainOf(native);
    for (const [index, each] of [first, second, third].entries()) {
      expect(each?.data.length).toBe(32_400);
      expect(each?.data.every((octet) => octet === index + 1)).toBe(true);
    }
    expect(second?.data.buffer).toBe(first?.data.buffer);
    expect(third?.data.buffer).not.toBe(first?.data.buffer);
  });

  test('one that is longer than the slab is put together', () => {
    const [datagram] = drainOf(new FakeNative([{ length: 200_000 }]));
    expect(datagram?.data.length).toBe(200_000);
    expect(datagram?.data.every((octet) => octet === 1)).toBe(true);
    expect(datagram?.truncated).toBe(false);
  });

  test('memory that was detached is replaced', () => {
    const receiver = new Receiver(new FakeNative([{ length: 20 }, { errno: EAGAIN }, { length: 30 }]));
    const [first] = receiver.drain(ALL, 0) as [Datagram];
    const { buffer } = first.data as Uint8Array<ArrayBuffer> & { buffer: { transfer?: () => void } };
    buffer.transfer?.();
    expect(receiver.drain(ALL, 0)[0]?.data.length).toBe(30);
  });
});

describe('bounds', () => {
  const many = (): FakeNative => new FakeNative(Array.from({ length: 1000 }, () => ({ length: 100 })));

  test('at most so many datagrams', () => {
    const receiver = new Receiver(many());
    expect(receiver.drain({ maxDatagrams: 3, maxBytes: 1 << 20 }, 0)).toHaveLength(3);
    expect(receiver.drain({ maxDatagrams: 500, maxBytes: 1 << 20 }, 0)).toHaveLength(500);
    expect(receiver.drain({ maxDatagrams: 1000, maxBytes: 1 << 20 }, 0)).toHaveLength(497);
  });

  test('no further memory after so many octets', () => {
    const large = new FakeNative(Array.from({ length: 10 }, () => ({ length: 32_400 })));
    expect(drainOf(large, 64, 100_000)).toHaveLength(4);
  });

  test('appends', () => {
    const [first] = drainOf(many(), 1);
    const all = new Receiver(many()).drain({ maxDatagrams: 3, maxBytes: 1 << 20 }, 0, [first!]);
    expect(all).toHaveLength(3);
    expect(all[0]).toBe(first);
  });
});

describe('errors', () => {
  test('nothing waiting is no error for drain, and EAGAIN for receive', () => {
    expect(drainOf(new FakeNative([]))).toEqual([]);
    expect(() => new Receiver(new FakeNative([])).receive(0)).toThrow(
      expect.objectContaining({ code: 'EAGAIN' }),
    );
  });

  test('an error is thrown once', () => {
    const receiver = new Receiver(new FakeNative([{ errno: ENOBUFS }, { length: 20 }]));
    expect(() => receiver.drain(ALL, 0)).toThrow(OverrunError);
    expect(receiver.hasError).toBe(false);
    expect(receiver.drain(ALL, 0)).toHaveLength(1);
  });

  test('datagrams before an error are delivered first', () => {
    const receiver = new Receiver(new FakeNative([{ length: 20 }, { errno: ENOBUFS }, { length: 30 }]));
    expect(receiver.drain(ALL, 0)).toHaveLength(1);
    expect(receiver.hasError).toBe(true);
    expect(() => receiver.drain(ALL, 0)).toThrow(OverrunError);
    expect(receiver.drain(ALL, 0).map(({ data }) => data.length)).toEqual([30]);
  });

  test('an error that waits is not skipped when datagrams are there already', () => {
    const receiver = new Receiver(new FakeNative([{ length: 20 }, { errno: ENOBUFS }, { length: 30 }]));
    const [first] = receiver.drain(ALL, 0) as [Datagram];
    expect(receiver.drain(ALL, 0, [first])).toHaveLength(1);
    expect(() => receiver.drain(ALL, 0)).toThrow(OverrunError);
  });
});

describe('what comes along', () => {
  test('nothing that was not sent', () => {
    const [datagram] = drainOf(new FakeNative([{ length: 20 }]));
    expect(datagram).toEqual({ data: expect.any(Uint8Array), address: expect.anything(), truncated: false });
  });

  test('address, group, nsid, credentials, truncation', () => {
    const flags = 4 | 8 | 16 | 32;
    const words = { port: 7, groups: 2, group: 33, nsid: 0xffff_ffff, pid: 1, uid: 2, gid: 3 };
    const [datagram] = drainOf(new FakeNative([{ length: 20, flags, ...words }]));
    expect(datagram).toMatchObject({
      address: { portNumber: 7, multicastGroups: 2 },
      group: 33,
      nsid: -1,
      credentials: { pid: 1, uid: 2, gid: 3 },
      truncated: true,
    });
  });
});
