import { useNamespace } from '@netlink/kernel-test';
import { beforeEach, expect, test } from 'vitest';
import { connect, type RuleFilter, type RuleSpec } from '../../src/index.ts';

const ns = useNamespace();

beforeEach(async () => {
  using handle = connect({ netns: ns().path });
  await handle.rule().delAll((await handle.rule().get().toArray()).filter(({ priority }) => priority !== 0));
});

const shown = async (family: '-4' | '-6' = '-4') =>
  (await ns().ipJson([family, 'rule', 'show'])).filter(({ priority }) => priority !== 0);

test.each<[RuleSpec, Record<string, unknown>]>([
  [
    { from: '192.0.2.0/24', table: 100 },
    { src: '192.0.2.0', srclen: 24, table: '100' },
  ],
  [
    { to: '192.0.2.1', table: 'local' },
    { src: 'all', dst: '192.0.2.1', table: 'local' },
  ],
  [
    { iif: 'lo', oif: 'eth0' },
    { iif: 'lo', oif: 'eth0', oif_detached: null, table: 'main' },
  ],
  [
    { fwmark: 7, fwmask: 0xff, table: 100_000 },
    { fwmark: '0x7', fwmask: '0xff', table: '100000' },
  ],
  [
    { not: true, from: '10.0.0.0/8', action: 'prohibit' },
    { not: null, action: 'prohibit' },
  ],
  [{ goto: 9000 }, { goto: 9000, unresolved: null }],
  [{ action: 'nop' }, { nop: null }],
  [
    { uidrange: '1-2', ipproto: 'udp', sport: 53, dport: '1-9' },
    { uid_start: 1, ipproto: 'udp', sport: 53, dport_end: 9 },
  ],
  [
    { tos: 0x10, realms: '1/2', protocol: 'static' },
    { tos: '0x10', flow_from: '1', flow_to: '2', protocol: 'static' },
  ],
  [
    { suppressPrefixlength: 0, suppressIfgroup: 'default' },
    { suppress_prefixlen: 0, suppress_ifgroup: 'default' },
  ],
  [{ l3mdev: true }, { l3mdev: null }],
  [{ tunId: 2n ** 53n + 1n }, { tun_id: 2n ** 53n + 1n }],
])('%o is what ip shows, and can be read, made again and removed', async (spec, expected) => {
  using handle = connect({ netns: ns().path });
  await handle.rule().add({ priority: 1000, ...spec });
  const before = await shown();
  expect(before).toMatchObject([{ priority: 1000, ...expected }]);
  const [rule] = await handle.rule().get({ family: 'inet', priority: 1000 }).toArray();
  await handle.rule().del(rule!);
  expect(await shown()).toEqual([]);
  await handle.rule().add(rule!);
  expect(await shown()).toEqual(before);
});

test('the family is that of the prefixes', async () => {
  using handle = connect({ netns: ns().path });
  await handle.rule().add({ from: '2001:db8::/32', to: '::/0', table: 7, priority: 5 });
  expect(await shown('-6')).toMatchObject([{ priority: 5, src: '2001:db8::', srclen: 32, table: '7' }]);
  expect(await shown('-4')).toEqual([]);
  await expect(handle.rule().add({ from: '::1', to: '192.0.2.1' })).rejects.toThrow('not of one family');
});

test('the kernel finds a place for one without a priority', async () => {
  using handle = connect({ netns: ns().path });
  await handle.rule().addAll([{ table: 8, priority: 100 }, { table: 9 }]);
  expect((await shown()).map(({ table }) => table)).toEqual(['9', '8']);
});

