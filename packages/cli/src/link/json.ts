import type { Link } from '@netlink/iproute2';
import type { JsonObject } from '../json.ts';
import type { GlobalOptions } from '../options.ts';
import { PLAIN } from '../style.ts';
import { detailItems } from './details.ts';
import { headItems, linkItems, linkLayerItems } from './head.ts';
import { objectOf } from './item.ts';
import { statisticsJson } from './statistics.ts';
import { functionJson } from './virtual-functions.ts';
import { flagTexts, typeText } from './words.ts';

/** What the JSON of a link depends on. */
export type LinkJsonOptions = Pick<GlobalOptions, 'details' | 'statistics' | 'numeric' | 'brief'>;

/** A link as `ip -json link show` has it. */
export function linkJson(link: Link, options: LinkJsonOptions): JsonObject {
  if (options.brief) return briefJson(link);
  const { alias, stats, altnames } = link;
  return {
    ...linkHeadJson(link, options),
    ...(alias !== undefined && { ifalias: alias }),
    ...(options.statistics > 0 && stats && { stats64: statisticsJson(stats, options.statistics > 1) }),
    ...functionsJson(link, options),
    ...(altnames !== undefined && { altnames }),
  };
}

function functionsJson({ vfinfoList, type }: Link, { statistics, numeric }: LinkJsonOptions): JsonObject {
  if (vfinfoList === undefined || vfinfoList.length === 0) return {};
  const linkType = typeText(type, numeric);
  return { vfinfo_list: vfinfoList.map((given) => functionJson(given, linkType, statistics > 0)) };
}

/** What `ip -json address show` says of the link, too. */
export function linkHeadJson(
  link: Link,
  options: Pick<GlobalOptions, 'details' | 'numeric' | 'statistics'>,
): JsonObject {
  return objectOf([
    ...headItems(link, PLAIN, options),
    ...linkLayerItems(link, PLAIN, options),
    ...(options.details ? detailItems(link, options) : []),
  ]);
}

function briefJson(link: Link): JsonObject {
  const { name, operstate, address } = link;
  return {
    ...objectOf(linkItems(link)),
    ifname: name,
    ...(operstate !== undefined && { operstate: String(operstate).toUpperCase() }),
    ...(address !== undefined && { address }),
    flags: flagTexts(link),
  };
}
