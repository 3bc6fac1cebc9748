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