test.each<[RuleFilter, number[]]>([
  [{ family: 'inet' }, [0, 1, 2, 3, 4, 5]],
  [{ from: '192.0.2.0/24' }, [1, 2]],
  [{ from: '192.0.2.1/32' }, [2]],
  [{ to: '198.51.100.0/24' }, [3]],
  [{ table: 100, iif: 'lo' }, [2]],
  [{ table: 'local', family: 'inet' }, [0]],
  [{ oif: 'eth0' }, [3]],
  [{ fwmark: 7 }, [3]],
  [{ priority: 3 }, [3]],
  [{ protocol: 'static' }, [3]],
  [{ family: 'inet6', priority: 1 }, []],
  [{ not: true }, [4]],
  [{ tos: 0x10 }, [4]],
  [{ fwmark: 9, fwmask: 0xff }, [4]],
  [{ uidrange: 7 }, [4]],
  [{ ipproto: 'tcp' }, [4]],
  [{ ipproto: 17 }, []],
  [{ sport: '1-9' }, [4]],
  [{ dport: 22 }, [4]],
  [{ dport: 22, dportMask: 0xff }, []],
  [{ tunId: 77 }, [4]],
  [{ l3mdev: true }, [5]],
])('filter %j', async (filter, expected) => {
  using handle = connect({ netns: ns().path });
  await handle.rule().addAll([
    { from: '192.0.2.0/24', table: 100, priority: 1 },
    { from: '192.0.2.1', table: 100, iif: 'lo', priority: 2 },
    { to: '198.51.100.7', oif: 'eth0', fwmark: 7, priority: 3, protocol: 'static' },
    {
      not: true,
      tos: 0x10,
      fwmark: 9,
      fwmask: 0xff,
      uidrange: 7,
      ipproto: 'tcp',
      sport: '1-9',
      dport: 22,
      tunId: 77,
      priority: 4,
    },
    { l3mdev: true, priority: 5 },
  ]);
  const found = await handle.rule().get(filter).toArray();
  expect(found.map(({ priority }) => priority)).toEqual(expected);
});

test('one that is there is not made again by replace, nor changed', async () => {
  using handle = connect({ netns: ns().path });
  const rule = { from: '192.0.2.0/24', table: 100, priority: 1000 };
  await handle.rule().replaceAll([rule, rule, { ...rule, table: 200 }]);
  expect((await shown()).map(({ table }) => table)).toEqual(['100', '200']);
  await expect(handle.rule().replace({ ...rule, goto: 5 })).rejects.toMatchObject({ code: 'EINVAL' });
});

test('a mark of 0 has its mask', async () => {
  using handle = connect({ netns: ns().path });
  await handle.rule().addAll([
    { priority: 8, fwmark: 0, fwmask: 5, table: 9 },
    { priority: 9, table: 9 },
  ]);
  expect(await handle.rule().get({ fwmark: 0 }).toArray()).toMatchObject([{ priority: 8 }]);
  expect(await handle.rule().flush({ fwmark: 0, fwmask: 5 })).toBe(1);
});

test('the kernel finds a table for table 0', async () => {
  using handle = connect({ netns: ns().path });
  await handle.rule().add({ priority: 7, table: 0 });
  const rule = await handle.rule().get({ priority: 7 }).first();
  expect(rule?.table).toBeTypeOf('number');
});

test.each(['all', 'any', 'default'])('%s holds every prefix, as for ip rule show from', async (all) => {
  using handle = connect({ netns: ns().path });
  await ns().ipBatch([
    'rule add from 192.0.2.0/24 table 100 priority 51',
    'rule add to 198.51.100.0/24 table 100 priority 52',
    'rule add fwmark 5 table 100 priority 53',
  ]);
  for (const filter of [{ from: all }, { to: all }, { from: all, to: all }]) {
    const [words] = Object.entries(filter).map(([key, value]) => `${key} ${value}`);
    const oracle = (await ns().ipJson(`rule show table 100 ${words}`)).map(({ priority }) => priority);
    expect(oracle).toEqual([51, 52, 53]);
    const rules = await handle
      .rule()
      .get({ family: 'inet', table: 100, ...filter })
      .toArray();
    expect(rules.map(({ priority }) => priority)).toEqual(oracle);
  }
});

