import type { FdbFilter } from '@netlink/iproute2';
import { Arguments } from '../../arguments.ts';
import { pick } from '../../pick.ts';
import {
  assertThere,
  fixed,
  negatable,
  number,
  type Reader,
  type Readers,
  readWords,
  type Settings,
  text,
} from '../../reader.ts';

/** The bits of states, by the words of bridge(8). */
const STATES = { permanent: 'permanent', static: 'noarp', dynamic: 'reachable', stale: 'stale' } as const;

const state: Reader = (args, settings, word) => {
  const { stateMask = [] } = settings as FdbFilter;
  const name = pick(args.value(word), Object.keys(STATES) as (keyof typeof STATES)[], word);
  settings['stateMask'] = [...stateMask, STATES[name]];
};

/** Words for which entries are listed. */
export const FILTER: Readers = {
  br: text('br'),
  dev: text('dev'),
  brport: text('dev'),
  vlan: number('vlan'),
  state,
  dynamic: fixed('dynamic', true),
};

const place: Readers = {
  vlan: number('vlan'),
  dst: text('dst'),
  port: number('port'),
  vni: number('vni'),
  src_vni: number('srcVni'),
  nhid: number('nhid'),
  via: text('via'),
};

/** Words for an entry. */
export const SPEC: Readers = {
  ...place,
  dev: text('dev'),
  self: fixed('self', true),
  master: fixed('master', true),
  local: fixed('state', 'permanent'),
  permanent: fixed('state', 'permanent'),
  static: fixed('state', 'static'),
  temp: fixed('state', 'static'),
  dynamic: fixed('state', 'dynamic'),
  use: fixed('use', true),
  router: fixed('router', true),
  extern_learn: fixed('externLearn', true),
  sticky: fixed('sticky', true),
  activity_notify: fixed('activityNotify', true),
  inactive: fixed('inactive', true),
  norefresh: fixed('norefresh', true),
};

/** Words for which entry is looked up. The database of the master is meant unless it is said otherwise. */
export const LOOKUP: Readers = {
  br: text('br'),
  dev: text('dev'),
  brport: text('dev'),
  vlan: number('vlan'),
  vni: number('vni'),
  self: fixed('self', true),
  master: () => undefined,
  dynamic: () => undefined,
};

/** Words for which entries are removed. */
export const FLUSH: Readers = {
  ...place,
  dev: text('dev'),
  brport: text('brport'),
  self: fixed('self', true),
  master: fixed('master', true),
  ...negatable('permanent', 'permanent'),
  ...negatable('static', 'static'),
  ...negatable('dynamic', 'dynamic'),
  ...negatable('added_by_user', 'addedByUser'),
  ...negatable('extern_learn', 'externLearn'),
  ...negatable('sticky', 'sticky'),
  ...negatable('offloaded', 'offloaded'),
  ...negatable('router', 'router'),
};

/**
 * What words describe of which one is a link-layer address, with `to` before it or without.
 *
 * @throws UsageError for a word that is unknown, or if the address or one of `needed` is not there.
 */
export function withAddress(
  words: readonly string[],
  readers: Readers,
  what: string,
  needed: readonly string[] = [],
): Settings {
  const args = new Arguments(words);
  const settings: Settings = {};
  readWords(args, readers, settings, (word) => !Object.hasOwn(readers, word), what);
  if (args.peek() === 'to') args.next();
  settings['mac'] = args.next();
  readWords(args, readers, settings, () => false, what);
  assertThere(settings, ['mac', ...needed], what);
  return settings;
}
