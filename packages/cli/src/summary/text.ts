import type { Address, Link } from '@netlink/iproute2';
import { flagWords } from '../address/json.ts';
import { addressBrief } from '../address/text.ts';
import { stateItem } from '../link/head.ts';
import { textOf } from '../link/item.ts';
import { linkSuffix, typeText } from '../link/words.ts';
import { neighbourText } from '../neighbour/text.ts';
import type { GlobalOptions } from '../options.ts';
import { routeText } from '../route/text.ts';
import { ruleText } from '../rule/text.ts';
import type { Style } from '../style.ts';
import type { Excerpt, Summary } from './read.ts';

/** What a host's network is made of, in lines: links with their addresses, routes, neighbours and rules. */
export function summaryLines(summary: Summary, options: GlobalOptions, style: Style): string[] {
  const { links, routes, neighbours, rules } = summary;
  const names = links.map(({ link }) => `${link.name}${linkSuffix(link)}`.length);
  const width = Math.max(0, ...names);
  const { numeric } = options;
  const shown = { details: false, statistics: false, numeric, hidden: new Set(['table'] as const) };
  return [
    `Links (${links.length})`,
    ...links.flatMap(({ link, addresses }) => linkLines(link, addresses, width, options, style)),
    ...section('Routes', routes, (route) => routeText(route, shown, style)),
    ...section('Neighbours', neighbours, (neighbour) => [neighbourText(neighbour, options, style)]),
    ...section('Rules', rules, (rule) => [
      `${ruleText(rule, options, style)}${rule.family === 'inet6' ? ' (IPv6)' : ''}`,
    ]),
  ].map((line) => line.trimEnd());
}

function linkLines(
  link: Link,
  addresses: readonly Address[],
  width: number,
  options: GlobalOptions,
  style: Style,
): string[] {
  const { mtu, address, master, kind } = link;
  const sort = kind === undefined ? typeText(link.type, options.numeric) : String(kind);
  const words = [
    `  ${style.ifname(`${link.name}${linkSuffix(link)}`.padEnd(width))}  `,
    textOf(stateItem(link, style, 10)),
    `${sort} `,
    mtu === undefined ? '' : `mtu ${mtu} `,
    address === undefined || link.type === 'loopback' ? '' : style.mac(`${address} `),
    master === undefined || master === null ? '' : `master ${style.ifname(String(master))}`,
  ];
  const notes = (one: Address): string => flagWords(one).join(' ');
  return [
    words.join(''),
    ...addresses.map((one) => `  ${' '.repeat(width)}  ${addressBrief(one, style)}${notes(one)}`),
  ];
}

function section<T>(
  title: string,
  { items, count }: Excerpt<T>,
  lines: (item: T) => readonly string[],
): string[] {
  const rest = count - items.length;
  return [
    '',
    `${title} (${count})`,
    ...items.flatMap(lines).map((line) => `  ${line.replaceAll('\t', ' ')}`),
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
  ];
}