test('flush spares priority 0', async () => {
  using handle = connect({ netns: ns().path });
  await handle.rule().addAll([
    { table: 8, protocol: 'static', priority: 5 },
    { table: 9, priority: 6 },
  ]);
  expect(await handle.rule().flush({ protocol: 'static' })).toBe(1);
  expect(await handle.rule().flush({ family: 'inet' })).toBe(1);
  expect((await handle.rule().get({ family: 'inet' }).toArray()).map(({ priority }) => priority)).toEqual([
    0,
  ]);
  await expect(handle.rule().flush({})).rejects.toThrow('rule flush: a filter is needed');
});

const plain = { priority: 61, table: 9 };

test.each<[before: RuleSpec]>([
  [{ not: true, fwmark: 7 }],
  [{ fwmark: 0, fwmask: 5 }],
  [{ iif: 'lo' }],
  [{ oif: 'eth0' }],
  [{ uidrange: '1-2' }],
  [{ ipproto: 'tcp', sport: 5, dport: '6-7' }],
  [{ tunId: 4 }],
  [{ suppressPrefixlength: 0 }],
  [{ suppressIfgroup: 'default' }],
  [{ fwmark: 3, realms: '3' }],
])('what hides behind %j is not removed in its place', async (before) => {
  using handle = connect({ netns: ns().path });
  await handle.rule().addAll([{ ...plain, ...before }, plain]);
  const rules = await shown();
  const [hiding, meant] = await handle.rule().get({ family: 'inet', priority: 61 }).toArray();
  await expect(handle.rule().del(meant!)).rejects.toThrow('rule: the kernel would remove another one');
  await expect(handle.rule().delAll([meant!])).rejects.toMatchObject({ index: 0 });
  if (before.not === true)
    await expect(handle.rule().flush({ priority: 61, not: false })).rejects.toThrow('remove another one');
  expect(await shown()).toEqual(rules);
  await handle.rule().delAll([hiding!, meant!]);
  expect(await shown()).toEqual([]);
});

test.each<[before: RuleSpec, after: RuleSpec]>([
  [{ fwmark: 7, fwmask: 7 }, { fwmark: 7 }],
  [{ realms: '3' }, { realms: '4' }],
  [{ protocol: 'static' }, { protocol: 'boot' }],
  [{}, { fwmark: 7, from: '10.0.0.0/8', tos: 0x10 }],
  [
    { action: 'prohibit', table: undefined },
    { action: 'blackhole', table: undefined },
  ],
  [{ table: 400 }, { table: 401 }],
])('%j does not hide %j', async (before, after) => {
  using handle = connect({ netns: ns().path });
  await handle.rule().addAll([
    { ...plain, ...before },
    { ...plain, ...after },
  ]);
  const [first] = await shown();
  const [, meant] = await handle.rule().get({ family: 'inet', priority: 61 }).toArray();
  await handle.rule().del(meant!);
  expect(await shown()).toEqual([first]);
});

test('refusals', async () => {
  using handle = connect({ netns: ns().path });
  await handle.rule().add({ priority: 5, table: 9 });
  await expect(handle.rule().add({ priority: 5, table: 9 })).rejects.toMatchObject({
    code: 'EEXIST',
    request: 'rule add',
  });
  await expect(handle.rule().del({ priority: 6 })).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(handle.rule().add({})).rejects.toThrow('rule: nothing is said of it');
  await expect(handle.rule().del({ family: 'inet' })).rejects.toThrow(
    'rule: nothing is said of it but its family',
  );
  await expect(handle.rule().add({ l3mdev: true, table: 5 })).rejects.toThrow(
    'table: a rule with l3mdev has none',
  );
  await expect(handle.rule().add({ prio: 5 } as never)).rejects.toThrow('rule: "prio" is no key');
  await expect(handle.rule().add({ action: 'drop' as never })).rejects.toThrow('action: "drop" is none');
  await expect(handle.rule().add({ sport: '9-1' })).rejects.toThrow('sport: "9-1" ends before it begins');
  await expect(handle.rule().add({ table: 'nowhere' })).rejects.toThrow(
    'table: "nowhere" is no routing table',
  );
  expect(() => handle.rule().get({ prio: 5 } as object)).toThrow('rule filter: "prio" is no key');
});
