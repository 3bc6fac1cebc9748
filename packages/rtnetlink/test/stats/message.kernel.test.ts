import { kernelSince, kernelTest, linkKind, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { RTM_GETSTATS } from '../../src/constants.ts';
import { STATS_GROUPS } from '../../src/stats/header.ts';
import { StatsMessage, StatsRequestMessage } from '../../src/stats/message.ts';
import { dump, indexOf } from '../support/kernel.ts';

const ns = useNamespace({
  setup: async (own) => {
    await own.ipBatch([
      'link add br0 type bridge mcast_stats_enabled 1',
      'link add p0 type veth peer name q0',
      'link set p0 master br0',
      'link set br0 up',
      'link set p0 up',
      'link set q0 up',
    ]);
  },
});

const groups = Object.keys(STATS_GROUPS) as (keyof typeof STATS_GROUPS)[];
const everything = StatsRequestMessage.encode({ header: { filterMask: groups } });

test('the counters of all links', async () => {
  const found = await dump(ns(), StatsMessage, RTM_GETSTATS, everything);
  // The counters of one link may be told in several messages.
  const of = async (name: string): Promise<Partial<StatsMessage['attributes']>> => {
    const index = await indexOf(ns(), name);
    const messages = found.filter(({ header }) => header.ifindex === index);
    return Object.assign({}, ...messages.map(({ attributes }) => attributes)) as StatsMessage['attributes'];
  };
  expect((await of('br0')).linkXstats?.bridge?.mcast?.igmpLeaves).toEqual({ rx: 0n, tx: 0n });
  expect(await of('p0')).toMatchObject({
    link64: { rxPackets: expect.any(BigInt) as unknown },
    linkXstatsSlave: { bridge: { stp: { rxBpdu: 0n } } },
  });
});

kernelTest('what is asked of hardware', { needs: [kernelSince('5.18')] }, async () => {
  await ns().ip('stats set dev p0 l3_stats on');
  const found = await dump(ns(), StatsMessage, RTM_GETSTATS, everything);
  const port = await indexOf(ns(), 'p0');
  expect(
    found.find(({ header: { ifindex }, attributes }) => ifindex === port && attributes.linkOffloadXstats)
      ?.attributes.linkOffloadXstats,
  ).toMatchObject({ hwSInfo: { l3Stats: { request: 1, used: 0 } } });
});

kernelTest('those of a bond', { needs: [linkKind('bond')] }, async () => {
  await ns().ipBatch([
    'link add bond0 type bond mode 802.3ad',
    'link add s0 type veth peer name t0',
    'link set s0 master bond0',
  ]);
  const found = await dump(ns(), StatsMessage, RTM_GETSTATS, everything);
  const bond = await indexOf(ns(), 'bond0');
  expect(found.find(({ header }) => header.ifindex === bond)?.attributes.linkXstats?.bond?.ad).toMatchObject({
    lacpduRx: 0n,
    markerUnknownRx: 0n,
  });
});
