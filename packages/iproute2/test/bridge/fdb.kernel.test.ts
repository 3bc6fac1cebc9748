import { kernelSince, kernelTest, useNamespace } from '@netlink/kernel-test';
import { describe, expect, test } from 'vitest';
import { connect, type FdbEntry, type FdbSpec } from '../../src/index.ts';

const ns = useNamespace({
  setup: async (space) => {
    await space.ipBatch([
      'link add br0 type bridge vlan_default_pvid 0',
      'link add v0 type veth peer name v1',
      'link set v0 master br0 up',
      'link set v1 up',
      'link set br0 up',
      'link add vx type vxlan id 10 dstport 4789 local 192.0.2.1',
      'link set vx up',
      'link add vy type vxlan dstport 4790 external',
      'link set vy up',
      'nexthop add id 1 via 192.0.2.7 fdb',
      'nexthop add id 2 group 1 fdb',
    ]);
  },
});

const MINE = '02:00:5e:00:53:';

/** The entries of the tests as bridge shows them; what it does not say is absent. */
async function shown(): Promise<Record<string, unknown>[]> {
  const all = await ns().ipJson('fdb show', { command: 'bridge' });
  return all.filter(({ mac }) => String(mac).startsWith(MINE)).sort(byMac);
}

function byMac(one: { mac?: unknown }, other: { mac?: unknown }): number {
  return String(one.mac).localeCompare(String(other.mac));
}

async function mine(handle: ReturnType<typeof connect>): Promise<FdbEntry[]> {
  const all = await handle.bridge().fdb().get().toArray();
  return all.filter(({ mac }) => mac.startsWith(MINE)).sort(byMac);
}

async function emptied(): Promise<ReturnType<typeof connect>> {
  const handle = connect({ netns: ns().path });
  await handle
    .bridge()
    .fdb()
    .delAll(await mine(handle));
  return handle;
}

const ENTRIES: FdbSpec[] = [
  { mac: `${MINE}01`, dev: 'v0', master: true, state: 'static' },
  { mac: `${MINE}02`, dev: 'v0', master: true, state: 'dynamic', externLearn: true },
  { mac: `${MINE}03`, dev: 'v0', master: 'br0', state: 'static', sticky: true },
  { mac: `${MINE}04`, dev: 'v0', master: true },
  { mac: `${MINE}05`, dev: 'v0', state: 'permanent' },
  { mac: `${MINE}06`, dev: 'br0', self: true },
  { mac: `${MINE}10`, dev: 'vx', dst: '192.0.2.9' },
  { mac: `${MINE}11`, dev: 'vx', dst: '192.0.2.9', port: 5000, vni: 11, via: 'v1', router: true },
  { mac: `${MINE}12`, dev: 'vx', dst: '192.0.2.9', state: 'dynamic' },
  { mac: `${MINE}13`, dev: 'vy', dst: '192.0.2.9', vni: 7, srcVni: 8 },
  { mac: `${MINE}14`, dev: 'vx', nhid: 2 },
];

test('what is added is what bridge shows', async () => {
  using handle = await emptied();
  await handle.bridge().fdb().addAll(ENTRIES);
  expect(await shown()).toMatchObject([
    { mac: `${MINE}01`, ifname: 'v0', master: 'br0', state: 'static', flags: [] },
    { mac: `${MINE}02`, ifname: 'v0', master: 'br0', state: '', flags: ['extern_learn'] },
    { mac: `${MINE}03`, ifname: 'v0', master: 'br0', state: 'static', flags: ['sticky'] },
    { mac: `${MINE}04`, ifname: 'v0', master: 'br0', state: 'permanent' },
    { mac: `${MINE}05`, ifname: 'v0', state: 'permanent', flags: ['self'] },
    { mac: `${MINE}06`, ifname: 'br0', state: 'permanent' },
    { mac: `${MINE}10`, ifname: 'vx', dst: '192.0.2.9', state: 'permanent', flags: ['self'] },
    { mac: `${MINE}11`, dst: '192.0.2.9', port: 5000, vni: 11, viaIf: 'v1', flags: ['self', 'router'] },
    { mac: `${MINE}12`, dst: '192.0.2.9', state: '' },
    { mac: `${MINE}13`, ifname: 'vy', dst: '192.0.2.9', vni: 7, src_vni: 8 },
    { mac: `${MINE}14`, ifname: 'vx', nhid: 2 },
  ]);
});

