import type { Link } from '@netlink/iproute2';
import type { JsonObject } from '../json.ts';
import { headItems } from '../link/head.ts';
import { objectOf, textOf } from '../link/item.ts';
import { linkHeadJson } from '../link/json.ts';
import { linkHeadLines } from '../link/text.ts';
import type { GlobalOptions } from '../options.ts';
import { PLAIN, type Style } from '../style.ts';

/** The options that make a difference to the link of addresses. */
export type LinkOptions = Pick<GlobalOptions, 'details' | 'numeric' | 'statistics' | 'family'>;

/**
 * What of a link ip(8) knows where it is asked for addresses. Without a link being named it asks IPv6 for its links, if only
 * that is wanted: it knows less of them.
 */
export function linkOfAddresses(link: Link, { family }: LinkOptions, isNamed: boolean): Link {
  const { linkmode: _linkmode, addrgenmode: _addrgenmode, ...rest } = link;
  if (family !== 'inet6' || isNamed) return rest;
  const { qdisc: _qdisc, group: _group, master: _master, altnames: _altnames, ...known } = rest;
  return known;
}

/** What `ip -json address show` prints of a link before its addresses. `isShort` leaves the link layer out. */
export function linkOfAddressesJson(link: Link, options: LinkOptions, isShort: boolean): JsonObject {
  const { alias, altnames } = link;
  return {
    ...(isShort && !options.details
      ? objectOf(headItems(link, PLAIN, options))
      : linkHeadJson(link, options)),
    ...(alias !== undefined && options.details && { ifalias: alias }),
    ...(altnames !== undefined && { altnames }),
  };
}

/** The lines that `ip address show` prints of a link before its addresses. `isShort` leaves the link layer out. */
export function linkOfAddressesLines(
  link: Link,
  options: LinkOptions,
  style: Style,
  isShort: boolean,
): string[] {
  const { alias, altnames = [] } = link;
  return [
    ...(isShort && !options.details
      ? [textOf(headItems(link, style, options))]
      : linkHeadLines(link, options, style)),
    ...(alias !== undefined && options.details ? [`    alias ${alias}`] : []),
    ...altnames.map((name) => `    altname ${name}`),
  ];
}
