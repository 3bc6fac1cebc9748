import { Writer } from '@netlink/packet';
import { describe, expect, test } from 'vitest';
import type { NeighbourTableChanges } from '../../src/index.ts';
import { tableRequest, WordedNeighbourTable } from '../../src/neighbour-table/spec.ts';
import { type Bad, LINK, NO_TEXT, NUMBER, refused } from '../refused.ts';

describe('of a change of a neighbour table', () => {
  /** Of 64 bits. */
  const TIME = NUMBER.slice(0, -1);
  const bad: Bad<keyof NeighbourTableChanges> = {
    name: NO_TEXT,
    dev: LINK,
    baseReachable: TIME,
    retrans: TIME,
    gcStale: TIME,
    delayProbe: TIME,
    intervalProbeTime: TIME,
    queue: NUMBER,
    appProbes: NUMBER,
    ucastProbes: NUMBER,
    mcastProbes: NUMBER,
    mcastReprobes: NUMBER,
    anycastDelay: TIME,
    proxyDelay: TIME,
    proxyQueue: NUMBER,
    locktime: ['', ...TIME],
    thresh1: NUMBER,
    thresh2: NUMBER,
    thresh3: NUMBER,
    gcInterval: TIME,
  };
  refused(bad, (given) => {
    const attributes = tableRequest({ name: 'arp_cache', ...given })(7);
    WordedNeighbourTable.encodeInto(new Writer(), { header: {}, attributes });
  });
  test('what is read is taken', () => {
    const read = { name: 'arp_cache', dev: '*', family: 'inet', queue: 8, locktime: 1000, refcnt: 1 };
    expect(tableRequest(read)(undefined)).toEqual({
      name: 'arp_cache',
      parms: { queueLen: 8, locktime: 1000n },
    });
  });
  test('what the kernel says of it has our keys', () => {
    const writer = new Writer();
    const attributes = { name: 'arp_cache', parms: { baseReachableTime: 1n } };
    WordedNeighbourTable.encodeInto(writer, { header: {}, attributes });
    const payload = writer.finish();
    expect(WordedNeighbourTable.locate(payload, payload.length - 8).path).toEqual(['baseReachable']);
  });
});
