import { bridgeSnooping, bridgeVlans, kernelSince, kernelTest, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { type BridgeVlan, type BridgeVlanSpec, connect } from '../../src/index.ts';

const ns = useNamespace({
  needs: [bridgeVlans],
  setup: async (space) => {
    await space.ipBatch([
      'link add br0 type bridge vlan_filtering 1 vlan_default_pvid 0 mcast_snooping 1 mcast_vlan_snooping 1',
      'link add v0 type veth peer name v1',
      'link add v2 type veth peer name v3',
      'link set v0 master br0',
      'link set v2 master br0',
      'link set v0 type bridge_slave vlan_tunnel on',
      'link set br0 up',
      'link set v0 up',
      'link set v1 up',
    ]);
  },
});

/** The VLANs as bridge shows them. */
async function shown(dev: string): Promise<unknown> {
  const [found] = await ns().ipJson<{ vlans: Record<string, unknown>[] }[]>(
    `-compressvlans vlan show dev ${dev}`,
    { command: 'bridge' },
  );
  return (found?.vlans ?? []).map(({ vlan, vlanEnd, flags }) => ({
    vlan,
    ...(vlanEnd !== undefined && { vlanEnd }),
    ...(flags !== undefined && { flags }),
  }));
}

async function emptied(): Promise<ReturnType<typeof connect>> {
  const handle = connect({ netns: ns().path });
  await handle
    .bridge()
    .vlan()
    .delAll(await handle.bridge().vlan().get().toArray());
  return handle;
}

/** The groups that the kernel has joined by now are no setting. */
function settings(vlans: readonly BridgeVlan[]): unknown {
  return vlans.map(({ mcastNGroups: _joined, ...vlan }) => vlan);
}

test('what is added is what bridge shows, and is read alike', async () => {
  using handle = await emptied();
  const vlans: BridgeVlanSpec[] = [
    { dev: 'v0', vid: 1, pvid: true, untagged: true },
    { dev: 'v0', vid: '10-20' },
    { dev: 'v0', vid: '30-31', untagged: true },
    { dev: 'br0', vid: 10 },
  ];
  await handle.bridge().vlan().addAll(vlans);
  expect(await shown('v0')).toEqual([
    { vlan: 1, flags: ['PVID', 'Egress Untagged'] },
    { vlan: 10, vlanEnd: 20 },
    { vlan: 30, vlanEnd: 31, flags: ['Egress Untagged'] },
  ]);
  expect(await shown('br0')).toEqual([{ vlan: 10 }]);
  const found = await handle.bridge().vlan().get().toArray();
  expect(found).toMatchObject([
    { dev: 'br0', vid: 10 },
    { dev: 'v0', vid: 1, pvid: true, untagged: true, state: 'forwarding' },
    { dev: 'v0', vid: '10-20' },
    { dev: 'v0', vid: '30-31', untagged: true },
  ]);
  expect(await handle.bridge().vlan().get({ dev: 'v0', vid: '19-30' }).toArray()).toMatchObject([
    { vid: '19-20' },
    { vid: 30, untagged: true },
  ]);
});

test('what bridge makes is read, and made again by what was read', async () => {
  using handle = await emptied();
  await ns().bridge('vlan', 'add', 'dev', 'v0', 'vid', '5', 'pvid', 'untagged');
  await ns().bridge('vlan', 'add', 'dev', 'v0', 'vid', '100-110');
  await ns().bridge('vlan', 'add', 'dev', 'v0', 'vid', '100-110', 'tunnel_info', 'id', '1100-1110');
  await ns().bridge('vlan', 'set', 'dev', 'v0', 'vid', '105', 'state', 'blocking');
  await ns().bridge('vlan', 'add', 'dev', 'br0', 'vid', '7', 'self');
  const before = await handle.bridge().vlan().get().toArray();
  expect(before).toMatchObject([
    { dev: 'br0', vid: 7 },
    { dev: 'v0', vid: 5, pvid: true, untagged: true },
    { dev: 'v0', vid: '100-104', tunnelInfo: '1100-1104' },
    { dev: 'v0', vid: 105, tunnelInfo: 1105, state: 'blocking' },
    { dev: 'v0', vid: '106-110', tunnelInfo: '1106-1110' },
  ]);
  expect(await handle.bridge().vlan().get({ vid: '102-103' }).toArray()).toMatchObject([
    { vid: '102-103', tunnelInfo: '1102-1103' },
  ]);
  await handle.bridge().vlan().delAll(before);
  expect(await handle.bridge().vlan().get().toArray()).toEqual([]);
  await handle.bridge().vlan().addAll(before);
  expect(settings(await handle.bridge().vlan().get().toArray())).toEqual(settings(before));
});

kernelTest(
  'ports that multicast routers are behind',
  { needs: [bridgeSnooping, kernelSince('5.15')] },
  async () => {
    using handle = await emptied();
    await handle.bridge().vlan().add({ dev: 'v0', vid: '20-21' });
    await handle.bridge().vlan().set({ dev: 'v0', vid: 20, mcastRouter: 'perm' });
    const found = await handle.bridge().vlan().global().get({ dev: 'br0', vid: '20-21' }).toArray();
    expect(found.map(({ vid, routerPorts }) => [vid, routerPorts])).toEqual([
      // Of which type is said of the port, not of the VLAN.
      [20, [{ port: 'v0', type: 'tempQuery', timer: 0, vid: 20 }]],
      [21, undefined],
    ]);
  },
);

test('a device or its bridge can be told who is meant, as before Linux 5.6', async () => {
  using handle = await emptied();
  await handle
    .bridge()
    .vlan()
    .addAll([
      { dev: 'br0', vid: '8-9', self: true },
      { dev: 'v0', vid: 20, master: true, pvid: true, state: 'learning' },
      { dev: 'v0', vid: '200-202', master: true, tunnelInfo: '2200-2202' },
    ]);
  expect(await shown('br0')).toEqual([{ vlan: 8, vlanEnd: 9 }]);
  expect(await handle.bridge().vlan().get({ dev: 'v0' }).toArray()).toMatchObject([
    { vid: 20, pvid: true, state: 'learning' },
    { vid: '200-202', tunnelInfo: '2200-2202' },
  ]);
  await handle.bridge().vlan().del({ dev: 'br0', vid: '8-9', self: true });
  expect(await shown('br0')).toEqual([]);
});

test('what was changed of VLANs that are there is put back by what was read', async () => {
  using handle = await emptied();
  const vlan = handle.bridge().vlan();
  const read = async (): Promise<BridgeVlan[]> => vlan.get().toArray();
  await vlan.addAll([
    { dev: 'v0', vid: '10-12', tunnelInfo: '110-112' },
    { dev: 'br0', vid: 10 },
  ]);
  const before = await read();
  await vlan.set({ dev: 'v0', vid: 11, state: 'blocking' });
  await vlan.addAll(await read());
  await vlan.addAll(before);
  expect(settings(await read())).toEqual(settings(before));
  await vlan.set({ dev: 'v0', vid: 11, state: 'blocking' });
  await vlan.add({ dev: 'v0', vid: 11, state: 'forwarding', tunnelInfo: null, master: true });
  expect(await vlan.get({ dev: 'v0', vid: 11 }).toArray()).toEqual([
    expect.objectContaining({ state: 'forwarding' }),
  ]);
  expect(await vlan.get({ dev: 'v0', vid: 11 }).first()).not.toHaveProperty('tunnelInfo');
  // Of one list, the last counts.
  await vlan.addAll([
    { dev: 'v0', vid: 20, state: 'forwarding' },
    { dev: 'v0', vid: 20, state: 'blocking' },
    { dev: 'v0', vid: 20, state: 'forwarding' },
  ]);
  expect(await vlan.get({ dev: 'v0', vid: 20 }).first()).toMatchObject({ state: 'forwarding' });
  const changes = { dev: 'v0', vid: 20, state: 'blocking', pvid: true } as const;
  await expect(vlan.set(changes)).rejects.toThrow('pvid: is changed by add, not by set');
  await vlan.set({ ...changes, pvid: false, untagged: false } as BridgeVlanSpec);
  expect(await vlan.get({ dev: 'v0', vid: 20 }).first()).toMatchObject({ state: 'blocking' });
});

test('settings of VLANs that are there', async () => {
  using handle = await emptied();
  await handle.bridge().vlan().add({ dev: 'v0', vid: '10-20' });
  await handle.bridge().vlan().set({ dev: 'v0', vid: '12-13', state: 'disabled', tunnelInfo: '112-113' });
  expect(await handle.bridge().vlan().get({ dev: 'v0', vid: '12-13' }).toArray()).toMatchObject([
    { vid: '12-13', state: 'disabled', tunnelInfo: '112-113' },
  ]);
  await handle.bridge().vlan().set({ dev: 'v0', vid: '12-13', tunnelInfo: null });
  const [after] = await handle.bridge().vlan().get({ dev: 'v0', vid: 12 }).toArray();
  expect(after).not.toHaveProperty('tunnelInfo');
  await expect(handle.bridge().vlan().set({ dev: 'v0', vid: 99, state: 'disabled' })).rejects.toMatchObject({
    code: 'ENOENT',
    request: 'vlan set',
  });
});

kernelTest('where routers of multicasts are', { needs: [bridgeVlans, kernelSince('5.15')] }, async () => {
  using handle = await emptied();
  await ns().bridge('vlan', 'add', 'dev', 'v0', 'vid', '5-6');
  await ns().bridge('vlan', 'set', 'dev', 'v0', 'vid', '5', 'mcast_router', '2');
  const before = await handle.bridge().vlan().get().toArray();
  expect(before).toMatchObject([
    { dev: 'v0', vid: 5, mcastRouter: 'perm' },
    { dev: 'v0', vid: 6, mcastRouter: 'tempQuery' },
  ]);
  await handle.bridge().vlan().delAll(before);
  await handle.bridge().vlan().addAll(before);
  expect(settings(await handle.bridge().vlan().get().toArray())).toEqual(settings(before));
});

kernelTest('settings of newer kernels', { needs: [bridgeVlans, kernelSince('6.4')] }, async () => {
  using handle = await emptied();
  await handle.link().set('v0', { port: { kind: 'bridge', neighVlanSuppress: true } });
  await handle.bridge().vlan().add({ dev: 'v0', vid: 10, mcastMaxGroups: 5, neighSuppress: true });
  const [vlan] = await handle.bridge().vlan().get({ dev: 'v0' }).toArray();
  expect(vlan).toMatchObject({ vid: 10, mcastMaxGroups: 5, neighSuppress: true, mcastNGroups: 0 });
});

kernelTest('gratuitous announcements', { needs: [bridgeVlans, kernelSince('7.2')] }, async () => {
  using handle = await emptied();
  await handle.link().set('v0', { port: { kind: 'bridge', neighVlanSuppress: true } });
  await handle.bridge().vlan().add({ dev: 'v0', vid: 10, neighForwardGrat: true });
  const read = async (): Promise<boolean | undefined> =>
    (await handle.bridge().vlan().get({ dev: 'v0' }).first())?.neighForwardGrat;
  expect(await read()).toBe(true);
  await handle.bridge().vlan().set({ dev: 'v0', vid: 10, neighForwardGrat: false });
  expect(await read()).toBe(false);
});

test('counters', async () => {
  using handle = await emptied();
  await handle.bridge().vlan().add({ dev: 'v0', vid: 10 });
  const none = { rxBytes: 0n, rxPackets: 0n, txBytes: 0n, txPackets: 0n };
  expect(await handle.bridge().vlan().get({ dev: 'v0', stats: true }).toArray()).toMatchObject([
    { vid: 10, stats: none },
  ]);
});

kernelTest('settings for the whole bridge', { needs: [bridgeVlans, kernelSince('5.15')] }, async () => {
  using handle = await emptied();
  await handle.bridge().vlan().add({ dev: 'v0', vid: '10-12' });
  const changes = {
    mcastSnooping: true,
    mcastQuerier: true,
    mcastIgmpVersion: 3,
    mcastMldVersion: 2,
    mcastLastMemberCount: 3,
    mcastLastMemberInterval: 200,
    mcastStartupQueryCount: 4,
    mcastStartupQueryInterval: 3000,
    mcastMembershipInterval: 27000,
    mcastQuerierInterval: 26000,
    mcastQueryInterval: 13000,
    mcastQueryResponseInterval: 900,
  };
  const global = handle.bridge().vlan().global();
  await global.set({ dev: 'br0', vid: '10-11', ...changes });
  expect(await global.get({ dev: 'br0', vid: '10-11' }).toArray()).toMatchObject([
    { vid: '10-11', ...changes },
  ]);
  const [oracle] = await ns().ipJson<{ vlans: Record<string, unknown>[] }[]>(
    'vlan global show dev br0 vid 10',
    {
      command: 'bridge',
    },
  );
  for (const [key, value] of Object.entries(changes)) {
    const word = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    expect(oracle?.vlans[0]?.[word], word).toBe(Number(value));
  }
  const [read] = await global.get({ dev: 'br0', vid: 10 }).toArray();
  await global.set(read!);
  expect(await global.get({ dev: 'br0', vid: 10 }).toArray()).toEqual([read]);
  await expect(global.set({ dev: 'br0', vid: 10, msti: 4095 })).rejects.toThrow(
    'msti: 4095 is not a whole number from 0 to 4094',
  );
  await expect(global.set({ dev: 'br0', vid: 10 })).rejects.toThrow(
    'vlan global set: there is nothing to change',
  );
});

test.each<[object, string]>([
  [{ dev: 'v0', vid: 0 }, 'vid: 0 is not a whole number from 1 to 4094'],
  [{ dev: 'v0', vid: 4096 }, 'vid: 4096 is not a whole number from 1 to 4094'],
  [{ dev: 'v0', vid: '1-2', pvid: true }, 'pvid: is for one VLAN only'],
  [{ dev: 'v0', vid: 1, pvid: 'yes' }, 'pvid: "yes" is neither true nor false'],
  [{ dev: 'v0', vid: 1, state: 'open' }, 'state: "open" is none of disabled, listening'],
  [{ dev: 'v0', vid: '1-2', tunnelInfo: 7 }, 'tunnelInfo: there are 2 VLANs and 1 tunnels'],
  [{ dev: 'v0', vid: 1, tunnelInfo: 2 ** 24 }, 'tunnelInfo: 16777216 is not a whole number'],
  [{ dev: 'v0', vid: 1, tagged: true }, 'vlan: "tagged" is no key'],
])('%j is refused before anything is sent', async (spec, message) => {
  using handle = connect({ netns: ns().path });
  await expect(
    handle
      .bridge()
      .vlan()
      .add(spec as BridgeVlanSpec),
  ).rejects.toThrow(message);
});
