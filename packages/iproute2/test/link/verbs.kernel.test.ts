import { kernelSince, kernelTest, linkKind, namespace, useNamespace } from '@netlink/kernel-test';
import { describe, expect, test } from 'vitest';
import { linksOf } from './link-handle.ts';

const ns = useNamespace({
  setup: async (own) => {
    await own.ipBatch([
      'link add br0 type bridge',
      'link add p0 type veth peer name q0',
      'link add p1 type veth peer name q1',
      'link set p0 master br0 group 7 alias first',
      'link set q0 mtu 1400',
      'link set p1 group 7',
      'link property add dev p1 altname another-name-of-the-second',
    ]);
  },
});

describe('links are chosen', () => {
  const choices: [filter: object, names: string[]][] = [
    [{ mtu: 1400 }, ['q0']],
    [{ alias: 'first' }, ['p0']],
    [{ altnames: ['another-name-of-the-second'] }, ['p1']],
    [{ group: 7, master: null }, ['p1']],
    [{ link: 'p1' }, ['q1']],
    [{ kind: 'bridge', stpState: 0 }, ['br0']],
    [{ kind: 'bridge', stpState: 1 }, []],
    [{ altname: 'another-name-of-the-second' }, ['p1']],
    [{ name: 'p0', mtu: 1400 }, []],
    [{ name: 'p0', altname: 'another-name-of-the-second' }, []],
    [{ name: 'p1', altname: 'another-name-of-the-second' }, ['p1']],
    [{ name: 'another-name-of-the-second', altname: 'another-name-of-the-second' }, ['p1']],
    [{ altname: 'p1' }, []],
    [{ name: 'p0', index: 1 }, []],
    [{ name: 'lo', index: 1 }, ['lo']],
    [{ kind: 'veth', port: 'bridge' }, ['p0']],
  ];
  test.each(choices)('%o', async (filter, names) => {
    using handle = linksOf(ns().path);
    const list = handle.links.get(filter);
    expect((await list.toArray()).map(({ name }) => name)).toEqual(names);
    const seen: (string | undefined)[] = [];
    for await (const views of list.views()) seen.push(...views.map(({ ifname }) => ifname));
    expect(seen).toEqual(names);
  });

  test('by settings of address families, which are read for that and not yielded', async () => {
    using handle = linksOf(ns().path);
    const { links } = handle;
    await links.set('p0', { inet: { forwarding: true, rpFilter: 2 } });
    const { inet, inet6 } = (await links.get({ name: 'p0', conf: true }).first()) ?? {};
    expect(inet).toMatchObject({ rpFilter: 2 });
    const found = await links.get({ inet }).toArray();
    expect(found.map(({ name }) => name)).toEqual(['p0']);
    expect(found[0]).not.toHaveProperty('inet');
    const names = (await links.get({ inet6 }).toArray()).map(({ name }) => name);
    expect(names).toContain('p0');
    expect(await links.get({ name: 'p0', inet: { ...inet, rpFilter: 1 } }).toArray()).toEqual([]);
  });

  test('by what no link of the kind has: refused', () => {
    using handle = linksOf(ns().path);
    expect(() => handle.links.get({ stpState: 0 } as object)).toThrow(/"stpState" is no key/);
    expect(() => handle.links.get({ kind: 'veth', stpState: 0 } as object)).toThrow(/"stpState" is no key/);
  });

  kernelTest('by their VRF', { needs: [linkKind('vrf')] }, async () => {
    await ns().ipBatch(['link add red type vrf table 10', 'link set q1 master red']);
    using handle = linksOf(ns().path);
    expect((await handle.links.get({ vrf: 'red' }).toArray()).map(({ name }) => name)).toEqual(['q1']);
    await expect(handle.links.get({ vrf: 'br0' }).toArray()).rejects.toThrow(/vrf: "br0" is no VRF/);
  });
});

test('a link is flushed only if it is all that it is asked to be', async () => {
  await using own = await namespace();
  await own.ipBatch(['link add f0 type veth peer name f1', 'link property add dev f1 altname the-other-end']);
  using handle = linksOf(own.path);
  const { links } = handle;
  expect(await links.flush({ name: 'f0', altname: 'the-other-end' })).toBe(0);
  expect(await links.flush({ name: 'f0', index: 1 })).toBe(0);
  expect(await links.save({ name: 'f0', index: 1 })).toEqual([]);
  expect(await links.flush({ name: 'f1', altname: 'the-other-end' })).toBe(1);
});

