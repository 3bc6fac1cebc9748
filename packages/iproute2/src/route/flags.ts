import * as c from '@netlink/rtnetlink';
import { listOf, shown } from '../link/field-checks.ts';

const FLAGS = [
  ['dead', c.RTNH_F_DEAD],
  ['onlink', c.RTNH_F_ONLINK],
  ['pervasive', c.RTNH_F_PERVASIVE],
  ['offload', c.RTNH_F_OFFLOAD],
  ['trap', c.RTNH_F_TRAP],
  ['notify', c.RTM_F_NOTIFY],
  ['linkdown', c.RTNH_F_LINKDOWN],
  ['unresolved', c.RTNH_F_UNRESOLVED],
  ['rtOffload', c.RTM_F_OFFLOAD],
  ['rtTrap', c.RTM_F_TRAP],
  ['rtOffloadFailed', c.RTM_F_OFFLOAD_FAILED],
] as const;

/** What can be said of a route or of one of its next hops in `flags`: ip(8)'s words. */
export type RouteFlagWord = (typeof FLAGS)[number][0];

const CACHE_FLAGS = [
  ['local', c.RTCF_LOCAL],
  ['reject', c.RTCF_REJECT],
  ['mc', c.RTCF_MULTICAST],
  ['brd', c.RTCF_BROADCAST],
  ['dst-nat', c.RTCF_DNAT],
  ['src-nat', c.RTCF_SNAT],
  ['masq', c.RTCF_MASQ],
  ['dst-direct', c.RTCF_DIRECTDST],
  ['src-direct', c.RTCF_DIRECTSRC],
  ['redirected', c.RTCF_REDIRECTED],
  ['redirect', c.RTCF_DOREDIRECT],
  ['fastroute', c.RTCF_FAST],
  ['notify', c.RTCF_NOTIFY],
  ['proxy', c.RTCF_TPROXY],
] as const;

/** What the answer to a lookup is, beside the route. */
export type CacheFlagWord = (typeof CACHE_FLAGS)[number][0];

// Lists of flags are few: each is made once, and frozen because it is shared.
function lists<W>(words: readonly (readonly [W, number])[]): (bits: number) => readonly W[] {
  const known = new Map<number, readonly W[]>();
  const mask = words.reduce((bits, [, flag]) => bits | flag, 0);
  return (bits) => {
    const key = bits & mask;
    let list = known.get(key);
    if (list === undefined) {
      list = Object.freeze(words.filter(([, flag]) => (key & flag) !== 0).map(([word]) => word));
      known.set(key, list);
    }
    return list;
  };
}

/** The words of `rtm_flags` or `rtnh_flags`. */
export const routeFlagsOf: (bits: number) => readonly RouteFlagWord[] = lists(FLAGS);

/** The words of the upper half of `rtm_flags`, which the answer to an IPv4 lookup has. */
export const cacheFlagsOf: (bits: number) => readonly CacheFlagWord[] = lists(CACHE_FLAGS);

const WORDS: ReadonlySet<unknown> = new Set(FLAGS.map(([word]) => word));

/**
 * Refuse what is no list of flags.
 *
 * @throws TypeError that shows the word.
 */
export function checkFlags(value: unknown): void {
  for (const word of listOf(value)) if (!WORDS.has(word)) throw new TypeError(`${shown(word)} is no flag`);
}

/** The flags that a request may hold: the others are what the kernel says of a route. */
export function requestFlags(
  words: readonly RouteFlagWord[] | undefined,
  onlink: boolean | undefined,
): ('onlink' | 'pervasive')[] {
  const flags: ('onlink' | 'pervasive')[] = [];
  if (onlink ?? words?.includes('onlink')) flags.push('onlink');
  if (words?.includes('pervasive')) flags.push('pervasive');
  return flags;
}
