import { bridgeVlans, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect, OverrunError } from '../../src/index.ts';

const ns = useNamespace({
  needs: [bridgeVlans],
  setup: async (space) => {
    await space.ipBatch([
      'link add br0 type bridge vlan_filtering 1 vlan_default_pvid 0',
      'link add v0 type veth peer name v1',
      'link set v0 master br0',
    ]);
  },
});

test('a monitor tells of each VLAN by itself, in whatever ranges they come', async () => {
  using handle = connect({ netns: ns().path });
  const vlan = handle.bridge().vlan();
  await vlan.add({ dev: 'v0', vid: '5-7', untagged: true });
  const told: string[] = [];
  for await (const event of handle.monitor({ objects: ['vlan'], initial: true })) {
    if (event instanceof OverrunError) throw event;
    if (event.type === 'synchronised') {
      await vlan.add({ dev: 'v0', vid: '10-11' });
      await vlan.del({ dev: 'v0', vid: 6 });
      continue;
    }
    // Of one that goes the kernel says its number only.
    const { dev, vid, untagged = false } = event.vlan;
    told.push([event.type, dev, vid, untagged].join(' '));
    if (event.type === 'delVlan') break;
  }
  expect(told).toEqual([
    'newVlan v0 5 true',
    'newVlan v0 6 true',
    'newVlan v0 7 true',
    'newVlan v0 10 false',
    'newVlan v0 11 false',
    'delVlan v0 6 false',
  ]);
});
