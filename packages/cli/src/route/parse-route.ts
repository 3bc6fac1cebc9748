import type { RouteNextHopSpec, RouteSpec } from '@netlink/iproute2';
import { type Arguments, wordOrNumber } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';
import { readEncap } from './parse-encap.ts';
import { METRICS } from './parse-metrics.ts';
import { readKnown, type Readers, type Settings, tosOf } from './parse-words.ts';
import { prefixOf } from './arguments.ts';

const TYPES = [
  'unicast',
  'local',
  'broadcast',
  'anycast',
  'multicast',
  'blackhole',
  'unreachable',
  'prohibit',
  'throw',
  'nat',
] as const;

// What a route and one of its next hops have in common.
const HOP: Readers = {
  via: (words) => ({ via: gatewayOf(words) }),
  dev: (words) => ({ dev: words.value('dev') }),
  oif: (words) => ({ dev: words.value('oif') }),
  as: (words) => ({ as: afterTo(words, 'as') }),
  encap: (words) => ({ encap: readEncap(words) }),
  realms: (words) => ({ realms: words.value('realms') }),
  realm: (words) => ({ realms: words.value('realm') }),
  onlink: (_words, settings) => ({ flags: [...flagsOf(settings), 'onlink'] }),
  pervasive: (_words, settings) => ({ flags: [...flagsOf(settings), 'pervasive'] }),
};

const NEXT_HOP: Readers = { ...HOP, weight: (words) => ({ weight: words.number('weight') }) };

const metric = (words: Arguments): Settings => ({ metric: words.number('metric') });
// Of two tables the last one counts.
const table = (words: Arguments): Settings => ({
  table: wordOrNumber(words.value('table')),
  vrf: undefined,
});
const protocol = (words: Arguments): Settings => ({ protocol: wordOrNumber(words.value('proto')) });
const expires = (words: Arguments): Settings => ({ expires: words.number('expires') });

const ROUTE: Readers = {
  ...HOP,
  ...METRICS,
  src: (words) => ({ src: words.value('src') }),
  from: (words) => ({ from: prefixOf(words.value('from')) }),
  tos: (words) => ({ tos: tosOf(words.value('tos')) }),
  dsfield: (words) => ({ tos: tosOf(words.value('dsfield')) }),
  metric,
  priority: metric,
  preference: metric,
  table,
  lookup: table,
  vrf: (words) => ({ vrf: words.value('vrf'), table: undefined }),
  proto: protocol,
  protocol,
  scope: (words) => ({ scope: wordOrNumber(words.value('scope')) }),
  nhid: (words) => ({ nhid: words.number('nhid') }),
  expires,
  pref: (words) => ({ pref: words.value('pref') }),
  'ttl-propagate': (words) => ({ ttlPropagate: enabledOf(words.value('ttl-propagate')) }),
  type: (words) => ({ type: words.value('type') }),
};

/**
 * The route that the words after `ip route add` ask for.
 *
 * @throws UsageError for words that are unknown.
 */
export function routeOf(words: Arguments, family: RouteSpec['family']): RouteSpec {
  let settings: Settings = family === undefined ? {} : { family };
  const nexthops: RouteNextHopSpec[] = [];
  for (let word = words.peek(); word !== undefined; word = words.peek()) {
    if (Object.hasOwn(ROUTE, word)) settings = readKnown(words, ROUTE, settings);
    else {
      words.next();
      if (word === 'nexthop') nexthops.push(readKnown(words, NEXT_HOP));
      else settings = { ...settings, ...nodeOf(word, words, settings) };
    }
  }
  if (settings['dst'] === undefined) throw new UsageError('route: a destination is needed');
  return { ...settings, ...(nexthops.length > 0 && { nexthops }) } as unknown as RouteSpec;
}

// The type may stand before the destination, which may have `to` before it.
function nodeOf(word: string, words: Arguments, settings: Settings): Settings {
  const type = TYPES.find((candidate) => candidate === word);
  if (type !== undefined) return { type };
  if (settings['dst'] !== undefined) throw new UsageError(`route: ${JSON.stringify(word)} is unknown`);
  return { dst: prefixOf(word === 'to' ? words.value('to') : word) };
}

function gatewayOf(words: Arguments): string {
  const word = words.value('via');
  return ['inet', 'inet6', 'link'].includes(word) ? words.value('via') : word;
}

function afterTo(words: Arguments, key: string): string {
  const word = words.value(key);
  return word === 'to' ? words.value(key) : word;
}

function enabledOf(word: string): boolean {
  if (word !== 'enabled' && word !== 'disabled') {
    throw new UsageError(`ttl-propagate: ${JSON.stringify(word)} is neither enabled nor disabled`);
  }
  return word === 'enabled';
}

function flagsOf({ flags = [] }: Settings): string[] {
  return flags as string[];
}
