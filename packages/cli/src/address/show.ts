import type { Address, Handle, Link } from '@netlink/iproute2';
import type { CommandContext } from '../command.ts';
import { ipFamily } from '../ip-family.ts';
import { type JsonObject, writeJson } from '../json.ts';
import { linkItems, stateItem } from '../link/head.ts';
import { objectOf, textOf } from '../link/item.ts';
import { statisticsJson, statisticsLines } from '../link/statistics.ts';
import { linkSuffix } from '../link/words.ts';
import { writeLines } from '../output.ts';
import { PLAIN, type Style } from '../style.ts';
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
  for (const each of shown) {
    if (options.brief) context.write(`${briefText(each, style)}\n`);
    else if (options.oneline && options.family !== 'link') writeOneLine(each, context);
    else writeLines(context, linesOf(each, context, isShort));
  }
}

async function shownOf(
  { link: filter, address }: Wanted,
  { handle, options }: CommandContext,
): Promise<Shown[]> {
  const family = ipFamily(options);
  const links = await handle
    .link()
    .get({ ...filter, stats: options.statistics > 0 })
    .toArray();
  if (links.length === 0) await assertLink(handle, filter.name);
  if (options.family === 'link')
    return links.map((link) => ({ link: linkOfAddresses(link, options, true), addresses: [] }));
  const all = await handle.address().get({ family }).toArray();
  const withAny = new Set(all.map(({ index }) => index));
  const found = await handle
    .address()
    .get({ ...address, family })
    .toArray();
  const byLink = groupByLink(found);
  const isNarrow = family !== undefined || address.to !== undefined || address.label !== undefined;
  // As in ip(8) a link without addresses is shown, but not one all of whose addresses are unwanted.
  return links
    .map((link) => ({
      link: linkOfAddresses(link, options, filter.name !== undefined),
      addresses: byLink.get(link.index) ?? [],
    }))
    .filter(({ link, addresses }) => addresses.length > 0 || (!isNarrow && !withAny.has(link.index)));
}

// One that is there and of no interest is no error.
async function assertLink(handle: Handle, name: string | undefined): Promise<void> {
  if (name === undefined) return;
  const link = await handle.link().get({ name, stats: false }).first();
  if (link === undefined) throw new Error(`device ${JSON.stringify(name)} does not exist`);
}

function groupByLink(addresses: readonly Address[]): Map<number, Address[]> {
  const groups = new Map<number, Address[]>();
  for (const address of addresses) {
    const group = groups.get(address.index);
    if (group === undefined) groups.set(address.index, [address]);
    else group.push(address);
  }
  return groups;
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

function briefText({ link, addresses }: Shown, style: Style): string {
  const name = style.ifname(`${`${link.name}${linkSuffix(link)}`.padEnd(16)} `);
  const state = textOf(stateItem(link, style, 14));
  return `${name}${state}${addresses.map((address) => addressBrief(address, style)).join('')}`;
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
