import type { Link, LinkPort } from '@netlink/iproute2';
import type { Item } from '../item.ts';
import { bridgeItems } from './bridge.ts';
import { bridgePortItems } from './bridge-port.ts';
import { macvlanItems } from './macvlan.ts';
import { vlanItems } from './vlan.ts';
import { vxlanItems } from './vxlan.ts';

/** What is said of a link for being of its kind. */
export function kindItems(link: Link, numeric: boolean): Item[] {
  switch (link.kind) {
    case 'bridge':
      return bridgeItems(link, numeric);
    case 'macvlan':
    case 'macvtap':
      return macvlanItems(link);
    case 'vlan':
      return vlanItems(link, numeric);
    case 'vxlan':
      return vxlanItems(link);
    default:
      return [];
  }
}

/** What is said of a link for being a port of its master. */
export function portItems(port: LinkPort): Item[] {
  return port.kind === 'bridge' ? bridgePortItems(port) : [];
}
