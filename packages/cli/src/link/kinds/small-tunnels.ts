import type { LinkOf } from '@netlink/iproute2';
import { type Item, item, number, word } from '../item.ts';
import { hexadecimal, ifTrue } from './tunnel.ts';
import { negatable } from './udp-tunnel.ts';

/** What is said of a link of GTP. */
export function gtpItems({ role, hsize, restartCount }: LinkOf<'gtp'>): Item[] {
  return [
    ...(role === undefined ? [] : word('role', String(role))),
    ...number('hsize', hsize),
    ...number('restart_count', restartCount),
  ];
}

/** What is said of a tunnel of bare UDP. */
export function bareudpItems({ dstport, ethertype, srcportmin, multiproto }: LinkOf<'bareudp'>): Item[] {
  const protocol = typeof ethertype === 'number' ? `[${ethertype}]` : ethertype;
  return [
    ...number('dstport', dstport),
    ...word('ethertype', protocol),
    ...number('srcportmin', srcportmin),
    ...negatable('multiproto', multiproto, 'multiproto'),
  ];
}

/** What is said of a tunnel of multicast. */
export function amtItems(link: LinkOf<'amt'>): Item[] {
  const { mode, dev } = link;
  return [
    ...(mode === undefined ? [] : [item('mode', String(mode), `${mode} `)]),
    ...number('gateway_port', link.gatewayPort),
    ...number('relay_port', link.relayPort),
    ...word('local', link.local),
    ...word('remote', link.remote),
    ...word('discovery', link.discovery),
    ...(dev === undefined ? [] : word('link', String(dev), 'dev')),
    ...number('max_tunnels', link.maxTunnels),
  ];
}

/** What is said of a link of IPsec. The link that packets leave by stands behind its name. */
export function xfrmItems({ ifId, external }: LinkOf<'xfrm'>): Item[] {
  return [...ifTrue('external', external), ...hexadecimal('if_id', ifId)];
}
