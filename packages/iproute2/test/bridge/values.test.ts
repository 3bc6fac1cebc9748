import type { Connection } from '@netlink/proto';
import { expect, test } from 'vitest';
import { BridgeHandle } from '../../src/bridge/handle.ts';
import type { Context } from '../../src/context.ts';
import { LinkNames } from '../../src/link-names.ts';
import { Names } from '../../src/names/names.ts';

// What means nothing is refused before anybody is asked: there is nobody.
const links = new LinkNames({} as unknown as Connection);
const bridge = new BridgeHandle({ links, names: new Names() } as Context);

const mac = '02:00:5e:00:53:01';
const entry = { mac, dev: 5 };
const group = { dev: 5, grp: '239.1.1.1' };
const vlan = { dev: 5, vid: 1 };
const vni = { dev: 5, vni: 5 };

type Call = (on: BridgeHandle) => unknown;
const CASES: readonly (readonly [words: RegExp, call: Call])[] = [
  [/^master: false is neither/, (on) => on.fdb().add({ ...entry, master: false as never })],
  [/^master: an object is neither/, (on) => on.fdb().add({ ...entry, master: {} as never })],
  [/^master: an object is neither/, (on) => on.fdb().del({ ...entry, master: {} as never })],
  [/^sticky: 1 is neither true/, (on) => on.fdb().add({ ...entry, sticky: 1 as never })],
  [/^dynamic: "yes" is neither/, (on) => on.fdb().get({ dynamic: 'yes' as never })],
  [/^self: "x" is neither/, (on) => on.fdb().lookup(mac, { dev: 5, self: 'x' as never })],
  [/^self: "no" is neither/, (on) => on.fdb().flush({ dev: 5, self: 'no' as never })],
  [/^master: "br0" is neither/, (on) => on.fdb().flush({ dev: 5, master: 'br0' as never })],
  [/^self: "x" is neither/, (on) => on.vlan().add({ ...vlan, self: 'x' as never })],
  [/^master: "br0" is neither/, (on) => on.vlan().del({ ...vlan, master: 'br0' as never })],
  [
    /^untagged: "x" is neither/,
    (on) => on.vlan().set({ ...vlan, untagged: 'x', state: 'blocking' } as never),
  ],
  [/^stats: "no" is neither/, (on) => on.vlan().get({ stats: 'no' as never })],
  [/^state: 3 is told by its word, "forwarding"/, (on) => on.vlan().add({ ...vlan, state: 3 })],
  [/^mcastRouter: 2 is told by its word, "perm"/, (on) => on.vlan().set({ ...vlan, mcastRouter: 2 })],
  [/^state: 256 is not a whole number/, (on) => on.vlan().set({ ...vlan, state: 256 })],
  [
    /^routerPorts: 5 is no array/,
    (on) =>
      on
        .vlan()
        .global()
        .set({ ...vlan, mcastQuerier: true, routerPorts: 5 } as never),
  ],
  [
    /^mcastQuerierState: 5 is no object/,
    (on) =>
      on
        .vlan()
        .global()
        .set({ ...vlan, mcastQuerier: true, mcastQuerierState: 5 as never }),
  ],
  [/^state: 3 is told by its word/, (on) => on.mst().set({ dev: 5, msti: 1, state: 3 })],
  [
    /^index: "bogus" is no number/,
    (on) => on.mst().set({ dev: 5, msti: 1, state: 'blocking', index: 'bogus' } as never),
  ],
  [/^state: 64 is told by its word, "static"/, (on) => on.fdb().add({ ...entry, state: 0x40 })],
  [/^state: 0 is told by its word, "dynamic"/, (on) => on.fdb().replace({ ...entry, state: 0 })],
  [/^state: 65536 is not a whole number/, (on) => on.fdb().add({ ...entry, state: 0x1_0000 })],
  [/^self: an entry is of the link itself/, (on) => on.fdb().add({ ...entry, self: false })],
  [/^via: is not to be said together with brport/, (on) => on.fdb().flush({ dev: 5, via: 6, brport: 7 })],
  [
    /^permanent: no entry is that and static/,
    (on) => on.fdb().flush({ dev: 5, static: true, permanent: true }),
  ],
  [/^static: no entry is that and dynamic/, (on) => on.fdb().flush({ dev: 5, static: true, dynamic: true })],
  [/^stateMask: "static" is none of/, (on) => on.fdb().get({ stateMask: ['static'] as never })],
  [/^stateMask: "noarp" is no array/, (on) => on.fdb().get({ stateMask: 'noarp' as never })],
  [/^stats: "no" is neither/, (on) => on.vni().get({ stats: 'no' as never })],
  [/^group: is instead of remote/, (on) => on.vni().del({ ...vni, group: 'bogus', remote: 5 as never })],
  [/^remote: 5 is no address/, (on) => on.vni().del({ ...vni, remote: 5 as never })],
  [/^sourceList: "x" is no array/, (on) => on.mdb().add({ ...group, sourceList: 'x' as never })],
  [
    /^sourceList: .*"addr" is no key/,
    (on) => on.mdb().add({ ...group, sourceList: [{ addr: 'x' }] as never }),
  ],
  [
    /^sourceList: .*"timr" is no key/,
    (on) => on.mdb().add({ ...group, sourceList: [{ address: '192.0.2.1', timr: 5 }] as never }),
  ],
  [/^sourceList: "x" is no address/, (on) => on.mdb().add({ ...group, sourceList: ['x'] })],
  [/^src: null is no address/, (on) => on.mdb().add({ ...group, src: null as never })],
  [/^timer: "x" is no number/, (on) => on.mdb().add({ ...group, timer: 'x' } as never)],
  [/^index: "y" is no number/, (on) => on.mdb().replace({ ...group, index: 'y' } as never)],
  [/^offload: 1 is neither true/, (on) => on.mdb().del({ ...group, offload: 1 } as never)],
  [/^blocked: "z" is neither true/, (on) => on.mdb().add({ ...group, blocked: 'z' } as never)],
  [/^addedByStarEx: is what the kernel/, (on) => on.mdb().add({ ...group, addedByStarEx: true } as never)],
  [/^mdb lookup: an object is needed/, (on) => on.mdb().lookup('239.1.1.1', null as never)],
];

test.each(CASES)('%s', async (words, call) => {
  await expect((async () => await call(bridge))()).rejects.toThrow(words);
});
