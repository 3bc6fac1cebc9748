import type { LinkOf, VlanOptions } from '@netlink/iproute2';
import { type Item, item, number, word } from '../item.ts';
import { vlanProtocolText } from '../vlan-protocol.ts';

/** What is said of a VLAN. */
export function vlanItems(link: LinkOf<'vlan'>, numeric: boolean): Item[] {
  const flags = [
    link.reorderHdr === true && 'REORDER_HDR',
    link.gvrp === true && 'GVRP',
    link.mvrp === true && 'MVRP',
    link.looseBinding === true && 'LOOSE_BINDING',
    link.bridgeBinding === true && 'BRIDGE_BINDING',
  ].filter((flag) => flag !== false);
  return [
    ...word('protocol', vlanProtocolText(link.protocol, numeric)),
    ...number('id', link.id),
    ...(flags.length === 0 ? [] : [item('flags', flags, `<${flags.join(',')}> `)]),
    ...mapping('ingress_qos', link.ingressQos, 'ingress-qos-map'),
    ...mapping('egress_qos', link.egressQos, 'egress-qos-map'),
  ];
}

function mapping(key: string, priorities: VlanOptions['ingressQos'], label: string): Item[] {
  if (priorities === undefined) return [];
  const json = priorities.map(({ from, to }) => ({ from, to }));
  const text = priorities.map(({ from, to }) => `${from}:${to} `).join('');
  return [item(key, json, `\n      ${label} { ${text}} `)];
}
