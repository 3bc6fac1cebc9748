import type { LinkStatistics } from '@netlink/iproute2';
import { expect, test } from 'vitest';
import { compactJson } from '../../src/json.ts';
import { statisticsJson, statisticsLines } from '../../src/link/statistics.ts';

const NOTHING = {
  bytes: 0n,
  packets: 0n,
  errors: 0n,
  dropped: 0n,
  fifoErrors: 0n,
  compressed: 0n,
};

function statistics(
  rx: Partial<LinkStatistics['rx']>,
  tx: Partial<LinkStatistics['tx']> = {},
): LinkStatistics {
  return {
    rx: {
      ...NOTHING,
      overErrors: 0n,
      multicast: 0n,
      lengthErrors: 0n,
      crcErrors: 0n,
      frameErrors: 0n,
      missedErrors: 0n,
      nohandler: 0n,
      otherhostDropped: 0n,
      ...rx,
    },
    tx: {
      ...NOTHING,
      carrierErrors: 0n,
      collisions: 0n,
      abortedErrors: 0n,
      windowErrors: 0n,
      heartbeatErrors: 0n,
      carrierChanges: 2,
      ...tx,
    },
  };
}

test('columns stand under each other', () => {
  const stats = statistics({ bytes: 1_749_957_000n, packets: 1_168_500n, otherhostDropped: 1_168_500n });
  expect(statisticsLines(stats, true)).toEqual([
    '    RX:  bytes packets errors dropped  missed   mcast           ',
    '    1749957000 1168500      0       0       0       0 ',
    '    RX errors:  length    crc   frame    fifo overrun otherhost',
    '                     0      0       0       0       0   1168500 ',
    '    TX:  bytes packets errors dropped carrier collsns           ',
    '             0       0      0       0       0       0 ',
    '    TX errors: aborted   fifo  window heartbt transns',
    '                     0      0       0       0       2 ',
  ]);
});

test('a column is as wide as its greatest number in all tables that are shown', () => {
  const stats = statistics({ bytes: 12_345_678_901n }, { packets: 12_345_678n, errors: 1n });
  expect(statisticsLines(stats, false)).toEqual([
    '    RX:   bytes  packets errors dropped  missed   mcast           ',
    '    12345678901        0      0       0       0       0 ',
    '    TX:   bytes  packets errors dropped carrier collsns           ',
    '              0 12345678      1       0       0       0 ',
  ]);
});

test('counters are whole numbers of 64 bits', () => {
  const json = compactJson(
    statisticsJson(statistics({ bytes: 18_446_744_073_709_551_615n, compressed: 3n }), false),
  );
  expect(json).toContain('{"rx":{"bytes":18446744073709551615,"packets":0,');
  expect(json).toContain('"multicast":0,"compressed":3}');
  expect(json).not.toContain('nohandler');
});

test('more of them are said on request, and what is not counted is not', () => {
  const json = compactJson(statisticsJson(statistics({ otherhostDropped: 5n }), true));
  expect(json).toContain('"missed_errors":0,"otherhost":5}');
  expect(json).toContain('"heartbeat_errors":0,"carrier_changes":2}');
});
