import type { Link } from '@netlink/iproute2';
import type { GlobalOptions } from '../options.ts';
import { wordText } from '../numeric.ts';
import type { Style } from '../style.ts';
import { type Item, item } from './item.ts';
import { flagTexts, linkName, linkSuffix, typeText } from './words.ts';

type Options = Pick<GlobalOptions, 'numeric'>;

/** The link below or the other end, for JSON. */
export function linkItems({ link, linkNetnsid }: Pick<Link, 'link' | 'linkNetnsid'>): Item[] {
  if (link === undefined) return [];
  if (linkNetnsid !== undefined) return [{ key: 'link_index', json: link }];
  return [{ key: 'link', json: link === 0 ? null : linkName(link) }];
}

/** The operational state, with what stands behind it. */
export function stateItem({ operstate }: Link, style: Style, width: number): Item[] {
  if (operstate === undefined) return [];
  const text = String(operstate).toUpperCase();
  const padded = `${text.padEnd(width)} `;
  const coloured = operstate === 'up' ? style.up(padded) : operstate === 'down' ? style.down(padded) : padded;
  return [item('operstate', text, coloured)];
}

/** What is said of a link in its first line: number, name, flags, what it is part of. */
export function headItems(link: Link, style: Style, options: Options): Item[] {
  const { index, name, mtu, qdisc, master, linkmode, group, txqlen } = link;
  const flags = flagTexts(link);
  return [
    item('ifindex', index, `${index}: `),
    ...linkItems(link),
    item('ifname', name, style.ifname(`${name}${linkSuffix(link)}: `)),
    item('flags', flags, `<${flags.join(',')}> `),
    ...(mtu === undefined ? [] : [item('mtu', mtu, `mtu ${mtu} `)]),
    ...(qdisc === undefined ? [] : [item('qdisc', qdisc, `qdisc ${qdisc} `)]),
    ...(master === undefined || master === null ? [] : [word('master', linkName(master))]),
    ...stateItem(link, style, 0).map(({ text = '', ...rest }) => ({ ...rest, text: `state ${text}` })),
    ...(linkmode === undefined ? [] : [item('linkmode', upper(linkmode), `mode ${upper(linkmode)} `)]),
    ...(group === undefined ? [] : [word('group', wordText(group, 'groups', options))]),
    ...(txqlen === undefined || txqlen === 0 ? [] : [item('txqlen', txqlen, `qlen ${txqlen}`)]),
  ];
}

/** What is said of the link layer. */
export function linkLayerItems(link: Link, style: Style, options: Options): Item[] {
  const { address, broadcast, permaddr, linkNetnsid, flags } = link;
  const type = typeText(link.type, options.numeric);
  const isPair = flags.includes('pointopoint');
  return [
    item('link_type', type, `    link/${type} `),
    ...(address === undefined ? [] : [item('address', address, style.mac(address))]),
    ...(isPair && broadcast !== undefined ? [{ key: 'link_pointtopoint', json: true }] : []),
    ...(broadcast === undefined
      ? []
      : [item('broadcast', broadcast, `${isPair ? ' peer ' : ' brd '}${style.mac(broadcast)}`)]),
    ...(permaddr === undefined ? [] : [item('permaddr', permaddr, ` permaddr ${style.mac(permaddr)}`)]),
    ...(linkNetnsid === undefined
      ? []
      : [item('link_netnsid', linkNetnsid, ` link-netnsid ${linkNetnsid < 0 ? 'unknown' : linkNetnsid}`)]),
    ...(link.protodown === true ? [item('proto_down', true, ' protodown on ')] : []),
    ...reasonItems(link),
  ];
}

function reasonItems({ protodownReason: reasons }: Link): Item[] {
  if (reasons === undefined) return [];
  const words = reasons.map(String);
  return [item('proto_down_reason', words, `protodown_reason <${words.join(',')}> `)];
}

function word(key: string, value: string): Item {
  return item(key, value, `${key} ${value} `);
}

function upper(mode: string | number): string {
  return String(mode).toUpperCase();
}
