import {
  type Namespace,
  newestIp,
  randomAddresses4,
  randomAddresses6,
  randomNeighbours,
  randomNewerAddresses,
  randomNewerNeighbours,
  randomNewerRules4,
  randomNewerRules6,
  randomRules4,
  randomRules6,
  sceneTest,
  settled,
  until,
  withoutTicks,
} from '@netlink/kernel-test';
import { expect } from 'vitest';
import { connect } from '../src/index.ts';

sceneTest('addresses, neighbours and rules are the same after they were saved, flushed and restored', {
  scene: [randomAddresses4, randomAddresses6, randomNeighbours, randomRules4, randomRules6],
  check: (ns) => survive(ns),
});

sceneTest('so are those that only the newest ip knows', {
  needs: [newestIp],
  scene: [randomNewerAddresses, randomNewerNeighbours, randomNewerRules4, randomNewerRules6],
  check: (ns) => survive(ns, { newest: true }),
});

interface Judge {
  /** Whether the newest ip says what there is. */
  readonly newest?: boolean;
}

async function survive(ns: Namespace, judge: Judge = {}): Promise<void> {
  using handle = connect({ netns: ns.path });
  const before = await shown(ns, judge);
  const addresses = await handle.address().save();
  const neighbours = await handle.neighbour().get().toArray();
  const proxies = await handle.neighbour().get({ proxy: true }).toArray();
  const rules = await handle.rule().save();

  await handle.neighbour().delAll([...neighbours, ...proxies]);
  await handle.address().flush({ to: '0.0.0.0/0' });
  await handle.address().flush({ to: '::/0' });
  await handle.rule().flush({ family: 'inet' });
  await handle.rule().flush({ family: 'inet6' });
  expect(await handle.address().get().toArray()).toEqual([]);

  for (let time = 0; time < 2; time++) {
    await handle.address().restore(addresses);
    await handle.neighbour().replaceAll([...neighbours, ...proxies]);
    await handle.rule().restore(rules);
    await handle.rule().replaceAll(rules);
  }
  await until(() => settled(ns), { what: 'addresses that are not tentative' });
  expect(await shown(ns, judge)).toEqual(before);
}

// The kernel's own are those of multicast groups; the state of those that it manages is its own.
const ofScene = ({ dst }: { dst: string }): boolean => !dst.startsWith('ff');

async function shown(ns: Namespace, judge: Judge): Promise<unknown> {
  const entries = async (words: string): Promise<string[]> =>
    (await ns.ipJson<{ dst: string }[]>(words, judge))
      .filter(ofScene)
      .map((item) => JSON.stringify('managed' in item ? { ...item, state: null } : item))
      .sort();
  const links = await ns.ipJson<{ ifname: string; addr_info: unknown[] }[]>('address show', judge);
  return {
    addresses: links.map(({ ifname, addr_info }) => [ifname, withoutTicks(addr_info)]),
    neighbours: await entries('neighbour show nud all'),
    proxies: await entries('neighbour show proxy'),
    rules: [await ns.ipJson('-4 rule show', judge), await ns.ipJson('-6 rule show', judge)],
  };
}
