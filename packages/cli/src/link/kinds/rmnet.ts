import type { LinkOf } from '@netlink/iproute2';
import { type Item, item, number } from '../item.ts';

/** What is said of a channel of a modem. */
export function rmnetItems(link: LinkOf<'rmnet'>): Item[] {
  const flags = [
    link.ingressDeaggregation === true && 'INGRESS_DEAGGREGATION',
    link.ingressCommands === true && 'INGRESS_MAP_COMMANDS',
    link.ingressMapv4Checksum === true && 'INGRESS_MAP_CKSUMV4',
    link.egressMapv4Checksum === true && 'EGRESS_MAP_CKSUMV4',
    link.ingressMapv5Checksum === true && 'INGRESS_MAP_CKSUMV5',
    link.egressMapv5Checksum === true && 'EGRESS_MAP_CKSUMV5',
  ].filter((flag) => flag !== false);
  return [
    ...number('mux_id', link.muxId),
    ...(link.ingressCommands === undefined ? [] : [item('flags', flags, `<${flags.join(',')}> `)]),
  ];
}
