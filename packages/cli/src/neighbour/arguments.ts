import type { NeighbourFilter, NeighbourSpec, NeighbourStateName } from '@netlink/iproute2';
import { Arguments, wordOrNumber } from '../arguments.ts';
import { ipFamily } from '../ip-family.ts';
import { isMasterWord, putMaster } from '../master.ts';
import type { GlobalOptions } from '../options.ts';
import { match, pick } from '../pick.ts';
import { UsageError } from '../usage-error.ts';
import { STATE_BITS } from './json.ts';

/** The words for states. */
export const STATES: readonly NeighbourStateName[] = [
  'permanent',
  'reachable',
  'noarp',
  'none',
  'stale',
  'incomplete',
  'delay',
  'probe',
  'failed',
];
// What ip(8) shows unless told: not what is of no interest to anybody.
const SHOWN: readonly NeighbourStateName[] = STATES.filter((state) => state !== 'none' && state !== 'noarp');

// In the order in which abbreviations are resolved.
// prettier-ignore
const FILTER_KEYS = ['dev', 'master', 'vrf', 'nomaster', 'nud', 'proxy', 'router', 'protocol', 'to', 'unused'] as const;

/** What `show` and `flush` were told. */
export interface Wanted {
  /** What is a filter of the library, too. */
  readonly filter: NeighbourFilter;
  /** The states to show; all if `undefined`. */
  readonly states: readonly NeighbourStateName[] | undefined;
  /** The states that were named. */
  readonly named: readonly NeighbourStateName[] | undefined;
}

/**
 * The filter that words describe: `dev eth0 nud stale`.
 *
 * @throws UsageError if they describe none.
 */
export function parseFilter(words: readonly string[], options: Pick<GlobalOptions, 'family'>): Wanted {
  const args = new Arguments(words);
  const filter: NeighbourFilter = { family: ipFamily(options) };
  let named: NeighbourStateName[] | undefined;
  let all = false;
  for (let word = args.next(); word !== undefined; word = args.next()) {
    const key = match(word, FILTER_KEYS);
    if (key === 'dev') filter.dev = args.value(key);
    else if (isMasterWord(key)) putMaster(filter, key, args);
    else if (key === 'proxy' || key === 'router' || key === 'unused') filter[key] = true;
    else if (key === 'protocol') filter.protocol = wordOrNumber(args.value(key));
    else if (key === 'nud') {
      const state = args.value(key);
      if (state === 'all') all = true;
      else named = [...(named ?? []), stateOf(state)];
    } else filter.to = key === 'to' ? args.value(key) : word;
  }
  return { filter, named: all ? STATES : named, states: all ? undefined : (named ?? SHOWN) };
}

// As in ip(8), one state may also be told by its bit.
function stateOf(text: string): NeighbourStateName {
  const bit = wordOrNumber(text);
  if (typeof bit === 'string') return pick(text, STATES, 'nud');
  const named =
    Object.entries(STATE_BITS)
      .find(([, one]) => one === bit)?.[0]
      .toLowerCase() ?? 'none';
  if (named === 'none' && bit !== 0) throw new UsageError(`nud: ${text} is no state`);
  return named as NeighbourStateName;
}

/**
 * The neighbour that words describe: `192.0.2.9 dev eth0`.
 *
 * @throws UsageError if they describe none.
 */
export function parseSpec(words: readonly string[]): NeighbourSpec {
  const args = new Arguments(words);
  const spec: Partial<NeighbourSpec> = {};
  for (let word = args.next(); word !== undefined; word = args.next()) {
    const key = match(word, [
      'lladdr',
      'nud',
      'proxy',
      'router',
      'use',
      'managed',
      'extern_learn',
      'extern_valid',
      'dev',
      'protocol',
      'to',
    ]);
    if (key === 'lladdr' || key === 'dev') spec[key] = args.value(key);
    else if (key === 'nud') spec.state = stateOf(args.value(key));
    else if (key === 'router' || key === 'use' || key === 'managed') spec[key] = true;
    else if (key === 'extern_learn') spec.externLearn = true;
    else if (key === 'extern_valid') spec.externValid = true;
    else if (key === 'protocol') spec.protocol = wordOrNumber(args.value(key));
    else {
      if (spec.dst !== undefined) throw new UsageError(`neighbour: ${JSON.stringify(word)} is unknown`);
      if (key === 'proxy') spec.proxy = true;
      spec.dst = key === undefined ? word : args.value(key);
    }
  }
  const { dst } = spec;
  if (dst === undefined) throw new UsageError('neighbour: an address is missing');
  if (spec.dev === undefined && spec.proxy !== true) throw new UsageError('neighbour: dev is missing');
  return { ...spec, dst };
}
