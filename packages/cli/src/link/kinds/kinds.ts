import type { Link, LinkPort } from '@netlink/iproute2';
import type { Item } from '../item.ts';
import { bondItems } from './bond.ts';
import { bondPortItems } from './bond-port.ts';
import { bridgeItems } from './bridge.ts';
import { bridgePortItems } from './bridge-port.ts';
import { canItems } from './can.ts';
import { hsrItems } from './hsr.ts';
import { macsecItems } from './macsec.ts';
import { macvlanItems } from './macvlan.ts';
import { netkitItems } from './netkit.ts';
import { rmnetItems } from './rmnet.ts';
import { dsaItems, ipoibItems, ipvlanItems, ovpnItems, vrfItems, wwanItems } from './small-kinds.ts';
import { tunItems } from './tun.ts';
import { geneveItems } from './geneve.ts';
import { greItems, ip6greItems } from './gre.ts';
import { ip6tnlItems, iptunnelItems } from './iptunnel.ts';
import { amtItems, bareudpItems, gtpItems, xfrmItems } from './small-tunnels.ts';
import { vlanItems } from './vlan.ts';
import { vtiItems } from './vti.ts';
import { vxlanItems } from './vxlan.ts';

/** What is said of a link for being of its kind. */
export function kindItems(link: Link, numeric: boolean): Item[] {
  switch (link.kind) {
    case 'bond':
      return bondItems(link);
    case 'amt':
      return amtItems(link);
    case 'bareudp':
      return bareudpItems(link);
    case 'erspan':
    case 'gre':
    case 'gretap':
      return greItems(link);
    case 'geneve':
      return geneveItems(link);
    case 'gtp':
      return gtpItems(link);
    case 'ip6erspan':
    case 'ip6gre':
    case 'ip6gretap':
      return ip6greItems(link);
    case 'ip6tnl':
      return ip6tnlItems(link);
    case 'ipip':
    case 'sit':
      return iptunnelItems(link);
    case 'vti':
    case 'vti6':
      return vtiItems(link);
    case 'xfrm':
      return xfrmItems(link);
    case 'bridge':
      return bridgeItems(link, numeric);
    case 'can':
      return canItems(link);
    case 'dsa':
      return dsaItems(link);
    case 'hsr':
      return hsrItems(link);
    case 'ipoib':
      return ipoibItems(link);
    case 'ipvlan':
    case 'ipvtap':
      return ipvlanItems(link);
    case 'macsec':
      return macsecItems(link);
    case 'netkit':
      return netkitItems(link);
    case 'ovpn':
      return ovpnItems(link);
    case 'rmnet':
      return rmnetItems(link);
    case 'tun':
      return tunItems(link);
    case 'vrf':
      return vrfItems(link);
    case 'wwan':
      return wwanItems(link);
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
  switch (port.kind) {
    case 'bond':
      return bondPortItems(port);
    case 'bridge':
      return bridgePortItems(port);
    case 'vrf':
      return vrfItems(port);
    default:
      return [];
  }
}
