import type { LookupOptions, Route, RouteFilter } from '@netlink/iproute2';
import { type Arguments, wordOrNumber } from '../arguments.ts';
import type { GlobalOptions } from '../options.ts';
import { match } from '../pick.ts';
import { UsageError } from '../usage-error.ts';
import { tosOf } from './parse-words.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

// prettier-ignore
const SELECTORS = [
  'table', 'cached', 'tos', 'dsfield', 'protocol', 'scope', 'type', 'dev', 'oif', 'via', 'src', 'metric', 'priority', 'preference',
  'to', 'root', 'match', 'exact', 'from', 'vrf', 'nhid', 'realms', 'iif', 'help',
] as const;

const ANY: ReadonlySet<string> = new Set(['any', 'all', 'default']);

/** The filter that the words after `ip route show` make. */
export function filterOf(words: Arguments): RouteFilter {
  const filter: Mutable<RouteFilter> = {};
  for (let word = words.next(); word !== undefined; word = words.next()) {
    readSelector(word, words, filter);
  }
  return filter;
}

function readSelector(word: string, words: Arguments, filter: Mutable<RouteFilter>): void {
  const selector = word.length > 1 ? match(word, SELECTORS) : undefined;
  switch (selector) {
    case 'table':
      readTable(words.value('table'), filter);
      break;
    case 'cached':
      filter.cache = true;
      break;
    case 'tos':
    case 'dsfield':
      filter.tos = tosOf(words.value(selector));
      break;
    case 'protocol':
      filter.protocol = wordOrNumber(words.value('protocol'));
      break;
    case 'scope':
      filter.scope = wordOrNumber(words.value('scope'));
      break;
    case 'type':
      filter.type = typeOf(words.value('type'));
      break;
    case 'dev':
    case 'oif':
      filter.dev = words.value(selector);
      break;
    case 'vrf':
      // Of two tables the last one counts.
      Object.assign(filter, { vrf: words.value('vrf'), table: undefined });
      break;
    case 'iif':
    case 'realms':
      filter[selector] = words.value(selector);
      break;
    case 'via':
      filter.via = gatewayOf(words);
      break;
    case 'src':
      filter.src = addressIn(words.value('src'));
      break;
    case 'metric':
    case 'priority':
    case 'preference':
      filter.metric = words.number(selector);
      break;
    case 'nhid':
      filter.nhid = words.number('nhid');
      break;
    case 'from':
      filter.from = prefixOf(words.value('from'));
      break;
    case 'root':
    case 'match':
      filter[selector] = prefixOf(words.value(selector));
      break;
    case 'to':
      readDestination(words.value('to'), words, filter);
      break;
    case 'exact':
      filter.dst = prefixOf(words.value('exact'));
      break;
    default:
      readDestination(word, words, filter);
  }
}

function readDestination(word: string, words: Arguments, filter: Mutable<RouteFilter>): void {
  if (word === 'root' || word === 'match') filter[word] = prefixOf(words.value(word));
  else if (word === 'exact') filter.dst = prefixOf(words.value(word));
  else if (word !== 'all' && word !== 'any') filter.dst = prefixOf(word);
}

// `table cache` is how caches were listed when there was one. The table 0 is any.
function readTable(word: string, filter: Mutable<RouteFilter>): void {
  const table = wordOrNumber(word);
  if (word === 'cache') filter.cache = true;
  else Object.assign(filter, { table: table === 0 || table === 'unspec' ? 'all' : table, vrf: undefined });
}

function gatewayOf(words: Arguments): string | undefined {
  const word = words.value('via');
  return addressIn(word === 'inet' || word === 'inet6' ? words.value('via') : word);
}

// Any address, and no address at all.
function addressIn(word: string): string | undefined {
  return ANY.has(word) ? undefined : word;
}

function typeOf(word: string): NonNullable<Route['type']> {
  const type = wordOrNumber(word);
  return type as NonNullable<Route['type']>;
}

/** A prefix; of an IPv4 one, octets may be left out at its end: '10/8'. */
export function prefixOf(word: string): string {
  const short = /^(\d{1,3}(?:\.\d{1,3}){0,2})\/(\d+)$/.exec(word);
  if (word === 'default' || short === null) return word;
  const [, octets = '', length = ''] = short;
  return `${[...octets.split('.'), '0', '0', '0'].slice(0, 4).join('.')}/${length}`;
}

const LOOKUP_WORDS = [
  'to',
  'from',
  'tos',
  'dsfield',
  'iif',
  'oif',
  'dev',
  'vrf',
  'mark',
  'uid',
  'fibmatch',
  'ipproto',
  'sport',
  'dport',
  'flowlabel',
  'notify',
  'connected',
] as const;

/** What the words after `ip route get` ask for. */
export function lookupOf(
  words: Arguments,
  family: GlobalOptions['family'],
): { dst: string; options: LookupOptions } {
  const options: Mutable<LookupOptions> = {};
  let dst: string | undefined;
  for (let word = words.next(); word !== undefined; word = words.next()) {
    const key = LOOKUP_WORDS.find((candidate) => candidate === word);
    switch (key) {
      case 'from':
        options.from = hostOf(words.value('from'));
        break;
      case 'tos':
      case 'dsfield':
        options.tos = tosOf(words.value(key));
        break;
      case 'iif':
        options.iif = words.value('iif');
        break;
      case 'oif':
      case 'dev':
        Object.assign(options, { dev: words.value(key), vrf: undefined });
        break;
      case 'vrf':
        Object.assign(options, { dev: undefined, vrf: words.value(key) });
        break;
      case 'mark':
      case 'uid':
      case 'sport':
      case 'dport':
      case 'flowlabel':
        options[key] = words.number(key);
        break;
      case 'ipproto':
        options.ipproto = wordOrNumber(words.value('ipproto')) as NonNullable<LookupOptions['ipproto']>;
        break;
      case 'fibmatch':
      case 'notify':
        options[key] = true;
        break;
      // What ip(8) asks for twice then, and answers twice, is the same.
      case 'connected':
        break;
      case 'to':
        dst = destinationOf(words.value('to'), family);
        break;
      default:
        if (dst !== undefined) throw new UsageError(`route get: ${JSON.stringify(word)} is unknown`);
        dst = destinationOf(word, family);
    }
  }
  if (dst === undefined) throw new UsageError('route get: an address is needed');
  return { dst, options };
}

// As in ip(8), any address is the one of zeros.
function destinationOf(word: string, family: GlobalOptions['family']): string {
  const host = ANY.has(word) ? (family === 'inet6' ? '::' : '0.0.0.0') : hostOf(word);
  const ofHost = host.includes(':') ? 'inet6' : 'inet';
  if ((family === 'inet' || family === 'inet6') && family !== ofHost)
    throw new UsageError(`route get: ${JSON.stringify(word)} is no address of ${family}`);
  return host;
}

// A prefix length is of no use in a lookup; ip takes it with a warning.
function hostOf(word: string): string {
  return word.replace(/\/\d+$/, '');
}
