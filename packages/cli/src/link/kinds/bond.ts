import type { LinkOf, LinkReference } from '@netlink/iproute2';
import { bit, type Item, item, number, objectOf, onOff, textOf, word } from '../item.ts';
import { linkName } from '../words.ts';

type Bond = LinkOf<'bond'>;

/** What is said of a bond. */
export function bondItems(link: Bond): Item[] {
  return [
    ...text('mode', link.mode),
    ...port('active_slave', link.activeSlave),
    ...number('miimon', link.miimon),
    ...number('updelay', link.updelay),
    ...number('downdelay', link.downdelay),
    ...number('peer_notify_delay', link.peerNotifyDelay),
    ...bit('use_carrier', link.useCarrier),
    ...number('arp_interval', link.arpInterval),
    ...number('arp_missed_max', link.arpMissedMax),
    ...targets('arp_ip_target', link.arpIpTarget),
    ...targets('ns_ip6_target', link.nsIp6Target),
    ...validation(link.arpValidate),
    ...text('arp_all_targets', link.arpAllTargets),
    ...port('primary', link.primary),
    ...text('primary_reselect', link.primaryReselect),
    ...text('fail_over_mac', link.failOverMac),
    ...text('xmit_hash_policy', link.xmitHashPolicy),
    ...number('resend_igmp', link.resendIgmp),
    ...number('num_peer_notif', link.numPeerNotif, 'num_grat_arp'),
    ...bit('all_slaves_active', link.allSlavesActive),
    ...onOff('lacp_strict', link.lacpStrict),
    ...number('min_links', link.minLinks),
    ...number('lp_interval', link.lpInterval),
    ...number('packets_per_slave', link.packetsPerSlave),
    ...lacpItems(link),
    ...bit('tlb_dynamic_lb', link.tlbDynamicLb),
  ];
}

function lacpItems(link: Bond): Item[] {
  const { adLacpActive: isActive } = link;
  return [
    ...word('ad_lacp_active', isActive === undefined ? undefined : isActive ? 'on' : 'off', 'lacp_active'),
    ...text('ad_lacp_rate', link.adLacpRate, 'lacp_rate'),
    ...onOff('coupled_control', link.coupledControl),
    ...onOff('broadcast_neighbor', link.broadcastNeighbor),
    ...text('ad_select', link.adSelect),
    ...aggregator(link.adInfo),
    ...number('ad_actor_sys_prio', link.adActorSysPrio),
    ...number('ad_user_port_key', link.adUserPortKey),
    ...word('ad_actor_system', link.adActorSystem),
  ];
}

function text(key: string, value: string | number | undefined, label = key): Item[] {
  return word(key, value === undefined ? undefined : String(value), label);
}

function port(key: string, link: LinkReference | null | undefined): Item[] {
  return link === undefined || link === null ? [] : word(key, linkName(link));
}

function targets(key: string, addresses: readonly string[] | undefined): Item[] {
  return addresses === undefined ? [] : [item(key, [...addresses], `${key} ${addresses.join(',')} `)];
}

// In JSON, none is null.
function validation(value: Bond['arpValidate']): Item[] {
  if (value === undefined) return [];
  return [item('arp_validate', value === 'none' ? null : String(value), `arp_validate ${value} `)];
}

function aggregator(info: Bond['adInfo']): Item[] {
  if (info === undefined) return [];
  const { aggregator: id, numPorts, actorKey, partnerKey, partnerMac } = info;
  const items = [
    ...number('aggregator', id, 'ad_aggregator'),
    ...number('num_ports', numPorts, 'ad_num_ports'),
    ...number('actor_key', actorKey, 'ad_actor_key'),
    ...number('partner_key', partnerKey, 'ad_partner_key'),
    ...word('partner_mac', partnerMac, 'ad_partner_mac'),
  ];
  return [item('ad_info', objectOf(items), textOf(items))];
}
