import { BlockList, isIPv6 } from 'node:net';
import type { LinkOf } from '@netlink/iproute2';
import { type Item, item } from '../item.ts';

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
    ...local(link.local),
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
    ...tos(link.tos),
    ...ttl(link.ttl),
    ...fragmentation(link.df),
    ...(label === undefined || label === 0 ? [] : [hexadecimal('label', label, 'flowlabel')]),
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

function ifTrue(key: string, on: boolean | undefined, text = `${key} `): Item[] {
  return on === true ? [item(key, true, text)] : [];
}

function negatable(key: string, on: boolean | undefined, label: string): Item[] {
  return on === undefined ? [] : [item(key, on, `${on ? '' : 'no'}${label} `)];
}

function hexadecimal(key: string, value: number, label: string): Item {
  const text = `0x${value.toString(16)}`;
  return item(key, text, `${label} ${text} `);
}

function remote(address: string | undefined): Item[] {
  if (address === undefined) return [];
  const isSix = isIPv6(address);
  const label = MULTICAST.check(address, isSix ? 'ipv6' : 'ipv4') ? 'group' : 'remote';
  return [item(isSix ? `${label}6` : label, address, `${label} ${address} `)];
}

function local(address: string | undefined): Item[] {
  return address === undefined
    ? []
    : [item(isIPv6(address) ? 'local6' : 'local', address, `local ${address} `)];
}

function tos(value: Vxlan['tos']): Item[] {
  if (value === undefined || value === 0) return [];
  return value === 'inherit' ? [item('tos', '0x1', 'tos inherit ')] : [hexadecimal('tos', value, 'tos')];
}

function ttl(value: Vxlan['ttl']): Item[] {
  if (value === undefined) return [];
  if (value === 'inherit') return [{ text: 'ttl inherit ' }];
  return [item('ttl', value, value === 0 ? 'ttl auto ' : `ttl ${value} `)];
}

function fragmentation(df: Vxlan['df']): Item[] {
  return df === undefined ? [] : [item('df', df, df === 'unset' ? '' : `df ${df} `)];
}
