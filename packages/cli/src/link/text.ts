import type { Link } from '@netlink/iproute2';
import type { GlobalOptions } from '../options.ts';
import type { Style } from '../style.ts';
import { detailItems } from './details.ts';
import { headItems, linkLayerItems, stateItem } from './head.ts';
import { textOf } from './item.ts';
import { statisticsLines } from './statistics.ts';
import { functionLine } from './virtual-functions.ts';
import { flagTexts, linkSuffix, typeText } from './words.ts';

/** What the text of a link depends on. */
export type LinkTextOptions = Pick<GlobalOptions, 'details' | 'statistics' | 'numeric'>;

/** A link as `ip link show` prints it, line by line. */
export function linkLines(link: Link, options: LinkTextOptions, style: Style): string[] {
  const { alias, stats, altnames = [], vfinfoList = [] } = link;
  return [
    ...linkHeadLines(link, options, style),
    ...(alias === undefined ? [] : [`    alias ${alias}`]),
    ...(options.statistics > 0 && stats !== undefined ? statisticsLines(stats, options.statistics > 1) : []),
    ...vfinfoList.map((given) => functionLine(given, typeText(link.type, options.numeric))),
    ...altnames.map((name) => `    altname ${name}`),
  ];
}

/** The lines that `ip address show` prints of the link, too. */
export function linkHeadLines(link: Link, options: LinkTextOptions, style: Style): string[] {
  const layer = [
    ...linkLayerItems(link, style, options),
    ...(options.details ? detailItems(link, options) : []),
  ];
  return [textOf(headItems(link, style, options)), ...textOf(layer).split('\n')];
}

/** A link as `ip -brief link show` prints it: one line. */
export function linkBrief(link: Link, style: Style): string {
  const { name, address } = link;
  return [
    style.ifname(`${`${name}${linkSuffix(link)}`.padEnd(16)} `),
    textOf(stateItem(link, style, 14)),
    address === undefined ? '' : style.mac(`${address} `),
    `<${flagTexts(link).join(',')}> `,
  ].join('');
}
