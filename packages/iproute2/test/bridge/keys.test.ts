import type { Connection } from '@netlink/proto';
import { describe, expect, test } from 'vitest';
import { BridgeHandle } from '../../src/bridge/handle.ts';
import type { Context } from '../../src/context.ts';
import { LinkNames } from '../../src/link-names.ts';

// What means nothing is refused before anybody is asked: there is nobody.
type Methods = Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;
const links = new LinkNames({} as unknown as Connection);
const bridge: unknown = new BridgeHandle({ links } as Context);

/** The handle of an object: 'vlan.global'. */
function handleOf(path: readonly string[]): object {
  return path.reduce((on, name) => (on as Methods)[name]?.(), bridge) as object;
}

/** Call a verb; what it throws at once is a rejection too. */
async function call(path: string, values: readonly unknown[]): Promise<unknown> {
  const names = path.split('.');
  const handle = handleOf(names.slice(0, -1)) as Methods;
  return await handle[names.at(-1) ?? '']?.(...values);
}

const mac = '02:00:5e:00:53:01';
const grp = '239.1.1.1';
const vlan = { dev: 'eth0', vid: 1 };

// Each verb of each object: what it takes, and one key more, of another object or misspelt.
const CASES: readonly (readonly [path: string, key: string, values: readonly unknown[]])[] = [
  ['link.get', 'br', [{ br: 'br0' }]],
  ['link.set', 'costs', ['eth0', { costs: 1 }]],
  ['vlan.get', 'vlan', [{ vlan: 1 }]],
  ['vlan.add', 'untaged', [{ ...vlan, untaged: true }]],
  ['vlan.set', 'tagged', [{ ...vlan, tagged: true }]],
  ['vlan.del', 'vlan', [{ ...vlan, vlan: 1 }]],
  ['vlan.global.get', 'stats', [{ stats: true }]],
  ['vlan.global.set', 'mcastQuerrier', [{ ...vlan, mcastQuerrier: true }]],
  ['fdb.get', 'brport', [{ brport: 'eth0' }]],
  ['fdb.lookup', 'vid', [mac, { br: 'br0', vid: 1 }]],
  ['fdb.add', 'lladdr', [{ mac, dev: 'eth0', lladdr: mac }]],
  ['fdb.append', 'vid', [{ mac, dev: 'eth0', vid: 1 }]],
  ['fdb.replace', 'stiky', [{ mac, dev: 'eth0', stiky: true }]],
  ['fdb.del', 'br', [{ mac, dev: 'eth0', br: 'br0' }]],
  ['fdb.flush', 'state', [{ dev: 'br0', state: 'static' }]],
  ['mdb.get', 'group', [{ group: grp }]],
  ['mdb.routers', 'port', [{ port: 'eth0' }]],
  ['mdb.lookup', 'vlan', [grp, { dev: 'br0', vlan: 1 }]],
  ['mdb.add', 'group', [{ dev: 'br0', grp, group: grp }]],
  ['mdb.replace', 'vlan', [{ dev: 'br0', grp, vlan: 1 }]],
  ['mdb.del', 'lladdr', [{ dev: 'br0', grp, lladdr: mac }]],
  ['mdb.flush', 'grp', [{ dev: 'br0', grp }]],
  ['mst.get', 'vid', [{ vid: 1 }]],
  ['mst.set', 'vid', [{ dev: 'eth0', msti: 1, state: 'blocking', vid: 1 }]],
  ['vni.get', 'vni', [{ vni: 5 }]],
  ['vni.add', 'dst', [{ dev: 'vxlan0', vni: 5, dst: '192.0.2.9' }]],
  ['vni.del', 'vid', [{ dev: 'vxlan0', vni: 5, vid: 1 }]],
];

/** The names of the objects whose verbs take no keys. */
const OBJECTS = ['constructor', 'global'];

describe('a key that means nothing is named', () => {
  test.each(CASES)('%s: %s', async (path, key, values) => {
    const called = call(path, values);
    await expect(called).rejects.toThrow(TypeError);
    await expect(called).rejects.toThrow(`${JSON.stringify(key)} is no key`);
  });

  test('of every verb', () => {
    const tested = new Set(CASES.map(([path]) => path));
    const verbs = ['link', 'vlan', 'vlan.global', 'fdb', 'mdb', 'mst', 'vni'].flatMap((path) => {
      const handle = handleOf(path.split('.'));
      // Those for many do the same for each.
      return Object.getOwnPropertyNames(Object.getPrototypeOf(handle) as object)
        .filter((name) => !OBJECTS.includes(name) && !name.endsWith('All'))
        .map((name) => `${path}.${name}`);
    });
    expect(verbs.filter((verb) => !tested.has(verb))).toEqual([]);
  });
});
