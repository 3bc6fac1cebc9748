import { BlockList, isIPv6 } from 'node:net';
import type { LinkOf } from '@netlink/iproute2';
import { type Item, item } from '../item.ts';
import { ifTrue, tosItems } from './tunnel.ts';
import { addressItems, fragmentationItems, labelItems, negatable, udpTtlItems } from './udp-tunnel.ts';

const MULTICAST = new BlockList();
MULTICAST.addSubnet('224.0.0.0', 4, 'ipv4');
MULTICAST.addSubnet('ff00::', 8, 'ipv6');

type Vxlan = LinkOf<'vxlan'>;

/** What is said of a VXLAN. */
export function vxlanItems(link: Vxlan): Item[] {
  const { id, dev, srcport, dstport, learning, label, ageing, limit } = link;
  return [
    ...ifTrue('external', link.external, 'external '),
    // ip(8) forgot the space.
    ...ifTrue('vnifilter', link.vnifilter, 'vnifilter'),
    ...(id === undefined ? [] : [item('id', id, `id ${id} `)]),
    ...remote(link.remote),
    ...addressItems('local', link.local),
    ...(dev === undefined ? [] : [item('link', dev, `dev ${dev} `)]),
    ...(srcport === undefined
      ? []
      : [
          item(
            'port_range',
            { low: srcport.low, high: srcport.high },
            `srcport ${srcport.low} ${srcport.high} `,
          ),
        ]),
    ...(dstport === undefined ? [] : [item('port', dstport, `dstport ${dstport} `)]),
    ...(learning === undefined ? [] : [item('learning', learning, learning ? '' : 'nolearning ')]),
    ...ifTrue('proxy', link.proxy),
    ...ifTrue('rsc', link.rsc),
    ...ifTrue('l2miss', link.l2miss),
    ...ifTrue('l3miss', link.l3miss),
    ...tosItems(link.tos),
    ...udpTtlItems(link.ttl),
    ...fragmentationItems(link.df),
    ...labelItems(label),
    ...(ageing === undefined
      ? []
      : [item('ageing', ageing, ageing === 0 ? 'ageing none ' : `ageing ${ageing} `)]),
    ...(limit === undefined || limit === 0 ? [] : [item('limit', limit, `maxaddr ${limit} `)]),
    ...negatable('udp_csum', link.udpCsum, 'udpcsum'),
    ...negatable('udp_zero_csum6_tx', link.udpZeroCsum6Tx, 'udp6zerocsumtx'),
    ...negatable('udp_zero_csum6_rx', link.udpZeroCsum6Rx, 'udp6zerocsumrx'),
    ...ifTrue('remcsum_tx', link.remcsumTx, 'remcsumtx '),
    ...ifTrue('remcsum_rx', link.remcsumRx, 'remcsumrx '),
    ...ifTrue('gbp', link.gbp),
    ...ifTrue('gpe', link.gpe),
  ];
}

function remote(address: string | undefined): Item[] {
  if (address === undefined) return [];
  const isSix = isIPv6(address);
  const label = MULTICAST.check(address, isSix ? 'ipv6' : 'ipv4') ? 'group' : 'remote';
  return [item(isSix ? `${label}6` : label, address, `${label} ${address} `)];
}