describe('groups', () => {
  test('are changed and removed as a whole', async () => {
    await ns().ipBatch([
      'link add g0 group 21 type veth peer name h0',
      'link add g1 group 21 type veth peer name h1',
    ]);
    using handle = linksOf(ns().path);
    const { links } = handle;
    await links.set({ group: 21 }, { mtu: 1280, up: true });
    const listed = await ns().ipJson('link show group 21');
    // ip 6.1 lists the others as empty objects.
    expect(listed.filter(({ ifname }) => ifname !== undefined)).toMatchObject([
      { ifname: 'g0', mtu: 1280, flags: expect.arrayContaining(['UP']) as unknown },
      { ifname: 'g1', mtu: 1280, flags: expect.arrayContaining(['UP']) as unknown },
    ]);
    await links.del({ group: 21 });
    expect(await links.get({ group: 21 }).toArray()).toEqual([]);
    expect(await links.get({ name: 'h0' }).first()).toBeUndefined();
  });

  test('what makes no sense for a group is refused', async () => {
    using handle = linksOf(ns().path);
    const { links } = handle;
    const refused: [changes: object, key: string][] = [
      [{ name: 'x' }, 'name'],
      [{ index: 7777 }, 'index'],
      [{ kind: 'bridge', stpState: 1 }, 'stpState'],
      [{ kind: 'veth', peer: 'x' }, 'peer'],
      [{ kind: 'mine', data: new Uint8Array() }, 'data'],
      [{ port: { kind: 'bridge', isolated: true } }, 'port'],
    ];
    for (const [changes, key] of refused)
      await expect(links.set({ group: 7 }, changes)).rejects.toThrow(
        new RegExp(`^link set: ${key}: is not for a group of links$`),
      );
    await expect(links.del({ grup: 7 } as never)).rejects.toThrow(/"grup" is no key/);
    await expect(links.del({ group: 0 })).rejects.toMatchObject({ name: 'NetlinkError' });
  });
});

describe('counters', () => {
  test('are those that ip shows', async () => {
    await ns().ipBatch([
      'link set br0 type bridge mcast_stats_enabled 1',
      'link set br0 up',
      'link set p0 up',
      'link set q0 up',
    ]);
    using handle = linksOf(ns().path);
    const all = await handle.links.stats().toArray();
    const names = (await ns().ipJson('link show')).map(({ ifname }) => ifname);
    expect(all.map(({ ifname }) => ifname)).toEqual(names);
    expect(all.every(({ link }) => typeof link?.rx.bytes === 'bigint')).toBe(true);

    const bridge = all.find(({ ifname }) => ifname === 'br0');
    expect(bridge?.xstats?.bridge?.mcast?.igmpQueries).toEqual({
      rxV1: 0n,
      rxV2: 0n,
      rxV3: 0n,
      txV1: 0n,
      txV2: 0n,
      txV3: 0n,
    });
    const port = all.find(({ ifname }) => ifname === 'p0');
    expect(port?.xstatsSlave?.bridge?.stp).toMatchObject({ rxBpdu: 0n });
    expect(port?.xstatsSlave?.bridge?.mcast).toBeDefined();

    const [only] = await handle.links.stats({ dev: 'p0', group: ['xstatsSlave'] }).toArray();
    expect(Object.keys(only ?? {})).toEqual(['ifindex', 'ifname', 'xstatsSlave']);
  });

  kernelTest('of hardware are asked for where there is some', { needs: [kernelSince('5.18')] }, async () => {
    using handle = linksOf(ns().path);
    const { links } = handle;
    await links.setStats('p0', { l3Stats: true });
    expect(await ns().ipJson('stats show dev p0 group offload subgroup hw_stats_info')).toMatchObject([
      { info: { l3_stats: { request: true, used: false } } },
    ]);
    const asked = await links.stats({ dev: 'p0', group: 'offload' }).first();
    expect(asked?.offload?.hwStatsInfo).toEqual({ l3Stats: { request: true, used: false } });
    await links.setStats('p0', { l3Stats: false });
    const notAsked = await links.stats({ dev: 'p0', group: 'offload' }).first();
    expect(notAsked?.offload?.hwStatsInfo).toEqual({ l3Stats: { request: false, used: false } });
  });

  test('what is no group is refused', () => {
    using handle = linksOf(ns().path);
    expect(() => handle.links.stats({ group: 'xstat' as never })).toThrow(
      /link stats: group: "xstat" is none/,
    );
    expect(() => handle.links.stats({ group: [] })).toThrow(/at least one/);
    expect(() => handle.links.stats({ group: 5 as never })).toThrow(/group: 5 is no array/);
    expect(() => handle.links.stats({ group: null as never })).toThrow(/group: null is no array/);
    expect(() => handle.links.get(null as never)).toThrow(/link get: null is no object/);
  });
});

test('change renames no link', async () => {
  using handle = linksOf(ns().path);
  const { index } = (await handle.links.get({ name: 'p1' }).first()) ?? { index: 0 };
  await expect(handle.links.change({ index, name: 'new' })).rejects.toThrow(
    /^link change: name: "new" is not/,
  );
  await handle.links.change({ index, name: 'p1', mtu: 1401 });
  expect(await handle.links.get({ name: 'p1' }).first()).toMatchObject({ mtu: 1401 });
});

test('what is no object at all is refused by its verb', async () => {
  using handle = linksOf(ns().path);
  const links = handle.links as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
  const calls = { add: [], replace: [], change: [], flush: [], set: ['p0'] };
  for (const [verb, given] of Object.entries(calls))
    await expect(links[verb]?.(...given)).rejects.toThrow(/^link \w+: undefined is no object/);
});

test('a link becomes a port, and has settings as one, in one call', async () => {
  await using own = await namespace();
  await own.ipBatch(['link add br0 type bridge', 'link add v0 type veth peer name v1']);
  using handle = linksOf(own.path);
  await handle.links.set('v0', { master: 'br0', port: { kind: 'bridge', isolated: true }, mtu: 1400 });
  expect(await own.ipJson('link show dev v0')).toMatchObject([
    { master: 'br0', mtu: 1400, linkinfo: { info_slave_data: { isolated: true } } },
  ]);
});
