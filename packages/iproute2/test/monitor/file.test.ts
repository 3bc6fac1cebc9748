import { DecodeError, LITTLE_ENDIAN } from '@netlink/packet';
import {
  AddressMessage,
  LinkMessage,
  RTM_DELLINK,
  RTM_NEWADDR,
  RTM_NEWLINK,
  RTM_NEWSTATS,
  StatsMessage,
} from '@netlink/rtnetlink';
import { expect, test } from 'vitest';
import type { Context } from '../../src/context.ts';
import type { ObjectEvent } from '../../src/monitor/event.ts';
import { eventsInFile, type MonitorFileOptions } from '../../src/monitor/file.ts';
import { Names } from '../../src/names/names.ts';

/** A message as rtmon writes it: with its time before it. */
function saved(type: number, payload: Uint8Array, seconds = 1_000, microseconds = 250_500): Uint8Array {
  const time = new Uint8Array(8);
  new DataView(time.buffer).setUint32(0, seconds, LITTLE_ENDIAN);
  new DataView(time.buffer).setUint32(4, microseconds, LITTLE_ENDIAN);
  return Uint8Array.of(...framed(15, time), ...framed(type, payload));
}

function framed(type: number, payload: Uint8Array): Uint8Array {
  const header = new Uint8Array(16);
  const data = new DataView(header.buffer);
  data.setUint32(0, header.length + payload.length, LITTLE_ENDIAN);
  data.setUint16(4, type, LITTLE_ENDIAN);
  return Uint8Array.of(...header, ...payload);
}

const link = LinkMessage.encode({ header: { index: 7 }, attributes: { ifname: 'v0' } });
const address = AddressMessage.encode({
  header: { family: 'inet', index: 7, prefixlen: 24 },
  attributes: { local: '192.0.2.1', address: '192.0.2.1' },
});
const stats = StatsMessage.encode({ header: { ifindex: 7 }, attributes: {} });
const FILE = Uint8Array.of(
  ...saved(RTM_NEWLINK, link),
  ...saved(RTM_NEWADDR, address, 2_000),
  ...saved(RTM_NEWSTATS, stats),
  ...saved(RTM_DELLINK, link),
  ...saved(RTM_NEWADDR, address),
);

// What is in a file needs nothing of the kernel.
const context = { names: new Names() } as Context;
const eventsIn = (file: Uint8Array, options: MonitorFileOptions = {}): ObjectEvent[] => [
  ...eventsInFile(context, file, options),
];

test('the events of a file, with the times and the names that it has', () => {
  const events = eventsIn(FILE);
  expect(events.map(({ type }) => type)).toEqual([
    'newLink',
    'newAddress',
    'newStats',
    'delLink',
    'newAddress',
  ]);
  expect(events[0]).toMatchObject({ link: { name: 'v0', index: 7 }, timestamp: 1_000_250.5, group: 0 });
  expect(events[1]).toMatchObject({
    address: { dev: 'v0', local: '192.0.2.1/24' },
    timestamp: 2_000_250.5,
  });
  expect(events[2]).toMatchObject({ stats: { ifindex: 7, ifname: 'v0' } });
  // Its link is gone by then.
  expect(events[4]).toMatchObject({ address: { dev: 'if7' } });
});

test('those of some sorts, each time anew', () => {
  const events = eventsInFile(context, FILE, { objects: ['stats', 'link'] });
  const types = ['newLink', 'newStats', 'delLink'];
  expect([...events].map(({ type }) => type)).toEqual(types);
  expect([...events].map(({ type }) => type)).toEqual(types);
  expect(eventsIn(new Uint8Array(0))).toEqual([]);
});

test('what is no event, and what is cut short', () => {
  expect(() => eventsIn(FILE, { objects: ['lnik' as never] })).toThrow('objects: "lnik" cannot be watched');
  expect(() => eventsIn(FILE.subarray(0, FILE.length - 1))).toThrow(DecodeError);
  expect(() => eventsIn(Buffer.from('some text, which is no file of events'))).toThrow(DecodeError);
});
