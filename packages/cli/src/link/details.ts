import type { Link } from '@netlink/iproute2';
import type { GlobalOptions } from '../options.ts';
import { type Item, item, number, objectOf, word } from './item.ts';
import { canErrorItems } from './kinds/can.ts';
import { kindItems, portItems } from './kinds/kinds.ts';
import { addressModeText } from './words.ts';

/** What the details of a link depend on. */
export type DetailOptions = Pick<GlobalOptions, 'numeric' | 'statistics'>;

/** What `-details` adds. */
export function detailItems(link: Link, options: DetailOptions): Item[] {
  const { promiscuity, allmulti, addrgenmode } = link;
  return [
    ...(promiscuity === undefined ? [] : [item('promiscuity', promiscuity, ` promiscuity ${promiscuity} `)]),
    ...(allmulti === undefined ? [] : [item('allmulti', allmulti, ` allmulti ${allmulti} `)]),
    ...number('min_mtu', link.minMtu, 'minmtu'),
    ...number('max_mtu', link.maxMtu, 'maxmtu'),
    ...infoItems(link, options),
    ...(addrgenmode === undefined
      ? []
      : word('inet6_addr_gen_mode', addressModeText(addrgenmode), 'addrgenmode')),
    ...number('num_tx_queues', link.numtxqueues, 'numtxqueues'),
    ...number('num_rx_queues', link.numrxqueues, 'numrxqueues'),
    ...number('gso_max_size', link.gsoMaxSize),
    ...number('gso_max_segs', link.gsoMaxSegs),
    ...number('tso_max_size', link.tsoMaxSize),
    ...number('tso_max_segs', link.tsoMaxSegs),
    ...number('gro_max_size', link.groMaxSize),
    ...word('phys_port_name', link.physPortName, 'portname'),
    ...word('phys_port_id', link.physPortId, 'portid'),
    ...word('phys_switch_id', link.physSwitchId, 'switchid'),
    ...word('parentbus', link.parentbus),
    ...word('parentdev', link.parentdev),
  ];
}

// In JSON one object; as text a line for the kind, and another one for what it is as a port.
function infoItems(link: Link, { numeric, statistics }: DetailOptions): Item[] {
  const { kind, port } = link;
  if (kind === undefined && port === undefined) return [];
  const ofKind = kindItems(link, numeric);
  const errors = link.kind === 'can' && statistics > 0 ? canErrorItems(link) : [];
  const ofPort = port === undefined ? [] : portItems(port);
  const info = {
    ...(kind !== undefined && { info_kind: String(kind) }),
    ...(ofKind.length > 0 && { info_data: objectOf(ofKind) }),
    ...(errors.length > 0 && { info_xstats: objectOf(errors) }),
    ...(port !== undefined && { info_slave_kind: String(port.kind) }),
    ...(ofPort.length > 0 && { info_slave_data: objectOf(ofPort) }),
  };
  return [
    { key: 'linkinfo', json: info },
    ...(kind === undefined ? [] : [{ text: `\n    ${String(kind)} ` }]),
    ...[...ofKind, ...errors].map(textOnly),
    ...(port === undefined ? [] : [{ text: `\n    ${String(port.kind)}_slave ` }]),
    ...ofPort.map(textOnly),
  ];
}

function textOnly({ text }: Item): Item {
  return text === undefined ? {} : { text };
}
