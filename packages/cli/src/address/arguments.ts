import type { AddressFilter, AddressSpec, LifeTime, LinkFilter } from '@netlink/iproute2';
import { Arguments, numberIn, wordOrNumber } from '../arguments.ts';
import { isMasterWord, putMaster } from '../master.ts';
import { match } from '../pick.ts';
import { UsageError } from '../usage-error.ts';

const SWITCHES = ['home', 'nodad', 'optimistic', 'mngtmpaddr', 'noprefixroute', 'autojoin'] as const;
// In the order in which abbreviations are resolved.
// prettier-ignore
const SPEC_KEYS = [
  'peer', 'remote', 'broadcast', 'brd', 'anycast', 'scope', 'dev', 'label', 'metric', 'priority', 'preference',
  'valid_lft', 'preferred_lft', 'protocol', 'local', ...SWITCHES,
] as const;

/**
 * The address that words describe: `192.0.2.1/24 dev eth0`.
 *
 * @throws UsageError if they describe none.
 */
export function parseSpec(words: readonly string[]): AddressSpec {
  const args = new Arguments(words);
  const spec: Partial<AddressSpec> = {};
  for (let word = args.next(); word !== undefined; word = args.next()) {
    const key = match(word, SPEC_KEYS);
    if (key !== undefined && key !== 'local') Object.assign(spec, parseKey(key, args));
    else if (spec.local !== undefined) throw new UsageError(`address: ${JSON.stringify(word)} is unknown`);
    else spec.local = key === undefined ? word : args.value(key);
  }
  const { local, dev } = spec;
  if (local === undefined) throw new UsageError('address: an address is missing');
  if (dev === undefined) throw new UsageError('address: dev is missing');
  return { ...spec, local, dev };
}

function parseKey(key: Exclude<(typeof SPEC_KEYS)[number], 'local'>, args: Arguments): Partial<AddressSpec> {
  switch (key) {
    case 'peer':
    case 'remote':
      return { peer: args.value(key) };
    case 'broadcast':
    case 'brd':
      return { broadcast: args.value(key) };
    case 'anycast':
    case 'dev':
    case 'label':
      return { [key]: args.value(key) };
    case 'scope':
    case 'protocol':
      return { [key]: wordOrNumber(args.value(key)) };
    case 'metric':
    case 'priority':
    case 'preference':
      return { metric: args.number(key) };
    case 'valid_lft':
      return { validLifeTime: lifeTime(key, args) };
    case 'preferred_lft':
      return { preferredLifeTime: lifeTime(key, args) };
    default:
      return { [key]: true };
  }
}

function lifeTime(key: string, args: Arguments): LifeTime {
  const text = args.value(key);
  return text === 'forever' ? text : numberIn(key, text);
}

/** What `show` and `flush` were told. */
export interface Wanted {
  readonly link: { -readonly [K in keyof LinkFilter]: LinkFilter[K] };
  readonly address: AddressFilter;
}

const FLAGS = ['tentative', 'deprecated', 'dadfailed', 'secondary', 'dynamic', ...SWITCHES] as const;
const FILTER_KEYS = [
  ...['to', 'scope', 'up', ...FLAGS, 'primary', 'permanent', 'temporary', 'label', 'master', 'vrf'],
  ...['nomaster', 'type', 'dev', 'stable-privacy', 'down', 'proto', 'protocol', 'group'],
] as const;

/**
 * The filter that words describe: `dev eth0 scope global`.
 *
 * @throws UsageError if they describe none.
 */
export function parseFilter(words: readonly string[]): Wanted {
  const args = new Arguments(words);
  const wanted: Wanted = { link: {}, address: {} };
  for (let word = args.next(); word !== undefined; word = args.next()) {
    const isOff = word.startsWith('-');
    const key = match(isOff ? word.slice(1) : word, FILTER_KEYS);
    const flag = FLAGS.find((candidate) => candidate === key);
    if (flag !== undefined) wanted.address[flag] = !isOff;
    else if (key === 'stable-privacy') wanted.address.stablePrivacy = !isOff;
    else if (isOff) throw new UsageError(`address: ${JSON.stringify(word)} is unknown`);
    else if (key !== undefined && key !== 'dev') parseWanted(key, args, wanted);
    else if (wanted.link.name !== undefined) {
      throw new UsageError(`address: ${JSON.stringify(word)} is unknown`);
    } else wanted.link.name = key === 'dev' ? args.value(key) : word;
  }
  return wanted;
}

function parseWanted(key: string, args: Arguments, { link, address }: Wanted): void {
  if (key === 'to') address.to = args.value(key);
  else if (key === 'scope') address.scope = wordOrNumber(args.value(key));
  else if (key === 'up' || key === 'down') link.up = key === 'up';
  else if (key === 'proto' || key === 'protocol') address.protocol = wordOrNumber(args.value(key));
  else if (key === 'primary') address.secondary = false;
  else if (key === 'temporary') address.secondary = true;
  else if (key === 'permanent') address.dynamic = false;
  else if (isMasterWord(key)) putMaster(link, key, args);
  else if (key === 'group') link.group = wordOrNumber(args.value(key));
  else if (key === 'label') address.label = args.value(key);
  else {
    const type = args.value(key);
    if (type.endsWith('_slave')) link.port = type.slice(0, -'_slave'.length);
    else link.kind = type;
  }
}
