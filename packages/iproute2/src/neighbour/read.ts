import { NEIGHBOUR_STATES, type NeighbourMessage, type NeighbourState } from '@netlink/rtnetlink';
import type { NameOf } from '../link-names.ts';
import type { Names } from '../names/names.ts';
import { protocolName } from '../names/words.ts';
import type { IpFamily } from '../prefix.ts';
import type { Neighbour, NeighbourStateName } from './neighbour.ts';
import { EXT_FLAG_WORDS, FLAG_WORDS, TICKS } from './words.ts';
import { nameOrIndex } from '../name-or-index.ts';

/** The value of a message about a neighbour. */
export function readNeighbour(message: NeighbourMessage, nameOf: NameOf, names: Names): Neighbour {
  const { header, attributes } = message;
  const { dst = '', lladdr, protocol, probes, cacheinfo } = attributes;
  const { ifindex: index } = header;
  return {
    dst,
    ...(index !== 0 && { dev: nameOrIndex(nameOf, index), index }),
    family: header.family as IpFamily,
    ...(lladdr !== undefined && { lladdr }),
    ...flagsOf(message),
    ...(cacheinfo !== undefined && {
      refcnt: cacheinfo.refcnt,
      used: cacheinfo.used / TICKS,
      confirmed: cacheinfo.confirmed / TICKS,
      updated: cacheinfo.updated / TICKS,
    }),
    ...(probes !== undefined && { probes }),
    ...(!header.flags.includes('proxy') && { state: stateName(header.state) }),
    ...(protocol !== undefined && { protocol: protocolName(names, protocol) }),
  };
}

/** The word of a state; a mask where it is none of them, or several. */
export function stateName(states: readonly NeighbourState[]): NeighbourStateName | number {
  const [state = 'none', ...more] = states;
  if (more.length === 0) return state;
  return bitsOf(states);
}

/** The mask of states, `NUD_*`. */
export function bitsOf(states: readonly NeighbourState[]): number {
  return states.reduce<number>(
    (bits, state) => bits | (typeof state === 'number' ? state : NEIGHBOUR_STATES[state]),
    0,
  );
}

function flagsOf({ header, attributes }: NeighbourMessage): Partial<Neighbour> {
  const set: Record<string, true> = {};
  for (const [word, flag] of Object.entries(FLAG_WORDS)) if (header.flags.includes(flag)) set[word] = true;
  const further = attributes.flagsExt ?? [];
  for (const [word, flag] of Object.entries(EXT_FLAG_WORDS)) if (further.includes(flag)) set[word] = true;
  return set;
}
