import type { BridgeLink, BridgePortOptions, Link } from '@netlink/iproute2';
import { linkItems } from '../../link/head.ts';
import { type Item, item, number, onOff, textOf, word } from '../../link/item.ts';
import { portStateItems, routerNumber } from '../../link/kinds/bridge-words.ts';
import { flagTexts, linkName, linkSuffix } from '../../link/words.ts';
import type { GlobalOptions } from '../../options.ts';
import type { Style } from '../../style.ts';

/** A port, and where its other end is if it is known. */
export type ShownPort = BridgeLink & Pick<Link, 'linkNetnsid'>;

/** What is said of a port in its first line. */
function headItems(port: ShownPort, style: Style): Item[] {
  const { index, dev, mtu, master, state } = port;
  const flags = flagTexts(port);
  return [
    item('ifindex', index, `${index}: `),
    ...linkItems(port),
    item('ifname', dev, style.ifname(`${dev}${linkSuffix(port)}: `)),
    item('flags', flags, `<${flags.join(',')}> `),
    ...number('mtu', mtu),
    ...word('master', master),
    ...portStateItems(state),
    ...number('priority', port.priority),
    ...number('cost', port.cost),
    ...word('hwmode', port.hwmode?.toUpperCase()),
  ];
}

/** What `-details` adds, in the order of bridge(8), which is not that of ip(8). */
function detailItems(port: BridgePortOptions): Item[] {
  const { backupPort, backupNhid } = port;
  return [
    ...onOff('hairpin', port.hairpin),
    ...onOff('guard', port.guard),
    ...onOff('root_block', port.rootBlock),
    ...onOff('fastleave', port.fastleave),
    ...onOff('learning', port.learning),
    ...onOff('flood', port.flood),
    ...onOff('mcast_flood', port.mcastFlood),
    ...onOff('bcast_flood', port.bcastFlood),
    ...number('mcast_router', routerNumber(port.mcastRouter)),
    ...onOff('mcast_to_unicast', port.mcastToUnicast),
    ...onOff('neigh_suppress', port.neighSuppress),
    ...onOff('neigh_vlan_suppress', port.neighVlanSuppress),
    ...onOff('neigh_forward_grat', port.neighForwardGrat),
    ...onOff('vlan_tunnel', port.vlanTunnel),
    ...word(
      'backup_port',
      backupPort === undefined || backupPort === null ? undefined : linkName(backupPort),
    ),
    ...number('backup_nhid', backupNhid === 0 ? undefined : backupNhid),
    ...onOff('isolated', port.isolated),
    ...onOff('locked', port.locked),
    ...onOff('mab', port.mab),
    ...number('mcast_n_groups', port.mcastNGroups),
    ...number('mcast_max_groups', port.mcastMaxGroups),
  ];
}

/** What `bridge link show` says of a port. */
export function portItems(
  port: ShownPort,
  { details }: Pick<GlobalOptions, 'details'>,
  style: Style,
): Item[] {
  return [...headItems(port, style), ...(details ? detailItems(port) : [])];
}

/** The same, line by line. */
export function portLines(
  port: ShownPort,
  { details }: Pick<GlobalOptions, 'details'>,
  style: Style,
): string[] {
  const further = details ? textOf(detailItems(port)) : '';
  return [textOf(headItems(port, style)), ...(further === '' ? [] : [`    ${further}`])];
}

/** A link as bridge(8) tells of it when it changes: what it is as a port is told by itself. */
export function linkOf({ name, index, flags, up, link, linkNetnsid, linkUp, master, mtu }: Link): ShownPort {
  return {
    dev: name,
    index,
    flags,
    up,
    ...(link !== undefined && { link }),
    ...(linkNetnsid !== undefined && { linkNetnsid }),
    ...(linkUp !== undefined && { linkUp }),
    ...(master !== undefined && master !== null && { master: linkName(master) }),
    ...(mtu !== undefined && { mtu }),
  };
}
