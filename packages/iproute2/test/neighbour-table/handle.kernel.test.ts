import { isKernelSince, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect, type NeighbourTable } from '../../src/index.ts';

const ns = useNamespace({
  setup: async (space) => {
    await space.ip('link add v0 type veth peer name v1');
  },
});

test('parameters of a link are read and changed as ip does', async () => {
  using handle = connect({ netns: ns().path });
  const table = { name: 'arp_cache', dev: 'v0' };
  const changes = {
    baseReachable: 60_000,
    retrans: 2000,
    gcStale: 50_000,
    delayProbe: 4000,
    ...(isKernelSince('6.0') && { intervalProbeTime: 7000 }),
    queue: 8,
    appProbes: 1,
    ucastProbes: 2,
    mcastProbes: 4,
    mcastReprobes: 6,
    anycastDelay: 2000,
    proxyDelay: 900,
    proxyQueue: 32,
    locktime: 3000,
  };
  await handle.neighbourTable().change({ ...table, ...changes });
  expect(await handle.neighbourTable().get(table).first()).toMatchObject({
    ...table,
    family: 'inet',
    ...changes,
  });
  expect(await ns().ipJson('ntable show name arp_cache dev v0')).toMatchObject([
    { base_reachable: 60_000, retrans: 2000, queue: 8, proxy_queue: 32, locktime: 3000 },
  ]);
});

test('the table itself stands first, with its limits and counters', async () => {
  using handle = connect({ netns: ns().path });
  const [table, ...parameters] = await handle.neighbourTable().get({ name: 'ndisc_cache' }).toArray();
  expect(table).toMatchObject({ family: 'inet6', config: { keyLen: 16 } });
  expect(table).not.toHaveProperty('dev');
  expect(table?.thresh3).toBeTypeOf('number');
  expect(table?.stats?.lookups).toBeTypeOf('bigint');
  expect(parameters.map(({ dev }) => dev)).toEqual(expect.arrayContaining(['lo', 'v0', 'v1']));
});

test('what was read can be set again, for each link', async () => {
  using handle = connect({ netns: ns().path });
  const table = handle.neighbourTable();
  await table.change({ name: 'arp_cache', dev: 'v1', baseReachable: 50_000 });
  const before = (await table.get({ name: 'arp_cache' }).toArray()).filter(({ dev }) => dev !== undefined);
  await table.change({ name: 'arp_cache', dev: 'v1', baseReachable: 60_000 });
  expect(before.map(({ dev }) => dev)).toContain('v1');
  for (const parameters of before) await table.change(parameters);
  // The time for which a neighbour counts as reachable is drawn from the other.
  const steady = ({ reachable: _, ...rest }: NeighbourTable): object => rest;
  const after = (await table.get({ name: 'arp_cache' }).toArray()).filter(({ dev }) => dev !== undefined);
  expect(after.map(steady)).toEqual(before.map(steady));
});

test('refusals', async () => {
  using handle = connect({ netns: ns().path });
  const change = (changes: object): Promise<void> => handle.neighbourTable().change(changes as never);
  await expect(change({ queue: 5 })).rejects.toThrow('name: a table is needed');
  await expect(change({ name: 'arp_cache' })).rejects.toThrow('nothing is said of it');
  await expect(change({ name: 'arp_cache', qeue: 5 })).rejects.toThrow('"qeue" is no key');
  await expect(change({ name: 'no_cache', queue: 5 })).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(change({ name: 'arp_cache', dev: 'none', queue: 5 })).rejects.toMatchObject({
    code: 'ENODEV',
  });
});
