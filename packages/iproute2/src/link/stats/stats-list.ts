import {
  RTM_GETSTATS,
  RTM_NEWSTATS,
  RTM_SETSTATS,
  type STATS_GROUPS,
  StatsMessage,
  StatsRequestMessage,
  type StatsView,
} from '@netlink/rtnetlink';
import { checkKeys } from '../../check-keys.ts';
import type { Context } from '../../context.ts';
import { filteredList } from '../../filtered-list.ts';
import type { LinkReference } from '../../link-names.ts';
import type { List } from '../../list.ts';
import { type CallOptions, dumped, found, requestOf } from '../../object-request.ts';
import { named } from '../../named.ts';
import { listOf, shown } from '../field-checks.ts';
import { joinStats } from './join.ts';
import type { LinkStats, StatsGroup } from './link-stats.ts';
import { readStats } from './read.ts';

/** Which counters are asked for. */
export interface StatsFilter {
  /** The link; all links if absent. */
  readonly dev?: LinkReference | undefined;
  /** The groups of counters; all of them if absent. */
  readonly group?: StatsGroup | readonly StatsGroup[] | undefined;
}

/** What is to be counted. */
export interface StatsSettings {
  /** Whether hardware counts what it routes: `l3_stats`. */
  readonly l3Stats: boolean;
}

type WireGroup = keyof typeof STATS_GROUPS;

const GROUPS: Readonly<Record<StatsGroup, WireGroup>> = {
  link: 'link64',
  xstats: 'linkXstats',
  xstatsSlave: 'linkXstatsSlave',
  offload: 'linkOffloadXstats',
  afstats: 'afSpec',
};

function wireGroups(group: StatsFilter['group']): WireGroup[] {
  if (group === undefined) return Object.values(GROUPS);
  const words = typeof group === 'string' ? [group] : named('link stats: group', () => listOf(group));
  if (words.length === 0) throw new TypeError('link stats: group: at least one is needed');
  return words.map((word) => {
    if (typeof word !== 'string' || !Object.hasOwn(GROUPS, word))
      throw new TypeError(`link stats: group: ${shown(word)} is none`);
    return GROUPS[word as StatsGroup];
  });
}

/** The counters of the link that `filter` names, or of all links. */
export function statsList(
  { connection, links }: Context,
  filter: StatsFilter,
  options: CallOptions,
): List<LinkStats, StatsView> {
  checkKeys('link stats', filter, new Set(['dev', 'group']));
  const { dev } = filter;
  const filterMask = wireGroups(filter.group);
  const requestFor = (ifindex: number): ReturnType<typeof requestOf> =>
    requestOf(
      StatsRequestMessage,
      { header: { ifindex, filterMask } },
      { type: RTM_GETSTATS, name: 'link stats' },
      options,
    );
  return filteredList({
    codec: StatsMessage,
    type: RTM_NEWSTATS,
    messages:
      dev === undefined
        ? dumped(() => [connection.dump(requestFor(0))])
        : found(connection, async () => requestFor(await links.indexOf(dev, 'dev', options)), []),
    async prepare() {
      const nameOf = await links.all(options);
      return (message: StatsMessage) => readStats(message, nameOf);
    },
    join: joinStats,
  });
}

/** Say what is to be counted of a link. */
export async function setStats(
  { connection, links }: Context,
  dev: LinkReference,
  settings: StatsSettings,
  options: CallOptions,
): Promise<void> {
  const name = 'link stats set';
  checkKeys(name, settings, new Set(['l3Stats']));
  if (typeof settings.l3Stats !== 'boolean') throw new TypeError(`${name}: l3Stats: true or false is needed`);
  const attributes = { setOffloadXstatsL3Stats: Number(settings.l3Stats) };
  await links.steadily(async () => {
    const message = { header: { ifindex: await links.indexOf(dev, name, options) }, attributes };
    await connection.change(requestOf(StatsRequestMessage, message, { type: RTM_SETSTATS, name }, options));
  });
}
