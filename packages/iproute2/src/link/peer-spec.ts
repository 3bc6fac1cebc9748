import { commonFields } from './common-fields.ts';
import type { Link } from './link.ts';
import { ownAddress } from './own-address.ts';
import { NOT_OF_PEERS, type PeerSpec } from './spec.ts';

/** What ties a link to others, and is no matter of the other end of its pair. */
const TIES = ['link', 'linkNetnsid', 'master', 'parentdev'];

const KEYS = Object.entries(commonFields)
  .filter(([key, { write }]) => write !== undefined && !TIES.includes(key))
  .map(([key]) => key)
  .filter((key) => !NOT_OF_PEERS.some((other) => other === key));

/** What a link that was read has to be made with as the other end of a pair. */
export function peerSpecOf(link: Link): PeerSpec {
  const given = link as unknown as Readonly<Record<string, unknown>>;
  const entries = KEYS.filter((key) => given[key] !== undefined).map((key) => [key, given[key]] as const);
  return { ...Object.fromEntries(entries), address: ownAddress(link) };
}
