import {
  bigScene,
  kernelTest,
  linkKind,
  type Namespace,
  namespace,
  randomLinks,
  sceneTest,
  settled,
  until,
  useNamespace,
  withoutTicks,
} from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect } from '../../src/connect.ts';

const ns = useNamespace({
  async setup(made) {
    await bigScene(made);
  },
});

test('the links of a namespace are the same after they were saved, flushed and restored', async () => {
  using handle = connect({ netns: ns().path, timeout: 30_000 });
  const before = withoutTicks(await ns().ipJson('link show'));
  const links = await handle.link().save();
  const flushed = await handle.link().flush({});
  const left = await handle.link().get().toArray();
  expect(flushed).toBe(links.length - left.length);
  // Loopback, and what comes with modules.
  expect(left.filter(({ type }) => type === 'ether')).toEqual([]);

  expect(await handle.link().restore(links)).toBe(flushed);
  await until(() => settled(ns()), { what: 'links with carrier' });
  expect(withoutTicks(await ns().ipJson('link show'))).toEqual(before);
  expect(await handle.link().restore(links)).toBe(0);
});

/**
 * What the kernel draws anew, or what became of a link since it was made: a bridge without ports has an identity only if it was
 * given an address, and a link has its queueing discipline from when it first went up; some draw a permanent address that nothing
 * uses, and limits are those of the links below from when it was made.
 */
const DRAWN_ANEW = ['bridge_id', 'root_id', 'qdisc', 'tso_max_size', 'tso_max_segs'];

/** What `ip` says of the links. Whether one that works is up or in an unknown state depends on the order in which links went up. */
async function shown(namespace: Namespace, drawnAnew: readonly string[] = []): Promise<unknown> {
  const links =
    await namespace.ipJson<{ ifname: string; operstate: string; permaddr?: string }[]>('link show');
  const comparable = links.map(({ permaddr: _, operstate, ...link }) => ({
    ...link,
    operstate: operstate === 'UNKNOWN' ? 'UP' : operstate,
  }));
  // Their order is that in which they were made, on some kernels.
  return withoutTicks(
    comparable.sort((left, right) => left.ifname.localeCompare(right.ifname)),
    [...DRAWN_ANEW, ...drawnAnew],
  );
}

interface Shown {
  readonly ifname: string;
  readonly master?: string;
  readonly linkinfo?: { readonly info_slave_data?: { readonly no?: string } };
}

/**
 * A bridge gives its ports the first number that is free, and takes no other: where ports have gone, the others are restored in
 * their order, without the gaps. The two ids of a port are made of its number and its priority.
 */
function withoutGaps(links: unknown): unknown {
  const all = links as readonly Shown[];
  const numberOf = ({ linkinfo }: Shown): number => Number(linkinfo?.info_slave_data?.no ?? 0);
  return all.map((link) => {
    if (numberOf(link) === 0) return link;
    const before = all.filter((other) => other.master === link.master && numberOf(other) < numberOf(link));
    const {
      id: _,
      designated_port: __,
      ...data
    } = { ...link.linkinfo?.info_slave_data } as Record<string, unknown>;
    return { ...link, linkinfo: { ...link.linkinfo, info_slave_data: { ...data, no: before.length } } };
  });
}

