import type { Address, Link } from '@netlink/iproute2';
import type { CommandContext } from '../command.ts';
import { ipFamily } from '../ip-family.ts';
import { type JsonObject, writeJson } from '../json.ts';
import { linkItems, stateItem } from '../link/head.ts';
import { objectOf, textOf } from '../link/item.ts';
import { statisticsJson, statisticsLines } from '../link/statistics.ts';
import { linkSuffix } from '../link/words.ts';
import { writeLines } from '../output.ts';
import { PLAIN } from '../style.ts';
import type { Wanted } from './arguments.ts';
import { addressBriefJson, addressJson } from './json.ts';
import { linkOfAddresses, linkOfAddressesJson, linkOfAddressesLines } from './link.ts';
import { addressBrief, addressLines } from './text.ts';

/** A link with those of its addresses that are wanted. */
interface Shown {
  readonly link: Link;
  readonly addresses: readonly Address[];
}

/** Show links and their addresses: `ip address show`. */
export async function showAddresses(wanted: Wanted, context: CommandContext): Promise<void> {
  const { options, style } = context;
  const shown = await shownOf(wanted, context);
  const isShort = ipFamily(options) !== undefined || wanted.address.to !== undefined;
  if (options.json) {
    writeJson(
      context,
      shown.map((each) => (options.brief ? briefJson(each) : fullJson(each, context, isShort))),
    );
    return;
  }
  for (const { link, addresses } of shown) {
    if (options.brief) {
      const name = style.ifname(`${`${link.name}${linkSuffix(link)}`.padEnd(16)} `);
      const state = textOf(stateItem(link, style, 14));
      context.write(`${name}${state}${addresses.map((address) => addressBrief(address, style)).join('')}\n`);
    } else if (options.oneline && options.family !== 'link') writeOneLine({ link, addresses }, context);
    else writeLines(context, linesOf({ link, addresses }, context, isShort));
  }
}

async function shownOf(
  { link: filter, address, tests }: Wanted,
  { handle, options }: CommandContext,
): Promise<Shown[]> {
  const family = ipFamily(options);
  const links = await handle
    .link()
    .get({ ...filter, stats: options.statistics > 0 })
    .toArray();
  if (links.length === 0 && filter.name !== undefined) {
    const link = await handle.link().get({ name: filter.name, stats: false }).first();
    if (link === undefined) throw new Error(`device ${JSON.stringify(filter.name)} does not exist`);
  }
  if (options.family === 'link')
    return links.map((link) => ({ link: linkOfAddresses(link, options, true), addresses: [] }));
  const byLink = new Map<number, Address[]>();
  const all = await handle.address().get({ family }).toArray();
  const wantedOnes = await handle
    .address()
    .get({ ...address, family })
    .toArray();
  for (const each of wantedOnes.filter((one) => tests.every((test) => test(one)))) {
    const list = byLink.get(each.index);
    if (list === undefined) byLink.set(each.index, [each]);
    else list.push(each);
  }
  const withAny = new Set(all.map(({ index }) => index));
  const isNarrow = family !== undefined || address.to !== undefined || tests.length > 0;
  // As in ip(8) a link without addresses is shown, but not one all of whose addresses are unwanted.
  return links
    .map((link) => ({
      link: linkOfAddresses(link, options, filter.name !== undefined),
      addresses: byLink.get(link.index) ?? [],
    }))
    .filter(({ link, addresses }) => addresses.length > 0 || (!isNarrow && !withAny.has(link.index)));
}

function fullJson({ link, addresses }: Shown, { options }: CommandContext, isShort: boolean): JsonObject {
  const { stats } = link;
  return {
    ...linkOfAddressesJson(link, options, isShort),
    ...(options.family !== 'link' && {
      addr_info: addresses.map((address) => addressJson(address, options)),
    }),
    ...(options.statistics > 0 && stats && { stats64: statisticsJson(stats, options.statistics > 1) }),
  };
}

function briefJson({ link, addresses }: Shown): JsonObject {
  return {
    ...objectOf(linkItems(link)),
    ifname: link.name,
    ...objectOf(stateItem(link, PLAIN, 0)),
    addr_info: addresses.map(addressBriefJson),
  };
}

function linesOf({ link, addresses }: Shown, { options, style }: CommandContext, isShort: boolean): string[] {
  const { stats } = link;
  return [
    ...linkOfAddressesLines(link, options, style, isShort),
    ...addresses.flatMap((address) => addressLines(address, options, style)),
    ...(options.statistics > 0 && stats ? statisticsLines(stats, options.statistics > 1) : []),
  ];
}

function writeOneLine({ link, addresses }: Shown, context: CommandContext): void {
  const { options, style } = context;
  for (const address of addresses) {
    const [first, second] = addressLines(address, options, style);
    writeLines(context, [`${link.index}: ${style.ifname(link.name)}${first}`, second]);
  }
}
