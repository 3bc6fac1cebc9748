import { useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { type BridgeLinkChanges, connect } from '../../src/index.ts';

const ns = useNamespace({
  setup: async (space) => {
    await space.ipBatch([
      'link add br0 type bridge',
      'link add br1 type bridge',
      'link add v0 type veth peer name v1',
      'link add v2 type veth peer name v3',
      'link set v0 master br0 up',
      'link set v2 master br1 up',
    ]);
  },
});

test('ports, as bridge shows them', async () => {
  using handle = connect({ netns: ns().path });
  const ports = await handle.bridge().link().get().toArray();
  const oracle = await ns().ipJson('link show', { command: 'bridge' });
  const pick = (key: string): unknown => oracle.map((port) => port[key]);
  expect(ports.map(({ dev }) => dev)).toEqual(pick('ifname'));
  expect(ports.map(({ master }) => master)).toEqual(pick('master'));
  expect(ports.map(({ mtu }) => mtu)).toEqual(pick('mtu'));
  expect(ports.map(({ state }) => state)).toEqual(pick('state'));
  expect(ports.map(({ cost }) => cost)).toEqual(pick('cost'));
  expect(ports.map(({ learning }) => learning)).toEqual(pick('learning'));
  expect(await handle.bridge().link().get({ master: 'br1' }).toArray()).toMatchObject([
    { dev: 'v2', master: 'br1' },
  ]);
  expect(await handle.bridge().link().get({ dev: 'v0' }).toArray()).toMatchObject([
    { dev: 'v0', master: 'br0' },
  ]);
});

test('what is set is what bridge shows', async () => {
  using handle = connect({ netns: ns().path });
  const changes: BridgeLinkChanges = {
    cost: 77,
    priority: 5,
    learning: false,
    flood: false,
    mcastFlood: false,
    isolated: true,
    hairpin: true,
    guard: true,
    fastleave: undefined,
  };
  await handle.bridge().link().set('v0', changes);
  const [port] = await ns().ipJson('link show dev v0', { command: 'bridge' });
  expect(port).toMatchObject({
    cost: 77,
    priority: 5,
    learning: false,
    flood: false,
    mcast_flood: false,
    isolated: true,
    hairpin: true,
    guard: true,
  });
  const { fastleave: _fastleave, ...set } = changes;
  expect(await handle.bridge().link().get({ dev: 'v0' }).first()).toMatchObject(set);
});

test('what is read is what is set, of the port alone', async () => {
  using handle = connect({ netns: ns().path });
  const link = handle.bridge().link();
  const { dev, ...before } = (await link.get({ dev: 'v2' }).first())!;
  await link.set(dev, { ...before, learning: !before.learning! });
  expect(await link.get({ dev }).first()).toMatchObject({ learning: !before.learning! });
  await link.set(dev, before);
  const settings = ({ mtu, flags, up, state, priority, cost, learning }: typeof before): unknown => ({
    mtu,
    flags,
    up,
    state,
    priority,
    cost,
    learning,
  });
  expect(settings((await link.get({ dev }).first())!)).toEqual(settings(before));
  await expect(link.set(dev, { ...before, master: 'br0' })).rejects.toThrow(
    'master: "v2" is no port of "br0"',
  );
});

test.each<[object, string]>([
  [{ mtu: 'x', cost: 1 }, 'mtu: "x" is no number'],
  [{ up: 1, cost: 1 }, 'up: 1 is neither true nor false'],
  [{ master: {}, cost: 1 }, 'master: an object is neither'],
  [{ index: 5, flags: ['up'] }, 'bridge link set: there is nothing to change'],
  [{}, 'bridge link set: there is nothing to change'],
  [{ costs: 1 }, 'bridge link set: "costs" is no key'],
  [{ learning: 1 }, 'learning: 1 is neither true nor false'],
  [{ hwmode: 'both' }, 'hwmode: "both" is none of veb, vepa'],
])('%j is refused before anything is sent', async (changes, message) => {
  using handle = connect({ netns: ns().path });
  await expect(
    handle
      .bridge()
      .link()
      .set('v0', changes as BridgeLinkChanges),
  ).rejects.toThrow(message);
});
