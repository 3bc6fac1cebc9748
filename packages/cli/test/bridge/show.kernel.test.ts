import { kernelTest, newestIp, useNamespace } from '@netlink/kernel-test';
import { describe, test } from 'vitest';
import { type BridgeLine, expectAsBridge } from '../support/as-bridge.ts';
import { NEWER_OF_PORTS, NEWER_OF_VLANS } from '../support/newer.ts';
import { makeScene, NEEDS } from './scene.ts';

const ns = useNamespace({
  needs: NEEDS,
  setup: makeScene,
});

const LINES: readonly BridgeLine[] = [
  ...['', '-details', '-oneline', '-color -details', '-json', '-json -details', '-json -pretty -details'].map(
    (options): BridgeLine => [options, 'link show'],
  ),
  ['-details', 'link show dev v0'],
  ...[
    '',
    '-details',
    '-color',
    '-compressvlans',
    '-compressvlans -details',
    '-statistics',
    '-details -statistics',
  ].map((options): BridgeLine => [options, 'vlan show']),
  ['-json', 'vlan'],
  ['-json -details', 'vlan show'],
  ['-json -details -statistics', 'vlan show'],
  ['-json -compressvlans', 'vlan show'],
  ['', 'vlan show dev x0 vid 52'],
  ['', 'vlan show dev v0 vid 4000'],
  ['', 'vlan tunnelshow'],
  ['-color', 'vlan tunnelshow'],
  ['-json', 'vlan tunnelshow dev x0'],
  ['', 'vlan global show'],
  ['-statistics', 'vlan global show'],
  ['-json', 'vlan global'],
  ['-json -details', 'vlan global show dev br0 vid 10'],
  ...['', '-statistics', '-color', '-json', '-json -statistics', '-json -pretty'].map(
    (options): BridgeLine => [options, 'fdb show'],
  ),
  ['', 'fdb'],
  ['', 'fdb show br br0'],
  ['', 'fdb show brport v0'],
  ['-json', 'fdb show brport d0 vlan 1'],
  ['', 'fdb show br br0 dynamic'],
  ['', 'fdb show br br0 state static'],
  ['', 'fdb show state static'],
  ['', 'fdb show state dynamic state permanent'],
  ['-details', 'fdb get 02:00:5e:00:53:01 br br0 vlan 10'],
  ['-json', 'fdb get to 02:00:5e:00:53:02 br br0 vlan 1'],
  ['', 'fdb get 02:00:5e:00:53:04 dev x1 self'],
  ...[
    '',
    '-details',
    '-statistics',
    '-details -statistics',
    '-color',
    '-json',
    '-json -details -statistics',
  ].map((options): BridgeLine => [options, 'mdb show']),
  ['', 'mdb show dev br0 vid 10'],
  ['-json', 'vni show'],
  ['-json -statistics', 'vni show dev x0'],
];

// What 6.1 does not print, or prints in ragged columns.
const NEWEST: readonly BridgeLine[] = [
  ...['', '-details', '-json -details'].map((options): BridgeLine => [options, 'link show']),
  ...['', '-details', '-json -details'].map((options): BridgeLine => [options, 'vlan show']),
  ...['', '-json'].map((options): BridgeLine => [options, 'vlan global show']),
  ...['', '-statistics'].map((options): BridgeLine => [options, 'vni show']),
  ['-json -details', 'fdb show'],
  ['-json -details', 'mdb show'],
  ['', 'mdb get dev br0 grp 239.1.1.1 vid 10'],
  ['-json -details', 'mdb get dev br0 grp 239.1.1.1 vid 10'],
];

function newerOf(words: string): readonly string[] {
  if (words.startsWith('link')) return NEWER_OF_PORTS;
  return words.startsWith('vlan') ? NEWER_OF_VLANS : [];
}

describe('as bridge has it', () => {
  test.each(LINES)('%s %s', async (options, words) => {
    await expectAsBridge(ns(), [options, words], { newer: newerOf(words) });
  });
});

describe('as the newest bridge has it', () => {
  for (const [options, words] of NEWEST)
    kernelTest(`${options} ${words}`, { needs: [newestIp] }, async () => {
      await expectAsBridge(ns(), [options, words], { oracle: (line) => ns().bridgeNewest(line) });
    });
});
