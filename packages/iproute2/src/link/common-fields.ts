import { LINK_FLAGS, LINK_MODES, type LinkFlag } from '@netlink/rtnetlink';
import { checked, linkLayer, same, word } from './attribute-fields.ts';
import { factFields } from './facts.ts';
import type { Fields } from './fields.ts';
import { checkObject, listOf, shown, wholeNumber } from './field-checks.ts';
import { between, kept } from './field-types.ts';
import type { LinkBase } from './link.ts';
import { checkInet6, type InetChanges, readInet, readInet6, writeInet } from './family-settings.ts';
import { anyName, linkReference } from './name.ts';
import { readReasons } from './protodown.ts';
import { readStatistics } from './stats/statistics.ts';
import { SWITCHABLE, switchFlag } from './switches.ts';
import { readFunction, type VirtualFunction, writeFunction } from './virtual-functions.ts';
import { isElsewhere, type LinkWire } from './wire.ts';
import { readXdp, writeXdp, type XdpPrograms } from './xdp.ts';

/** Octets of an address where the link does not say. */
const ETHERNET = 6;

// What the kernel refuses to go beyond: rtnl_create_link() of net/core/rtnetlink.c, and GSO_MAX_SEGS of netdevice.h.
const MOST_QUEUES = 4096;
const MOST_SEGMENTS = 0xffff;
const MOST = 0x7fff_ffff;

function flagsOf(value: unknown): LinkFlag[] {
  const given = listOf(value);
  const unknown = given.find((flag) => typeof flag !== 'number' && !Object.hasOwn(LINK_FLAGS, String(flag)));
  if (unknown !== undefined) throw new TypeError(`${shown(unknown)} is no flag of a link`);
  return given as LinkFlag[];
}

/** What {@link LinkBase} is in `struct ifinfomsg` and `IFLA_*`, but for `port`. Some are written by `lateFields`. */
export const commonFields: Fields<Omit<LinkBase, 'port'>, LinkWire> = {
  ...factFields,
  index: {
    read: ({ header }) => header.index,
    write({ header }, index) {
      header.index = wholeNumber(index, MOST, 1);
    },
  },
  name: same('ifname'),
  altnames: {
    read: ({ attributes }) => attributes.propList?.altIfname,
    asRead(names) {
      const given = listOf(names).map(anyName);
      return given.length === 0 ? undefined : given;
    },
  },
  alias: { read: ({ attributes: { ifalias } }) => (ifalias === '' ? undefined : ifalias) },
  flags: {
    read: ({ header }) => header.flags,
    compare({ header }, flags) {
      header.flags = flagsOf(flags);
    },
    write({ header }, flags) {
      const given = flagsOf(flags);
      for (const word of SWITCHABLE) switchFlag(header, word, given.includes(word));
    },
  },
  up: {
    read: ({ header }) => header.flags?.includes('up') === true,
    write({ header }, up) {
      switchFlag(header, 'up', up);
    },
  },
  link: {
    read(wire, { nameOf }) {
      const index = wire.attributes.link;
      if (index === undefined || index === 0 || isElsewhere(wire)) return index;
      return nameOf(index) ?? index;
    },
    write({ attributes }, link, { indexOf }) {
      // 0 is what is read where there is none.
      attributes.link = link === 0 ? 0 : indexOf(linkReference(link));
    },
  },
  linkNetnsid: between(0, MOST, same('linkNetnsid')),
  master: {
    read({ attributes: { master } }, { nameOf }) {
      return master === undefined || master === 0 ? undefined : (nameOf(master) ?? master);
    },
    write({ attributes }, master, { indexOf }) {
      attributes.master = master === null || master === 0 ? 0 : indexOf(linkReference(master));
    },
  },
  mtu: between(0, MOST, same('mtu')),
  linkmode: word('linkmode', LINK_MODES),
  group: {
    read: ({ attributes: { group } }, { groupOf }) => (group === undefined ? undefined : groupOf(group)),
    write({ attributes }, group, { groupOf }) {
      attributes.group = groupOf(group as string | number);
    },
  },
  txqlen: same('txqlen'),
  address: linkLayer('address'),
  broadcast: linkLayer('broadcast'),
  protodown: { read: ({ attributes: { protoDown = 0 } }) => protoDown !== 0 || undefined },
  protodownReason: {
    read: ({ attributes: { protoDownReason } }, { reasonOf }) =>
      protoDownReason === undefined || protoDownReason.value === 0
        ? undefined
        : readReasons(protoDownReason, reasonOf),
  },
  addrgenmode: { read: ({ attributes }) => attributes.afSpec?.inet6?.addrGenMode },
  token: {
    read({ attributes }) {
      const token = attributes.afSpec?.inet6?.token;
      return token === '::' ? undefined : token;
    },
  },
  inet: {
    read({ attributes }, { conf: isWanted }) {
      const conf = isWanted ? attributes.afSpec?.inet?.conf : undefined;
      return conf === undefined || 'set' in conf ? undefined : readInet(conf);
    },
    asRead: checked((value) => writeInet(value as InetChanges)),
  },
  inet6: {
    read({ attributes }, { conf: isWanted }) {
      const conf = isWanted ? attributes.afSpec?.inet6?.conf : undefined;
      return conf && readInet6(conf);
    },
    asRead: checked(checkInet6),
  },
  numtxqueues: kept(between(1, MOST_QUEUES, same('numTxQueues'))),
  numrxqueues: kept(between(1, MOST_QUEUES, same('numRxQueues'))),
  gsoMaxSize: same('gsoMaxSize'),
  gsoMaxSegs: between(0, MOST_SEGMENTS, same('gsoMaxSegs')),
  gsoIpv4MaxSize: same('gsoIpv4MaxSize'),
  groMaxSize: same('groMaxSize'),
  groIpv4MaxSize: same('groIpv4MaxSize'),
  parentdev: same('parentDevName'),
  xdp: {
    read: ({ attributes: { xdp } }) => xdp && readXdp(xdp),
    asRead: checked((value) => writeXdp(value as XdpPrograms | null)),
  },
  vfinfoList: {
    read({ attributes: { vfinfoList, address: own } }) {
      // The kernel gives each function room for the longest of all addresses.
      const length = own === undefined ? ETHERNET : (own.length + 1) / 3;
      return vfinfoList?.map((info) => readFunction(info, length));
    },
    asRead: checked((value) => listOf(value).map((given) => writeFunction(given as VirtualFunction))),
  },
  stats: { read: ({ attributes }) => readStatistics(attributes), asRead: checked(checkObject) },
};