test('what is read is what was made, and makes it again', async () => {
  using handle = await emptied();
  await handle.bridge().fdb().addAll(ENTRIES);
  const before = await mine(handle);
  expect(before).toMatchObject(
    ENTRIES.map(({ master, ...entry }) => ({
      ...entry,
      ...(master === undefined ? {} : { master: 'br0' }),
    })),
  );
  const made = (entries: FdbEntry[]): unknown =>
    entries.map(({ used: _used, updated: _updated, ...entry }) => entry);
  await handle.bridge().fdb().delAll(before);
  expect(await mine(handle)).toEqual([]);
  await handle.bridge().fdb().addAll(before);
  expect(made(await mine(handle))).toEqual(made(before));
  // And what bridge made is read alike.
  await handle.bridge().fdb().delAll(before);
  const lines = [
    'fdb add 02:00:5e:00:53:01 dev v0 master static',
    'fdb add 02:00:5e:00:53:11 dev vx dst 192.0.2.9 port 5000 vni 11 via v1 router',
  ];
  await ns().ipBatch(lines, { command: 'bridge' });
  expect(made(await mine(handle))).toEqual(made(before.filter(({ mac }) => /:(?:01|11)$/.test(mac))));
});

test('add, replace, append and del', async () => {
  using handle = await emptied();
  const fdb = handle.bridge().fdb();
  const entry: FdbSpec = { mac: `${MINE}20`, dev: 'vx', dst: '192.0.2.9' };
  await fdb.add(entry);
  await expect(fdb.add(entry)).rejects.toMatchObject({ code: 'EEXIST', request: 'fdb add' });
  await fdb.replace({ ...entry, dst: '192.0.2.10' });
  expect(await mine(handle)).toMatchObject([{ dst: '192.0.2.10' }]);
  // Only what goes to a group may go to several.
  const flood: FdbSpec = { mac: '00:00:00:00:00:00', dev: 'vx', dst: '192.0.2.20' };
  await fdb.append(flood);
  await fdb.append({ ...flood, dst: '192.0.2.21' });
  const all = await fdb.get({ dev: 'vx', mac: flood.mac }).toArray();
  expect(all.map(({ dst }) => dst).sort()).toEqual(['192.0.2.20', '192.0.2.21']);
  await fdb.del({ ...flood, dst: '192.0.2.20' });
  expect(await fdb.get({ dev: 'vx', mac: flood.mac }).toArray()).toMatchObject([{ dst: '192.0.2.21' }]);
  await fdb.del({ ...flood, dst: '192.0.2.21' });
  await fdb.del({ ...entry, dst: '192.0.2.10' });
  await expect(fdb.del(entry)).rejects.toMatchObject({ code: 'ENOENT' });
});

describe('filters', () => {
  test('by link, bridge, address and state', async () => {
    using handle = await emptied();
    const fdb = handle.bridge().fdb();
    await fdb.addAll(ENTRIES);
    const ends = async (filter: Parameters<typeof fdb.get>[0]): Promise<string[]> =>
      (await fdb.get(filter).toArray())
        .map(({ mac }) => mac)
        .filter((mac) => mac.startsWith(MINE))
        .map((mac) => mac.slice(-2))
        .sort();
    expect(await ends({ dev: 'vx' })).toEqual(['10', '11', '12', '14']);
    expect(await ends({ br: 'br0', state: 'static' })).toEqual(['01', '03']);
    expect(await ends({ dynamic: true, dev: 'v0' })).toEqual(['01', '02', '03']);
    expect(await ends({ mac: `${MINE}0A` })).toEqual([]);
    expect(await ends({ state: ['dynamic', 'stale'] })).toEqual(['02', '12']);
    // What is permanent of a VXLAN is static too.
    expect(await ends({ dev: 'vx', stateMask: ['noarp'] })).toEqual(['10', '11', '14']);
    expect(await ends({ dev: 'vx', stateMask: ['reachable', 'stale'] })).toEqual(['12']);
    expect(await ends({ vlan: 7 })).toEqual([]);
  });

  test('one entry', async () => {
    using handle = await emptied();
    const fdb = handle.bridge().fdb();
    await fdb.addAll(ENTRIES);
    expect(await fdb.lookup(`${MINE}01`, { br: 'br0' })).toMatchObject({ dev: 'v0', state: 'static' });
    expect(await fdb.lookup(`${MINE}10`, { dev: 'vx', self: true, vni: 10 })).toMatchObject({
      dst: '192.0.2.9',
    });
    await expect(fdb.lookup(`${MINE}99`, { br: 'br0' })).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(fdb.lookup(`${MINE}01`, {})).rejects.toThrow('fdb lookup: dev or br is needed');
  });
});

