import { describe, expect, test } from 'vitest';
import { neighbourTableAttributes, neighbourTableParms } from '../../src/neighbour-table/attributes.ts';
import { neighbourTableHeader } from '../../src/neighbour-table/header.ts';
import { NeighbourTableMessage } from '../../src/neighbour-table/message.ts';
import { encode, expectBothWays } from '../support/both-ways.ts';
import { testEachAttribute } from '../support/each-attribute.ts';
import { hex, toHex } from '../support/hex.ts';

test('a header', () => {
  expectBothWays(neighbourTableHeader, '0a', { family: 'inet6' });
});

test('the header takes four octets of a message', () => {
  const octets = hex(`
    02 00 00 00 // struct ndtmsg
    0e 00 01 00 61 72 70 5f 63 61 63 68 65 00 00 00 // NDTA_NAME arp_cache
  `);
  const message = { header: { family: 'inet' }, attributes: { name: 'arp_cache' } } as const;
  expect(NeighbourTableMessage.decode(octets)).toStrictEqual(message);
  expect(toHex(NeighbourTableMessage.encode(message))).toBe(toHex(octets));
});

describe('the attributes of a neighbour table', () => {
  testEachAttribute(neighbourTableAttributes, {
    name: ['0e00 0100 6172705f 63616368 65000000', 'arp_cache'],
    thresh1: ['0800 0200 80000000', 128],
    thresh2: ['0800 0300 00020000', 512],
    thresh3: ['0800 0400 00040000', 1024],
    config: [
      '2400 0500 04002001 01000000 28d70000 e8dcf5ff 07000000 08000000 09000000 0a000000',
      {
        keyLen: 4,
        entrySize: 288,
        entries: 1,
        lastFlush: 55080,
        lastRand: 0xfff5_dce8,
        hashRnd: 7,
        hashMask: 8,
        hashChainGc: 9,
        proxyQlen: 10,
      },
    ],
    parms: ['0c00 0600 08000100 05000000', { ifindex: 5 }],
    stats: [
      `5c00 0700 01000000 00000000 02000000 00000000 03000000 00000000 04000000 00000000
       05000000 00000000 06000000 00000000 07000000 00000000 08000000 00000000
       09000000 00000000 0a000000 00000000 0b000000 00000000`,
      {
        allocs: 1n,
        destroys: 2n,
        hashGrows: 3n,
        resFailed: 4n,
        lookups: 5n,
        hits: 6n,
        rcvProbesMcast: 7n,
        rcvProbesUcast: 8n,
        periodicGcRuns: 9n,
        forcedGcRuns: 10n,
        tableFulls: 11n,
      },
    ],
    gcInterval: ['0c00 0800 30750000 00000000', 30_000n],
  });

  test.each([
    [{ name: 7 as never }, TypeError, /^name: /],
    [{ gcInterval: -1n }, RangeError, /^gcInterval: /],
    [{ parms: { reachableTime: 1 as never } }, TypeError, /^parms\.reachableTime: /],
  ])('%o is refused', (attributes, kind, message) => {
    expect(() => encode(neighbourTableAttributes, attributes)).toThrow(kind);
    expect(() => encode(neighbourTableAttributes, attributes)).toThrow(message);
  });
});

describe('the parameters of a neighbour table', () => {
  testEachAttribute(neighbourTableParms, {
    ifindex: ['0800 0100 05000000', 5],
    refcnt: ['0800 0200 02000000', 2],
    reachableTime: ['0c00 0300 20850000 00000000', 34_080n],
    baseReachableTime: ['0c00 0400 30750000 00000000', 30_000n],
    retransTime: ['0c00 0500 e8030000 00000000', 1000n],
    gcStaletime: ['0c00 0600 60ea0000 00000000', 60_000n],
    delayProbeTime: ['0c00 0700 88130000 00000000', 5000n],
    queueLen: ['0800 0800 65000000', 101],
    appProbes: ['0800 0900 01000000', 1],
    ucastProbes: ['0800 0a00 03000000', 3],
    mcastProbes: ['0800 0b00 04000000', 4],
    anycastDelay: ['0c00 0c00 e8030000 00000000', 1000n],
    proxyDelay: ['0c00 0d00 20030000 00000000', 800n],
    proxyQlen: ['0800 0e00 40000000', 64],
    locktime: ['0c00 0f00 00000000 01000000', 2n ** 32n],
    queueLenbytes: ['0800 1000 00400300', 212_992],
    mcastReprobes: ['0800 1100 05000000', 5],
    intervalProbeTimeMs: ['0c00 1300 88130000 00000000', 5000n],
  });
});
