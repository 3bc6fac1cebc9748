import { describe, expect, test } from 'vitest';
import { routeMetrics } from '../../src/route/metrics.ts';
import { encode } from '../support/both-ways.ts';
import { testEachAttribute } from '../support/each-attribute.ts';

describe('the metrics of a route', () => {
  testEachAttribute(routeMetrics, {
    lock: ['0800 0100 84000200', ['mtu', 'cwnd', 'fastopenNoCookie']],
    mtu: ['0800 0200 14050000', 1300],
    window: ['0800 0300 a00f0000', 4000],
    rtt: ['0800 0400 40060000', 1600],
    rttvar: ['0800 0500 90010000', 400],
    ssthresh: ['0800 0600 09000000', 9],
    cwnd: ['0800 0700 0a000000', 10],
    advmss: ['0800 0800 d8040000', 1240],
    reordering: ['0800 0900 05000000', 5],
    hoplimit: ['0800 0a00 21000000', 33],
    initcwnd: ['0800 0b00 14000000', 20],
    features: ['0800 0c00 11000000', ['ecn', 'tcpUsecTs']],
    rtoMin: ['0800 0d00 2c010000', 300],
    initrwnd: ['0800 0e00 1e000000', 30],
    quickack: ['0800 0f00 01000000', 1],
    ccAlgo: ['0a00 1000 63756269 63000000', 'cubic'],
    fastopenNoCookie: ['0800 1100 01000000', 1],
  });

  test('what is no metric is refused', () => {
    expect(() => encode(routeMetrics, { lock: ['rtt', 'metric' as 'mtu'] })).toThrow(/^lock: /);
    expect(() => encode(routeMetrics, { ccAlgo: 1 as never })).toThrow(/^ccAlgo: 1 is not a string/);
  });
});
