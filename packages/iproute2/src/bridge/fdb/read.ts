import type { FdbExtAttributes, NeighbourMessage, NeighbourState } from '@netlink/rtnetlink';
import { NEIGHBOUR_STATES } from '@netlink/rtnetlink';
import type { NameOf } from '../../link-names.ts';
import type { FdbEntry, FdbState } from './fdb.ts';
import { FLAG_WORDS } from './words.ts';
import { nameOrIndex } from '../../name-or-index.ts';

// USER_HZ
const TICKS = 100;

/** The value of a message about an entry. */
export function readFdb({ header, attributes }: NeighbourMessage, nameOf: NameOf): FdbEntry {
  const { lladdr, master, vlan, dst, port, vni, srcVni, ifindex, linkNetnsid, nhId, cacheinfo } = attributes;
  const { ifindex: index } = header;
  const link = (of: number): string => nameOrIndex(nameOf, of);
  return {
    mac: lladdr ?? '',
    dev: link(index),
    index,
    ...(master !== undefined && { master: link(master) }),
    state: stateName(header.state),
    ...(vlan !== undefined && { vlan }),
    ...(dst !== undefined && { dst }),
    ...(port !== undefined && { port }),
    ...(vni !== undefined && { vni }),
    ...(srcVni !== undefined && { srcVni }),
    ...(ifindex !== undefined && { via: linkNetnsid === undefined ? link(ifindex) : `if${ifindex}` }),
    ...(linkNetnsid !== undefined && { linkNetnsid }),
    ...(nhId !== undefined && { nhid: nhId }),
    ...flagsOf(header.flags),
    // An entry of the bridge for itself, where a request has to say so.
    ...(master === index && { self: true }),
    ...(attributes.flagsExt?.includes('locked') === true && { locked: true }),
    ...notifications(attributes.fdbExtAttrs),
    ...(cacheinfo !== undefined && {
      used: cacheinfo.used / TICKS,
      updated: cacheinfo.updated / TICKS,
    }),
  };
}

/** The word of a state; a mask where there is none. */
export function stateName(states: readonly NeighbourState[]): FdbState | number {
  if (states.includes('permanent')) return 'permanent';
  if (states.includes('noarp')) return 'static';
  if (states.includes('stale')) return 'stale';
  if (states.length === 0 || states.includes('reachable')) return 'dynamic';
  return states.reduce<number>(
    (bits, state) => bits | (typeof state === 'number' ? state : NEIGHBOUR_STATES[state]),
    0,
  );
}

function flagsOf(flags: NeighbourMessage['header']['flags']): Partial<Record<keyof typeof FLAG_WORDS, true>> {
  const set: Partial<Record<keyof typeof FLAG_WORDS, true>> = {};
  for (const word of Object.keys(FLAG_WORDS) as (keyof typeof FLAG_WORDS)[])
    if (flags.includes(FLAG_WORDS[word])) set[word] = true;
  return set;
}

function notifications({ activityNotify = [] }: FdbExtAttributes = {}): Pick<
  FdbEntry,
  'activityNotify' | 'inactive'
> {
  return {
    ...(activityNotify.includes('notify') && { activityNotify: true }),
    ...(activityNotify.includes('inactive') && { inactive: true }),
  };
}
