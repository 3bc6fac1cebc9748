import {
  type MdbEntryAttributes,
  type MdbEntryInfo,
  type MDB_FLAGS,
  type MdbMessage,
} from '@netlink/rtnetlink';
import type { NameOf } from '../../link-names.ts';
import type { Names } from '../../names/names.ts';
import { protocolName } from '../../names/words.ts';
import { type MulticastRouterPort, readRouterPort, TICKS } from '../multicast-router-port.ts';
import type { MdbRecord } from './mdb.ts';
import { nameOrIndex } from '../../name-or-index.ts';

/** Flags, by the words of bridge(8). */
const FLAG_WORDS = {
  offload: 'offload',
  offloadFailed: 'offloadFailed',
  fastLeave: 'fastLeave',
  addedByStarEx: 'starExcl',
  blocked: 'blocked',
} as const satisfies Record<string, keyof typeof MDB_FLAGS>;

/** What reading a database needs besides its messages. */
export interface MdbReading {
  /** The name of a link. */
  readonly nameOf: NameOf;
  /** Words for numbers. */
  readonly names: Names;
}

/** The entries of a message. */
export function readMdb({ header, attributes }: MdbMessage, reading: MdbReading): MdbRecord[] {
  return (attributes.mdb ?? []).flatMap(({ info = [] }) =>
    info.map((entry) => readEntry(header.ifindex, entry, reading)),
  );
}

/** A port that multicast routers are behind, and the bridge that it is of. */
export interface BridgeRouterPort extends MulticastRouterPort {
  /** Name of the bridge. */
  dev: string;
}

/** The ports of a message that multicast routers are behind. */
export function readRouters({ header, attributes }: MdbMessage, nameOf: NameOf): BridgeRouterPort[] {
  const dev = nameOrIndex(nameOf, header.ifindex);
  return (attributes.router ?? []).map((port) => ({ dev, ...readRouterPort(port, nameOf) }));
}

function readEntry(index: number, entry: MdbEntryInfo, { nameOf, names }: MdbReading): MdbRecord {
  const link = (of: number): string => nameOrIndex(nameOf, of);
  const {
    source,
    groupMode,
    srcList,
    rtprot,
    dst,
    dstPort,
    vni,
    srcVni,
    ifindex,
    timer,
  }: MdbEntryAttributes = entry.attributes ?? {};
  return {
    dev: link(index),
    index,
    port: link(entry.ifindex),
    grp: entry.addr,
    ...(source !== undefined && { src: source }),
    state: entry.state === 'permanent' ? 'permanent' : 'temp',
    ...(entry.vid !== 0 && { vid: entry.vid }),
    ...(groupMode !== undefined && { filterMode: groupMode === 'include' ? 'include' : 'exclude' }),
    ...(srcList !== undefined && {
      sourceList: srcList.map((one) => ({
        address: one.address ?? '',
        ...(one.timer !== undefined && { timer: one.timer / TICKS }),
      })),
    }),
    ...(rtprot !== undefined && { protocol: protocolName(names, rtprot) }),
    ...(dst !== undefined && { dst }),
    ...(dstPort !== undefined && { dstPort }),
    ...(vni !== undefined && { vni }),
    ...(srcVni !== undefined && { srcVni }),
    ...(ifindex !== undefined && { via: link(ifindex) }),
    ...flagsOf(entry),
    ...(timer !== undefined && { timer: timer / TICKS }),
  };
}

function flagsOf({ flags }: MdbEntryInfo): Partial<Record<keyof typeof FLAG_WORDS, true>> {
  const set: Partial<Record<keyof typeof FLAG_WORDS, true>> = {};
  for (const word of Object.keys(FLAG_WORDS) as (keyof typeof FLAG_WORDS)[])
    if (flags.includes(FLAG_WORDS[word])) set[word] = true;
  return set;
}