test('links are restored whose other side is in another namespace', async () => {
  await using here = await namespace();
  await using there = await namespace();
  await there.ipBatch([
    'link add first index 30 type veth peer name second',
    'link add lower address 02:00:5e:00:53:01 type veth peer name upper address 02:00:5e:00:53:02',
    `link add link lower name mac7 address 02:00:5e:00:53:07 netns ${here.pid ?? ''} type macvlan mode bridge`,
    `link add vx7 address 02:00:5e:00:53:08 netns ${here.pid ?? ''} type vxlan id 7 remote 192.0.2.9 dstport 4789`,
  ]);
  const far = 'name far7 index 77 mtu 1400 address 02:00:5e:00:53:0a';
  // Its index is another's there.
  await here.ip(
    `link add pair7 index 30 address 02:00:5e:00:53:09 type veth peer ${far} netns ${there.pid ?? ''}`,
  );
  using handle = connect({ netns: here.path, timeout: 30_000 });
  // Older kernels make them there first, where indices are others'.
  const all = async (): Promise<unknown> =>
    Promise.all([here, there].map((one) => shown(one, ['ifindex', 'link_index'])));
  const before = await all();
  const links = await handle.link().save();
  expect(links.find(({ name }) => name === 'pair7')).toMatchObject({ peer: { name: 'far7', index: 77 } });
  expect(await handle.link().flush({})).toBe(3);
  expect(JSON.stringify(await there.ipJson('link show'))).not.toContain('far7');

  expect(await handle.link().restore(links)).toBe(3);
  expect(await all()).toEqual(before);
});

/** Save, flush and restore the links of a namespace: they are the same after it, with the carriers that they had. */
async function expectRestored(here: Namespace): Promise<void> {
  using handle = connect({ netns: here.path, timeout: 30_000 });
  await until(() => settled(here), { what: 'links with carrier' });
  const before = await shown(here);
  const links = await handle.link().save();
  await handle.link().flush({});
  await handle.link().restore(links);
  await until(() => settled(here), { what: 'links with carrier' });
  expect(await shown(here)).toEqual(before);
}

test('ports of a bridge keep their numbers', async () => {
  await using here = await namespace();
  await here.ipBatch([
    'link add br0 type bridge',
    'link add v0 type veth peer name v1',
    'link set v1 master br0',
    'link set v0 master br0',
  ]);
  using handle = connect({ netns: here.path, timeout: 30_000 });
  const before = await shown(here);
  const links = await handle.link().save();
  await handle.link().flush({});
  await handle.link().restore(links);
  expect(await shown(here)).toEqual(before);
});

kernelTest(
  'ports of a bond keep the addresses that they came with',
  { needs: [linkKind('bond')] },
  async () => {
    await using here = await namespace();
    await here.ipBatch([
      'link add bond0 type bond',
      'link add v0 address 02:00:5e:00:53:01 type veth peer name v1 address 02:00:5e:00:53:02',
      'link add w0 address 02:00:5e:00:53:03 type veth peer name w1 address 02:00:5e:00:53:04',
      // The one end of a pair is made with the other.
      'link set v0 master bond0',
      'link set w0 master bond0',
      'link set w1 master bond0',
    ]);
    await expectRestored(here);
  },
);

kernelTest('VLANs that were down stay down', { needs: [linkKind('vlan')] }, async () => {
  await using here = await namespace();
  await here.ipBatch([
    'link add v0 address 02:00:5e:00:53:01 type veth peer name v1 address 02:00:5e:00:53:02',
    'link set v0 up',
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((id) => `link add link v0 name v0.${id} type vlan id ${id}`),
    'link set v0.8 up',
  ]);
  using handle = connect({ netns: here.path, timeout: 30_000 });
  const before = await shown(here);
  const links = await handle.link().save();
  await handle.link().flush({});
  await handle.link().restore(links);
  // What the kernel has put off is done by then.
  await here.ip('link set v1 up');
  await until(() => settled(here), { what: 'links with carrier' });
  await here.ip('link set v1 down');
  await until(async () => !(await here.ip('link show v0')).includes('LOWER_UP'), {
    what: 'the loss of carrier',
  });
  expect(await shown(here)).toEqual(before);
});

kernelTest('a VLAN goes up after the port of a bridge below it', { needs: [linkKind('vlan')] }, async () => {
  await using here = await namespace();
  await here.ipBatch([
    'link add br0 type bridge',
    'link add v0 type veth peer name v1',
    'link add link v0 name v0.1 type vlan id 1',
    'link set v0 master br0 up',
    'link set v0.1 up',
    'link set v1 up',
  ]);
  await expectRestored(here);
});

