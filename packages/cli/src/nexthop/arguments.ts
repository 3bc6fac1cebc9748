import type { NexthopBucketFilter, NexthopFilter, NexthopSpec } from '@netlink/iproute2';
import { type Arguments, numberIn, wordOrNumber } from '../arguments.ts';
import { isMasterWord, putMaster } from '../master.ts';
import { match, pick } from '../pick.ts';
import { readEncap } from '../route/parse-encap.ts';
import { UsageError } from '../usage-error.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const SELECTORS = ['id', 'dev', 'vrf', 'master', 'groups', 'fdb', 'protocol'] as const;

/** The filter that the words after `ip nexthop list` make. */
export function filterOf(words: Arguments): NexthopFilter {
  const filter: Mutable<NexthopFilter> = {};
  for (let word = words.next(); word !== undefined; word = words.next()) {
    const key = match(word, SELECTORS);
    if (key === 'groups' || key === 'fdb') filter[key] = true;
    else if (key === 'id') filter.id = words.number(key);
    else if (key === 'protocol') filter.protocol = wordOrNumber(words.value(key));
    else if (isMasterWord(key)) putMaster(filter, key, words);
    else if (key !== undefined) filter[key] = words.value(key);
    else throw new UsageError(`nexthop: ${JSON.stringify(word)} is unknown`);
  }
  return filter;
}

/** The filter that the words after `ip nexthop bucket list` make. */
export function bucketFilterOf(words: Arguments): NexthopBucketFilter {
  const filter: Mutable<NexthopBucketFilter> = {};
  for (let word = words.next(); word !== undefined; word = words.next()) {
    const key = match(word, ['id', 'index', 'nhid', 'dev', 'vrf', 'master']);
    if (key === 'id' || key === 'index' || key === 'nhid') filter[key] = words.number(key);
    else if (isMasterWord(key)) putMaster(filter, key, words);
    else if (key !== undefined) filter[key] = words.value(key);
    else throw new UsageError(`nexthop bucket: ${JSON.stringify(word)} is unknown`);
  }
  return filter;
}

// prettier-ignore
const WORDS = [
  'id', 'via', 'dev', 'onlink', 'blackhole', 'encap', 'group', 'fdb', 'type', 'buckets', 'idle_timer', 'unbalanced_timer', 'protocol',
  'hw_stats',
] as const;

/** The nexthop object that the words after `ip nexthop add` ask for. */
export function specOf(words: Arguments): NexthopSpec {
  const spec: Mutable<NexthopSpec> = {};
  for (let word = words.next(); word !== undefined; word = words.next()) {
    const key = match(word, WORDS);
    if (key === undefined) throw new UsageError(`nexthop: ${JSON.stringify(word)} is unknown`);
    Object.assign(spec, settingOf(key, words, spec));
  }
  return spec;
}

function settingOf(key: (typeof WORDS)[number], words: Arguments, spec: NexthopSpec): NexthopSpec {
  switch (key) {
    case 'id':
      return { id: words.number(key) };
    case 'via':
      return { via: gatewayOf(words) };
    case 'dev':
      return { dev: words.value(key) };
    case 'onlink':
    case 'blackhole':
    case 'fdb':
      return { [key]: true };
    case 'encap':
      return { encap: readEncap(words) };
    case 'group':
      return { group: words.value(key).split('/').map(memberOf) };
    case 'type':
      return { type: pick(words.value(key), ['mpath', 'resilient'] as const, 'type') };
    case 'buckets':
    case 'idle_timer':
    case 'unbalanced_timer':
      return { resilientArgs: { ...spec.resilientArgs, [RESILIENT[key]]: words.number(key) } };
    case 'protocol':
      return { protocol: wordOrNumber(words.value(key)) };
    case 'hw_stats':
      return { hwStats: { enabled: pick(words.value(key), ['on', 'off'], key) === 'on' } };
  }
}

const RESILIENT = {
  buckets: 'buckets',
  idle_timer: 'idleTimer',
  unbalanced_timer: 'unbalancedTimer',
} as const;

function gatewayOf(words: Arguments): string {
  const word = words.value('via');
  return word === 'inet' || word === 'inet6' ? words.value('via') : word;
}

function memberOf(text: string): { id: number; weight?: number } {
  const [id = '', weight] = text.split(',', 2);
  return {
    id: numberIn('group', id),
    ...(weight !== undefined && { weight: numberIn('group', weight) }),
  };
}
