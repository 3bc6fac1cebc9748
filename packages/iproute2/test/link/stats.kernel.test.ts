import { bridgeVlans, hasBridge, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import type { LinkStats } from '../../src/link/stats/link-stats.ts';
import { linksOf } from './link-handle.ts';

const BRIDGES = 12;

const ns = useNamespace({
  needs: [hasBridge, bridgeVlans],
  setup: async (own) => {
    const names = Array.from({ length: BRIDGES }, (_, number) => `br${number}`);
    await own.ipBatch(
      names.map(
        (name) => `link add ${name} type bridge mcast_stats_enabled 1 vlan_filtering 1 vlan_stats_enabled 1`,
      ),
    );
    for (const name of names) await own.exec('bridge', ['vlan', 'add', 'vid', '2-300', 'dev', name, 'self']);
  },
});

/** What has no counters can be left out when there is room. */
const groupsOf = (stats: LinkStats | undefined): string[] => Object.keys(stats ?? {}).sort();

test('all links have what each of them has, though a message may have no room for it', async () => {
  using handle = linksOf(ns().path);
  const { links } = handle;
  const all = await links.stats().toArray();
  expect(new Set(all.map(({ ifindex }) => ifindex)).size).toBe(all.length);
  const streamed: LinkStats[] = [];
  for await (const stats of links.stats()) streamed.push(stats);
  expect(streamed.map(({ ifindex }) => ifindex)).toEqual(all.map(({ ifindex }) => ifindex));
  let messages = 0;
  for await (const batch of links.stats().views()) messages += batch.length;
  expect(messages, 'some links have several messages').toBeGreaterThan(all.length);
  for (let number = 0; number < BRIDGES; number++) {
    const alone = await links.stats({ dev: `br${number}` }).first();
    const among = all.find(({ ifname }) => ifname === `br${number}`);
    expect(groupsOf(among)).toEqual(groupsOf(alone));
    expect(among?.xstats?.bridge?.vlan?.map(({ vid }) => vid)).toEqual(
      alone?.xstats?.bridge?.vlan?.map(({ vid }) => vid),
    );
    expect(Object.keys(among?.xstats?.bridge ?? {})).toEqual(Object.keys(alone?.xstats?.bridge ?? {}));
  }
});
