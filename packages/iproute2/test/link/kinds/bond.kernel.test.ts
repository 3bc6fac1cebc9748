import { kernelSince, kernelTest, linkKind, newestIp, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect } from '../../../src/connect.ts';

const ns = useNamespace({
  needs: [linkKind('bond'), linkKind('dummy')],
  async setup(made) {
    await made.ipBatch(['link add d0 type dummy', 'link add d1 type dummy']);
  },
});

test('the port in use and the primary one, by name and by index', async () => {
  using handle = connect({ netns: ns().path, timeout: 30_000 });
  const links = handle.link();
  await links.add({ name: 'bond0', kind: 'bond', mode: 'active-backup', miimon: 100, activeSlave: 'd0' });
  for (const name of ['d0', 'd1']) await links.set(name, { master: 'bond0' });
  const { index } = (await links.get({ name: 'd1' }).first()) ?? {};
  await links.set('bond0', { up: true });
  await links.set('bond0', { kind: 'bond', primary: 'd0', primaryReselect: 'failure' });
  await links.set('bond0', { kind: 'bond', activeSlave: index ?? 0 });

  const bond = await links.get({ name: 'bond0' }).first();
  expect(bond).toMatchObject({ kind: 'bond', activeSlave: 'd1', primary: 'd0' });
  expect(await ns().ipJson('link show dev bond0')).toMatchObject([
    { linkinfo: { info_data: { active_slave: 'd1', primary: 'd0' } } },
  ]);

  // A bond that is there has ports, a new one has none.
  const spec = { name: 'bond0', kind: 'bond', activeSlave: 'd0' } as const;
  expect(await links.replace(spec)).toMatchObject({ activeSlave: 'd0' });
  expect(await links.replace({ ...spec, activeSlave: 'd1' })).toMatchObject({ activeSlave: 'd1' });

  const port = await links.get({ name: 'd1' }).first();
  expect(port?.port).toMatchObject({
    kind: 'bond',
    state: 'active',
    miiStatus: 'up',
    linkFailureCount: 0,
    queueId: 0,
  });

  await links.set('bond0', { kind: 'bond', primary: null });
  expect(await links.get({ name: 'bond0' }).first()).not.toHaveProperty('primary');
});

test('what the sides of a port say by LACP', async () => {
  using handle = connect({ netns: ns().path, timeout: 30_000 });
  const links = handle.link();
  await links.add({ name: 'bond1', kind: 'bond', mode: '802.3ad', adLacpRate: 'fast' });
  await links.add({ name: 'd2', kind: 'dummy', master: 'bond1' });
  await links.set('bond1', { up: true });
  const bond = await links.get({ name: 'bond1' }).first();
  expect(bond).toMatchObject({ adInfo: { aggregator: 1, partnerMac: '00:00:00:00:00:00' } });
  const port = await links.get({ name: 'd2' }).first();
  expect(port?.port).toMatchObject({ kind: 'bond', adAggregatorId: 1 });
  expect(port?.port).toHaveProperty(
    'adActorOperPortState',
    expect.arrayContaining(['active', 'shortTimeout']),
  );
  expect(port?.port).toHaveProperty('adPartnerOperPortState');
});

kernelTest(
  'the priority of a port that speaks LACP',
  { needs: [kernelSince('6.18'), newestIp] },
  async () => {
    using handle = connect({ netns: ns().path, timeout: 30_000 });
    const links = handle.link();
    await links.add({ name: 'bond2', kind: 'bond', mode: '802.3ad' });
    await links.add({ name: 'd3', kind: 'dummy', master: 'bond2' });
    await links.set('d3', { port: { kind: 'bond', actorPortPrio: 100 } });
    expect((await links.get({ name: 'd3' }).first())?.port).toMatchObject({ actorPortPrio: 100 });
    expect(await ns().ipJson('link show dev d3', { newest: true })).toMatchObject([
      { linkinfo: { info_slave_data: { actor_port_prio: 100 } } },
    ]);
  },
);
