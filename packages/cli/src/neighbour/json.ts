import type { Neighbour } from '@netlink/iproute2';
import type { JsonObject } from '../json.ts';
import { wordText } from '../numeric.ts';
import type { GlobalOptions } from '../options.ts';

/** The options that make a difference to neighbours. */
export type NeighbourOptions = Pick<GlobalOptions, 'statistics' | 'numeric'>;

/** The states of neighbours: `NUD_*` (linux/neighbour.h), in the order in which ip(8) names them. */
export const STATE_BITS = {
  INCOMPLETE: 0x01,
  REACHABLE: 0x02,
  STALE: 0x04,
  DELAY: 0x08,
  PROBE: 0x10,
  FAILED: 0x20,
  NOARP: 0x40,
  PERMANENT: 0x80,
} as const;

/** What `ip -json neighbour show` prints of a neighbour. */
export function neighbourJson(neighbour: Neighbour, options: NeighbourOptions): JsonObject {
  const { dst, dev, lladdr, protocol } = neighbour;
  const states = stateWords(neighbour);
  return {
    dst,
    dev,
    lladdr,
    ...Object.fromEntries(flagWords(neighbour).map((word) => [word, null])),
    ...(options.statistics > 0 && statisticsOf(neighbour)),
    ...(states.length > 0 && { state: states }),
    ...(protocol !== undefined && { protocol: wordText(protocol, 'protocols', options) }),
  };
}

/** What `ip -json -brief neighbour show` prints of a neighbour. */
export function neighbourBriefJson({ dst, dev, lladdr }: Neighbour): JsonObject {
  return { dst, dev, lladdr };
}

/** The flags of a neighbour, in ip's words and order. */
export function flagWords({
  router,
  proxy,
  managed,
  externLearn,
  externValid,
  offload,
}: Neighbour): string[] {
  const flags = {
    router,
    proxy,
    managed,
    extern_learn: externLearn,
    extern_valid: externValid,
    offload,
  };
  return Object.entries(flags).flatMap(([word, set]) => (set === true ? [word] : []));
}

/** The state in ip's words: none, one, or what makes up a mask. */
export function stateWords({ state = 'none' }: Neighbour): string[] {
  if (typeof state === 'string') return state === 'none' ? [] : [state.toUpperCase()];
  return Object.entries(STATE_BITS).flatMap(([word, bit]) => ((state & bit) === 0 ? [] : [word]));
}

/** Whole seconds since it was used, confirmed and changed. */
export function agesOf({
  used = 0,
  confirmed = 0,
  updated = 0,
}: Neighbour): readonly [number, number, number] {
  return [Math.floor(used), Math.floor(confirmed), Math.floor(updated)];
}

function statisticsOf(neighbour: Neighbour): JsonObject {
  const { refcnt = 0, probes } = neighbour;
  const [used, confirmed, updated] = agesOf(neighbour);
  return {
    ...(refcnt !== 0 && { refcnt }),
    ...(neighbour.used !== undefined && { used, confirmed, updated }),
    ...(probes !== undefined && { probes }),
  };
}
