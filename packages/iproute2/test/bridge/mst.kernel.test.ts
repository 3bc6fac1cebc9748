import { bridgeVlans, kernelSince, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect, type MstSpec } from '../../src/index.ts';

const ns = useNamespace({
  needs: [bridgeVlans, kernelSince('5.18')],
  setup: async (space) => {
    await space.ipBatch([
      'link add br0 type bridge vlan_filtering 1 vlan_default_pvid 0',
      'link add v0 type veth peer name v1',
      'link add v2 type veth peer name v3',
    ]);
    using handle = connect({ netns: space.path });
    await handle.link().set('br0', { kind: 'bridge', mstEnabled: true });
    await space.ipBatch([
      'link set v0 master br0 up',
      'link set v2 master br0 up',
      'link set v1 up',
      'link set br0 up',
    ]);
    const vlan = handle.bridge().vlan();
    await vlan.addAll([
      { dev: 'br0', vid: '10-11' },
      { dev: 'v0', vid: '10-11' },
    ]);
    await vlan.global().set({ dev: 'br0', vid: 10, msti: 5 });
    await vlan.global().set({ dev: 'br0', vid: 11, msti: 6 });
  },
});

test('states that are set, and the VLANs that are in them', async () => {
  using handle = connect({ netns: ns().path });
  const mst = handle.bridge().mst();
  await mst.set({ dev: 'v0', msti: 5, state: 'blocking' });
  await mst.set({ dev: 'v0', msti: 6, state: 'learning' });
  const states = await mst.get({ dev: 'v0' }).toArray();
  expect(states).toMatchObject([
    { dev: 'v0', msti: 5, state: 'blocking' },
    { dev: 'v0', msti: 6, state: 'learning' },
  ]);
  expect(await mst.get({ msti: 6 }).toArray()).toMatchObject([{ dev: 'v0', state: 'learning' }]);
  expect(await handle.bridge().vlan().get({ dev: 'v0' }).toArray()).toMatchObject([
    { vid: 10, state: 'blocking' },
    { vid: 11, state: 'learning' },
  ]);
  const oracle = await ns().ipJson<{ vlans: { vlan: number; state: string }[] }[]>('vlan show dev v0', {
    command: 'bridge',
  });
  expect(oracle[0]?.vlans).toMatchObject([
    { vlan: 10, state: 'blocking' },
    { vlan: 11, state: 'learning' },
  ]);
  // What is read is what is set.
  await mst.set({ dev: 'v0', msti: 5, state: 'forwarding' });
  await mst.set(states[0]!);
  expect(await mst.get({ dev: 'v0' }).toArray()).toEqual(states);
});

test.each<[object, string]>([
  [{ dev: 'v0', msti: 4095, state: 'blocking' }, 'msti: 4095 is not a whole number from 0 to 4094'],
  [{ dev: 'v0', msti: 5, state: 'open' }, 'state: "open" is none of disabled'],
  [{ dev: 'v0', msti: 5, state: 256 }, 'state: 256 is not a whole number from 0 to 255'],
  [{ dev: 'v0', msti: 5, state: 'disabled', vid: 1 }, 'mst set: "vid" is no key'],
])('%j is refused before anything is sent', async (spec, message) => {
  using handle = connect({ netns: ns().path });
  await expect(
    handle
      .bridge()
      .mst()
      .set(spec as MstSpec),
  ).rejects.toThrow(message);
});
