import { sameTwice, useNamespace, linkKind } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import type { LinkFilter } from '../../src/link/filter.ts';
import { linksOf } from './link-handle.ts';

const ns = useNamespace({
  needs: [linkKind('dummy'), linkKind('vlan')],
  async setup(made) {
    await made.ipBatch([
      'link add br0 type bridge',
      'link add v0 type veth peer name v1',
      'link set v0 master br0 up',
      'link set v1 up group 9',
      'link add link v1 name v1.5 type vlan id 5',
      'link add link v1 name v1.6 type vlan id 6',
      'link add x0 type vxlan id 42 dev v1 remote 192.0.2.1 dstport 4789',
      'link add d0 type dummy',
      'link property add dev d0 altname a-name-of-more-than-15-octets',
    ]);
  },
});

async function namesOf(filter: LinkFilter): Promise<string[]> {
  using handle = linksOf(ns().path);
  const all = await handle.links.get(filter).toArray();
  return all.map(({ name }) => name).sort();
}

test('lists what ip lists', async () => {
  using handle = linksOf(ns().path);
  const { oracle, ours } = await sameTwice(
    () => ns().ipJson('link show'),
    () => handle.links.get().toArray(),
  );
  const theirs = oracle as { ifname: string; link?: string | null; master?: string; mtu: number }[];
  expect(ours.map(({ name, link, master, mtu }) => ({ name, link, master, mtu }))).toEqual(
    theirs.map(({ ifname, link, master, mtu }) => ({
      name: ifname,
      link: link ?? (link === null ? 0 : undefined),
      master,
      mtu,
    })),
  );
});

test('a list, its batches, its views and its first agree', async () => {
  using handle = linksOf(ns().path);
  const list = handle.links.get({ kind: 'vlan' });
  const all = await list.toArray();
  const streamed = [];
  for await (const link of list) streamed.push(link);
  const views = [];
  for await (const batch of list.views()) views.push(...batch);
  expect(streamed).toEqual(all);
  expect(views.map(({ index }) => index)).toEqual(all.map(({ index }) => index));
  expect(await list.first()).toEqual(all[0]);
  expect(all[0]).toMatchObject({ kind: 'vlan', id: 5, protocol: '8021q', link: 'v1', linkUp: true });
});

test('filters', async () => {
  expect(await namesOf({ kind: 'vlan' })).toEqual(['v1.5', 'v1.6']);
  expect(await namesOf({ kind: 'no such kind' })).toEqual([]);
  expect(await namesOf({ master: 'br0' })).toEqual(['v0']);
  expect(await namesOf({ port: 'bridge' })).toEqual(['v0']);
  expect(await namesOf({ master: null, kind: 'veth' })).toEqual(['v1']);
  expect(await namesOf({ up: true, type: 'ether' })).toEqual(['v0', 'v1']);
  expect(await namesOf({ group: 9 })).toEqual(['v1']);
  expect(await namesOf({ group: 'default', up: true, kind: 'veth' })).toEqual(['v0']);
  expect(await namesOf({ type: 'loopback' })).toEqual(['lo']);
  expect(await namesOf({ index: 1 })).toEqual(['lo']);
  expect(await namesOf({ index: 1, up: false })).toEqual([]);
  expect(await namesOf({ name: 'a-name-of-more-than-15-octets' })).toEqual(['d0']);
  expect(await namesOf({ name: 'none' })).toEqual([]);
  await expect(namesOf({ master: 'none' })).rejects.toMatchObject({ code: 'ENODEV' });
});

test('one link by its name is the same as in the list', async () => {
  using handle = linksOf(ns().path);
  for (const link of await handle.links.get({ stats: false }).toArray()) {
    expect(await handle.links.get({ name: link.name, stats: false }).toArray()).toEqual([link]);
  }
});

test('counters are bigints, and left out on request', async () => {
  using handle = linksOf(ns().path);
  const link = await handle.links.get({ name: 'v0' }).first();
  expect(link?.stats?.rx.bytes).toBeTypeOf('bigint');
  expect(await handle.links.get({ name: 'v0', stats: false }).first()).not.toHaveProperty('stats');
});