kernelTest('flush, in the kernel', { needs: [kernelSince('6.7')] }, async () => {
  using handle = await emptied();
  const fdb = handle.bridge().fdb();
  await fdb.addAll(ENTRIES);
  const ends = async (): Promise<string[]> => (await mine(handle)).map(({ mac }) => mac.slice(-2));
  await fdb.flush({ dev: 'br0', static: true, sticky: true });
  expect(await ends()).not.toContain('03');
  expect(await ends()).toContain('01');
  await fdb.flush({ dev: 'br0', brport: 'v0', dynamic: true });
  expect(await ends()).not.toContain('02');
  await fdb.flush({ dev: 'v0', master: true, permanent: false });
  expect(await ends()).not.toContain('01');
  await fdb.flush({ dev: 'vx', vni: 11, port: 5000 });
  expect(await ends()).toEqual(['04', '05', '06', '10', '12', '13', '14']);
  await fdb.flush({ dev: 'vx', nhid: 2 });
  await fdb.flush({ dev: 'vx', dst: '192.0.2.9', dynamic: true });
  expect(await ends()).toEqual(['04', '05', '06', '10', '13']);
});

kernelTest('activity', { needs: [kernelSince('5.14')] }, async () => {
  using handle = await emptied();
  const entry: FdbSpec = { mac: `${MINE}30`, dev: 'v0', master: true, state: 'static', activityNotify: true };
  await handle
    .bridge()
    .fdb()
    .add({ ...entry, norefresh: true, inactive: true });
  expect(await mine(handle)).toMatchObject([{ activityNotify: true, inactive: true }]);
});

test.each<[object, string]>([
  [{ mac: 'no', dev: 'v0' }, 'mac: "no" is no MAC address'],
  [{ mac: '02:00:5e:00:53', dev: 'v0' }, 'mac: "02:00:5e:00:53" is no MAC address'],
  [{ mac: `${MINE}01` }, 'dev: a link is needed'],
  [{ mac: `${MINE}01`, dev: 'v0', vlan: 4096 }, 'vlan: 4096 is not a whole number from 1 to 4094'],
  [{ mac: `${MINE}01`, dev: 'v0', vlan: 0 }, 'vlan: 0 is not a whole number from 1 to 4094'],
  [
    { mac: `${MINE}01`, dev: 'v0', state: 'open' },
    'state: "open" is none of permanent, static, dynamic, stale',
  ],
  [{ mac: `${MINE}01`, dev: 'vx', vni: 2 ** 24 }, 'vni: 16777216 is not a whole number from 0 to 16777215'],
  [{ mac: `${MINE}01`, dev: 'vx', dst: 'here' }, 'dst: "here" is no address'],
  [{ mac: `${MINE}01`, dev: 'vx', dst: '192.0.2.1', nhid: 2 }, 'nhid: is instead of dst, not besides it'],
  [{ mac: `${MINE}01`, dev: 'vx', router: 1 }, 'router: 1 is neither true nor false'],
  [{ mac: `${MINE}01`, dev: 'vx', lladdr: 1 }, 'fdb: "lladdr" is no key'],
])('%j is refused before anything is sent', async (spec, message) => {
  using handle = connect({ netns: ns().path });
  await expect(
    handle
      .bridge()
      .fdb()
      .add(spec as FdbSpec),
  ).rejects.toThrow(message);
});

test('an entry is of the master that is named, or of none', async () => {
  using handle = await emptied();
  const fdb = handle.bridge().fdb();
  const entry = { mac: `${MINE}21`, dev: 'v0' };
  await expect(fdb.add({ ...entry, master: 'vx' })).rejects.toThrow(/^master: "v0" is no port of "vx"/);
  await expect(fdb.add({ ...entry, master: 'nonesuch' })).rejects.toMatchObject({ code: 'ENODEV' });
  expect(await mine(handle)).toEqual([]);
  await fdb.add({ ...entry, master: 'br0' });
  await expect(fdb.del({ ...entry, master: 'vx' })).rejects.toThrow(/is no port of "vx"/);
  expect(await mine(handle)).toMatchObject([entry]);
  await fdb.delAll(await mine(handle));
});
