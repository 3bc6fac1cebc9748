import { useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import type { LinkFilter } from '../../src/link/filter.ts';
import { linksOf } from './link-handle.ts';

const ns = useNamespace({
  setup: async (own) => {
    await own.ipBatch([
      'link add d0 index 21 address 02:00:5e:00:53:aa type veth peer name d1 index 22',
      'link property add dev d1 altname the-other-end',
      'link set d0 alias first',
      'link add vx0 index 23 type vxlan id 5 dstport 4789 dev d0 remote 2001:db8::1',
      'link add vx1 index 24 type vxlan dstport 4790 external gpe',
    ]);
  },
});

/** What finds which links, in all ways in which it can be said. */
const CHOICES: readonly (readonly [filter: LinkFilter, names: readonly string[]])[] = [
  [{ link: 'd1' }, ['d0']],
  [{ link: 22 }, ['d0']],
  [{ link: 'the-other-end' }, ['d0']],
  [{ kind: 'vxlan', dev: 'd0' }, ['vx0']],
  [{ kind: 'vxlan', dev: 21 }, ['vx0']],
  [{ kind: 'vxlan', dev: 22 }, []],
  [{ kind: 'vxlan', remote: '2001:DB8:0::1' }, ['vx0']],
  [{ kind: 'vxlan', gpe: false }, ['vx0']],
  [{ kind: 'vxlan', gpe: true }, ['vx1']],
  [{ address: '02:00:5E:00:53:AA' }, ['d0']],
  [{ kind: 'veth', alias: '' }, ['d1']],
  [{ kind: 'veth', altnames: [] }, ['d0']],
  [{ kind: 'vxlan', protodown: false, netnsImmutable: false }, ['vx0', 'vx1']],
  [{ kind: 'vxlan', protodown: true }, []],
  [{ linkUp: false }, ['d0', 'd1']],
];

test.each(CHOICES)('%o', async (filter, names) => {
  using handle = linksOf(ns().path);
  const found = await handle.links.get(filter).toArray();
  // Two ends of a pair that were made at once are listed in either order.
  expect(found.map(({ name }) => name).sort()).toEqual(names);
});

test('whatever is read of a link finds it', async () => {
  using handle = linksOf(ns().path);
  for await (const link of handle.links.get({ stats: false })) {
    for (const [key, value] of Object.entries(link)) {
      const filter = { kind: link.kind, [key]: value as unknown } as LinkFilter;
      const found = key === 'port' ? [link] : await handle.links.get({ ...filter, stats: false }).toArray();
      expect([key, found.map(({ name }) => name)]).toEqual([key, expect.arrayContaining([link.name])]);
    }
  }
});

test('a link that is not there is none to look for', async () => {
  using handle = linksOf(ns().path);
  await expect(handle.links.get({ link: 'nonesuch' }).toArray()).rejects.toMatchObject({ code: 'ENODEV' });
});
