import { isIPv6 } from 'node:net';
import type { LinkOf } from '@netlink/iproute2';
import { type Item, item, number } from '../item.ts';
import { ifTrue, tosItems } from './tunnel.ts';
import { addressItems, fragmentationItems, labelItems, negatable, udpTtlItems } from './udp-tunnel.ts';

/** What is said of a GENEVE tunnel. */
export function geneveItems(link: LinkOf<'geneve'>): Item[] {
  const { id, remote, udpZeroCsum6Tx, udpZeroCsum6Rx } = link;
  // Each checksum of what is sent is a matter of tunnels over its own protocol.
  const isFour = remote !== undefined && !isIPv6(remote);
  return [
    ...ifTrue('external', link.external),
    ...(id === undefined ? [] : [item('id', id, `id ${id} `)]),
    ...addressItems('remote', remote),
    ...addressItems('local', link.local),
    ...udpTtlItems(link.ttl),
    ...tosItems(link.tos),
    ...fragmentationItems(link.df),
    ...labelItems(link.label),
    ...number('port', link.dstport, 'dstport'),
    ...(isFour
      ? negatable('udp_csum', link.udpCsum, 'udpcsum')
      : negatable('udp_zero_csum6_tx', udpZeroCsum6Tx, 'udp6zerocsumtx')),
    ...negatable('udp_zero_csum6_rx', udpZeroCsum6Rx, 'udp6zerocsumrx'),
    ...ifTrue('inner_proto_inherit', link.innerProtoInherit, 'innerprotoinherit '),
  ];
}
