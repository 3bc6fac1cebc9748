import { bridgeSnooping, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect, type MdbRecord, OverrunError } from '../../src/index.ts';

const ns = useNamespace({
  needs: [bridgeSnooping],
  setup: async (space) => {
    await space.ipBatch([
      'link add br0 type bridge mcast_snooping 1',
      'link add v0 type veth peer name v1',
      'link add v2 type veth peer name v3',
      'link set v0 master br0 up',
      'link set v2 master br0 up',
      'link set v1 up',
      'link set v3 up',
      'link set br0 up',
    ]);
  },
});

const GROUP = '239.1.1.1';

test('a monitor tells of multicast entries as get() yields them', async () => {
  using handle = connect({ netns: ns().path });
  const monitor = handle.monitor({ objects: ['mdb'] });
  const told = (async () => {
    const events: string[] = [];
    for await (const event of monitor) {
      if (event instanceof OverrunError) throw event;
      if (event.type === 'synchronised' || event.mdb.grp !== GROUP) continue;
      const { dev, port, state } = event.mdb;
      events.push([event.type, dev, port, state].join(' '));
      if (event.type === 'delMdb' && port === 'v2') return events;
    }
    return events;
  })();
  const mdb = handle.bridge().mdb();
  await mdb.add({ dev: 'br0', port: 'v0', grp: GROUP, state: 'permanent' });
  await mdb.add({ dev: 'br0', port: 'v2', grp: GROUP, state: 'permanent' });
  await mdb.del({ dev: 'br0', port: 'v0', grp: GROUP, state: 'permanent' });
  await mdb.del({ dev: 'br0', port: 'v2', grp: GROUP, state: 'permanent' });
  expect(await told).toEqual([
    'newMdb br0 v0 permanent',
    'newMdb br0 v2 permanent',
    'delMdb br0 v0 permanent',
    'delMdb br0 v2 permanent',
  ]);
});

test('all of a message that lists several are told first, and what goes with a bridge without a word', async () => {
  using handle = connect({ netns: ns().path });
  await ns().ipBatch([
    'link add br1 type bridge',
    'link add v4 type veth peer name v5',
    'link set v4 master br1',
  ]);
  await ns().ipBatch(['link set v4 up', 'link set v5 up', 'link set br1 up']);
  const mdb = handle.bridge().mdb();
  const groups = ['239.1.1.1', '239.1.1.2', '239.1.1.3'];
  await mdb.addAll(groups.map((grp) => ({ dev: 'br1', port: 'v4', grp, state: 'permanent' as const })));
  // Others come and go as hosts join groups.
  const isOurs = ({ dev, grp }: MdbRecord): boolean => dev === 'br1' && groups.includes(grp);
  const before = (await mdb.get({ dev: 'br1' }).toArray()).filter(isOurs);
  const told: unknown[] = [];
  let gone = 0;
  for await (const event of handle.monitor({ objects: ['mdb'], initial: true })) {
    if (event instanceof OverrunError) throw event;
    if (event.type === 'synchronised') {
      if (event.initial === true) await handle.link().del('br1');
      continue;
    }
    if (!isOurs(event.mdb)) continue;
    if (event.type === 'newMdb') told.push(event.mdb);
    else if (++gone === groups.length) break;
  }
  expect(told).toHaveLength(groups.length);
  expect(told).toEqual(before);
});