test('links that are there are changed to what they were, and those of another kind refused', async () => {
  await using here = await namespace();
  await here.ipBatch([
    'link add br0 type bridge ageing_time 1000',
    'link add v0 type veth peer name v1',
    'link set v0 master br0 mtu 1400 alias first',
    'link set lo up',
    'link property add dev v0 altname other-name',
  ]);
  using handle = connect({ netns: here.path, timeout: 30_000 });
  const before = await shown(here);
  const links = await handle.link().save({ conf: true });
  await here.ipBatch([
    'link set v0 nomaster mtu 1500 alias second',
    'link set br0 type bridge ageing_time 2000',
    'link set v1 up alias third',
    'link set lo down',
    'link property del dev v0 altname other-name',
  ]);
  await handle.link().set('v0', { inet: { forwarding: true } });
  expect(await handle.link().restore(links)).toBe(0);
  expect(await shown(here)).toEqual(before);
  expect((await handle.link().get({ name: 'v0', conf: true }).first())?.inet?.forwarding).toBe(0);

  await here.ip('link del br0');
  await here.ip('link add br0 type veth peer name br1');
  await expect(handle.link().restore(links)).rejects.toThrow(
    'link restore: br0: there is one that is a veth',
  );
  await expect(handle.link().flush({ nme: 'br0' } as never)).rejects.toThrow('"nme" is no key');
  await expect(handle.link().flush(undefined as never)).rejects.toThrow(TypeError);
});

sceneTest('random links are the same after they were saved, flushed and restored', {
  scene: randomLinks,
  async check(made) {
    using handle = connect({ netns: made.path, timeout: 30_000 });
    await until(() => settled(made), { what: 'links with carrier' });
    const before = withoutGaps(await shown(made));
    const links = await handle.link().save({ conf: true });
    await handle.link().flush({});
    await handle.link().restore(links);
    await until(() => settled(made), { what: 'links with carrier' });
    expect(withoutGaps(await shown(made))).toEqual(before);
  },
});

test('a bridge that lost its last port gets an address, as it has none to give back', async () => {
  await using own = await namespace();
  await own.ipBatch([
    'link add br0 type bridge',
    'link set br0 up',
    'link add p0 type veth peer name p1',
    'link set p0 master br0',
    'link del p0',
  ]);
  using handle = connect({ netns: own.path, timeout: 30_000 });
  const [bridge, ...none] = await handle.link().save({ kind: 'bridge' });
  expect(bridge?.address).toBe('00:00:00:00:00:00');
  expect(none).toEqual([]);
  await handle.link().flush({});
  expect(await handle.link().restore(bridge ? [bridge] : [])).toBe(1);
  expect(await handle.link().get({ name: 'br0' }).first()).toMatchObject({ up: true });
  expect(await handle.link().restore(bridge ? [bridge] : [])).toBe(0);
});

kernelTest('a link carries what the one below lets it', { needs: [linkKind('vxlan')] }, async () => {
  await using own = await namespace();
  await own.ipBatch([
    'link add low type veth peer name low1',
    'link set low mtu 1450',
    'link add px type vxlan id 5 dev low dstport 4789',
    'link set px alias above',
    'link set low mtu 1300',
  ]);
  using handle = connect({ netns: own.path, timeout: 30_000 });
  const saved = await handle.link().save({ name: 'px' });
  expect(saved).toMatchObject([{ mtu: 1400, addrgenmode: 'eui64' }]);
  await handle.link().del('px');
  expect(await handle.link().restore(saved)).toBe(1);
  expect(await handle.link().get({ name: 'px' }).first()).toMatchObject({ mtu: 1250, alias: 'above' });
  expect(await handle.link().restore(saved)).toBe(0);
  await own.ip('link', 'set', 'low', 'mtu', '1500');
  await handle.link().restore(saved);
  expect(await handle.link().get({ name: 'px' }).first()).toMatchObject({ mtu: 1400, addrgenmode: 'eui64' });
});
