import type { LinkOf } from '@netlink/iproute2';
import { type Item, word } from '../item.ts';

/** What is said of a netkit. */
export function netkitItems(link: LinkOf<'netkit'>): Item[] {
  const { primary: isPrimary } = link;
  return [
    ...text('mode', link.mode),
    ...word('type', isPrimary === undefined ? undefined : isPrimary ? 'primary' : 'peer'),
    ...text('policy', link.policy),
    ...text('peer_policy', link.peerPolicy, 'peer policy'),
    ...text('scrub', link.scrub),
    ...text('peer_scrub', link.peerScrub, 'peer scrub'),
  ];
}

function text(key: string, value: string | number | undefined, label = key): Item[] {
  return word(key, value === undefined ? undefined : String(value), label);
}
