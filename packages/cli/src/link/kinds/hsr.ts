import type { LinkOf, LinkReference } from '@netlink/iproute2';
import { type Item, number, word } from '../item.ts';
import { linkName } from '../words.ts';

const PROTOCOLS: Readonly<Record<string, number>> = { hsr: 0, prp: 1 };

/** What is said of a link of HSR or PRP. */
export function hsrItems(link: LinkOf<'hsr'>): Item[] {
  const { proto } = link;
  return [
    ...port('slave1', link.slave1),
    ...port('slave2', link.slave2),
    ...port('interlink', link.interlink),
    ...number('seq_nr', link.seqNr, 'sequence'),
    ...word('supervision_addr', link.supervisionAddr, 'supervision'),
    ...number('proto', typeof proto === 'string' ? PROTOCOLS[proto] : proto),
    ...number('version', link.version),
  ];
}

function port(key: string, link: LinkReference | undefined): Item[] {
  return link === undefined ? [] : word(key, linkName(link));
}
