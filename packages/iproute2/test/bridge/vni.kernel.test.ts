import { kernelSince, linkKind, useNamespace } from '@netlink/kernel-test';
import { beforeEach, expect, test } from 'vitest';
import { connect, type VniSpec } from '../../src/index.ts';

const ns = useNamespace({
  needs: [linkKind('vxlan'), kernelSince('5.18')],
  setup: async (space) => {
    using handle = connect({ netns: space.path });
    await handle
      .link()
      .add({ name: 'vx', kind: 'vxlan', dstport: 4789, external: true, vnifilter: true, up: true });
  },
});

beforeEach(async () => {
  using handle = connect({ netns: ns().path });
  await handle
    .bridge()
    .vni()
    .delAll(await handle.bridge().vni().get().toArray());
});

test('what is added is what bridge shows, and is read alike', async () => {
  using handle = connect({ netns: ns().path });
  const vni = handle.bridge().vni();
  const specs: VniSpec[] = [
    { dev: 'vx', vni: '100-110' },
    { dev: 'vx', vni: 200, remote: '192.0.2.9' },
    { dev: 'vx', vni: '300-301', remote: '2001:db8::9' },
  ];
  // A VXLAN speaks one family.
  await vni.addAll(specs.slice(0, 2));
  expect(await ns().ipJson('vni show dev vx', { command: 'bridge' })).toMatchObject([
    {
      ifname: 'vx',
      vnis: [
        { vni: 100, vniEnd: 110 },
        { vni: 200, remote: '192.0.2.9' },
      ],
    },
  ]);
  const found = await vni.get({ dev: 'vx' }).toArray();
  expect(found).toMatchObject(specs.slice(0, 2));
  await vni.delAll(found);
  expect(await vni.get().toArray()).toEqual([]);
  await vni.addAll(found);
  expect(await vni.get().toArray()).toEqual(found);
});

test('what bridge makes is read, with counters', async () => {
  using handle = connect({ netns: ns().path });
  await ns().bridge('vni', 'add', 'dev', 'vx', 'vni', '7-8', 'remote', '192.0.2.10');
  expect(await handle.bridge().vni().get({ dev: 'vx' }).toArray()).toMatchObject([
    { dev: 'vx', vni: '7-8', remote: '192.0.2.10' },
  ]);
  expect(await handle.bridge().vni().get({ stats: true }).toArray()).toMatchObject([
    { vni: 7, stats: { rxBytes: 0n, txPkts: 0n, rxDrops: 0n } },
    { vni: 8 },
  ]);
});

test.each<[object, string]>([
  [{ dev: 'vx', vni: 0 }, 'vni: 0 is not a whole number from 1 to 16777215'],
  [{ dev: 'vx', vni: 2 ** 24 }, 'vni: 16777216 is not a whole number from 1 to 16777215'],
  [{ dev: 'vx', vni: 5, group: '192.0.2.1' }, 'group: 192.0.2.1 is no multicast group'],
  [{ dev: 'vx', vni: 5, remote: 'ff0e::1' }, 'remote: ff0e::1 is a multicast group'],
  [{ dev: 'vx', vni: 5, remote: '192.0.2.1', group: '239.1.1.1' }, 'group: is instead of remote'],
  [{ dev: 'vx', vni: 5, vid: 1 }, 'vni: "vid" is no key'],
])('%j is refused before anything is sent', async (spec, message) => {
  using handle = connect({ netns: ns().path });
  await expect(
    handle
      .bridge()
      .vni()
      .add(spec as VniSpec),
  ).rejects.toThrow(message);
});
