import { useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect, OverrunError } from '../../src/index.ts';

const ns = useNamespace({
  setup: async (space) => {
    await space.ipBatch([
      'link add br0 type bridge vlan_default_pvid 0',
      'link add v0 type veth peer name v1',
      'link add v2 type veth peer name v3',
      'link set v0 master br0 up',
      'link set v2 master br0 up',
      'link add vx type vxlan id 10 dstport 4789 local 192.0.2.1',
    ]);
  },
});

const MAC = '02:00:5e:00:53:01';

test('a monitor tells of entries of bridges and VXLANs as get() yields them, and of none of devices', async () => {
  using handle = connect({ netns: ns().path });
  const monitor = handle.monitor({ objects: ['fdb'] });
  const told = (async () => {
    const events: string[] = [];
    for await (const event of monitor) {
      if (event instanceof OverrunError) throw event;
      if (event.type === 'synchronised' || event.fdb.mac !== MAC) continue;
      const { dev, master, dst, state } = event.fdb;
      events.push([event.type, dev, master ?? dst, state].join(' '));
      if (event.type === 'delFdb' && dst !== undefined) return events;
    }
    return events;
  })();
  const fdb = handle.bridge().fdb();
  await fdb.add({ mac: MAC, dev: 'v0', master: true, state: 'static' });
  await fdb.replace({ mac: MAC, dev: 'v2', master: true, state: 'static' });
  await fdb.add({ mac: MAC, dev: 'v0', self: true });
  await fdb.add({ mac: MAC, dev: 'vx', dst: '192.0.2.9' });
  await fdb.del({ mac: MAC, dev: 'v2', master: true });
  await fdb.del({ mac: MAC, dev: 'vx', dst: '192.0.2.9' });
  expect(await told).toEqual([
    'newFdb v0 br0 static',
    'newFdb v2 br0 static',
    'newFdb vx 192.0.2.9 permanent',
    'delFdb v2 br0 static',
    'delFdb vx 192.0.2.9 permanent',
  ]);
});

test('what is there already is told first', async () => {
  using handle = connect({ netns: ns().path });
  await handle.bridge().fdb().add({ mac: MAC, dev: 'v0', master: true, state: 'static' });
  for await (const event of handle.monitor({ objects: ['fdb'], initial: true })) {
    if (event instanceof OverrunError) throw event;
    if (event.type === 'synchronised') throw new Error('the entry was not told');
    expect(event.initial).toBe(true);
    if (event.fdb.mac === MAC) break;
  }
});
