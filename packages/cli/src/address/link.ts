import type { Link } from '@netlink/iproute2';
import type { JsonObject } from '../json.ts';
import { headItems } from '../link/head.ts';
import { objectOf, textOf } from '../link/item.ts';
import { linkHeadJson } from '../link/json.ts';
import { linkHeadLines } from '../link/text.ts';
import type { GlobalOptions } from '../options.ts';
import { PLAIN, type Style } from '../style.ts';

/** The options that make a difference to the link of addresses. */
export type LinkOptions = Pick<GlobalOptions, 'details' | 'numeric' | 'family'>;

/** What `ip -json address show` prints of a link before its addresses. `isShort` leaves the link layer out. */
export function linkOfAddressesJson(link: Link, options: LinkOptions, isShort: boolean): JsonObject {
  const shown = withoutLinkOnly(link, options);
  const { alias, altnames } = shown;
  if (isShort && !options.details) return objectOf(headItems(shown, PLAIN, options));
  return {
    ...linkHeadJson(shown, options),
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
  const shown = withoutLinkOnly(link, options);
  const { alias, altnames = [] } = shown;
  if (isShort && !options.details) return [textOf(headItems(shown, style, options))];
  return [
    ...linkHeadLines(shown, options, style),
    ...(alias !== undefined && options.details ? [`    alias ${alias}`] : []),
    ...altnames.map((name) => `    altname ${name}`),
  ];
}

// What ip(8) says of links only where it is asked for links.
function withoutLinkOnly(link: Link, { family }: LinkOptions): Link {
  const { linkmode: _linkmode, addrgenmode: _addrgenmode, ...rest } = link;
  if (family !== 'inet6') return rest as Link;
  // ip(8) asks IPv6 for its links, which knows less of them.
  const { qdisc: _qdisc, group: _group, ...known } = rest;
  return known as Link;
}
