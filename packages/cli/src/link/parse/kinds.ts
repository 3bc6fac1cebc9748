import { pick } from '../../pick.ts';
import { UsageError } from '../../usage-error.ts';
import { PORT_STATES, ROUTERS } from '../kinds/bridge-words.ts';
import { otherPortReaders, otherReaders } from './other-kinds.ts';
import {
  bit,
  fixed,
  negatable,
  number,
  numberOr,
  onOff,
  type Reader,
  type Readers,
  text,
} from '../../reader.ts';
import { smallTunnelReaders } from './small-tunnels.ts';
import { tunnelReaders } from './tunnels.ts';

const PROTOCOLS: Readonly<Record<string, string>> = { '802.1q': '8021q', '802.1ad': '8021ad' };

const protocol =
  (key: string): Reader =>
  (args, settings, word) => {
    const name = args.value(word);
    const known = PROTOCOLS[name.toLowerCase()];
    if (known === undefined) throw new UsageError(`${word}: ${JSON.stringify(name)} is no protocol of tags`);
    settings[key] = known;
  };

const priorities =
  (key: string): Reader =>
  (args, settings) => {
    const pairs = [];
    for (
      let pair = /^(\d+):(\d+)$/.exec(args.peek() ?? '');
      pair !== null;
      pair = /^(\d+):(\d+)$/.exec(args.peek() ?? '')
    ) {
      pairs.push({ from: Number(pair[1]), to: Number(pair[2]) });
      args.next();
    }
    settings[key] = pairs;
  };

const ports: Reader = (args, settings, word) => {
  settings['srcport'] = { low: args.number(word), high: args.number(word) };
};

const reservedBits: Reader = (args, settings, word) => {
  const text = args.value(word);
  if (!/^(?:\d+|0x[\da-f]+)$/i.test(text))
    throw new UsageError(`${word}: ${JSON.stringify(text)} is no number`);
  const bits = BigInt.asUintN(64, BigInt(text));
  settings['reservedBits'] = { flags: Number(bits >> 32n), vni: Number(bits & 0xffff_ffffn) };
};

/** Whether multicast routers are behind a port: a number. */
export const routers = (key: string): Reader => numberOr(key, Object.fromEntries(ROUTERS.entries()));

const vlan: Readers = {
  protocol: protocol('protocol'),
  id: number('id'),
  reorder_hdr: onOff('reorderHdr'),
  gvrp: onOff('gvrp'),
  mvrp: onOff('mvrp'),
  loose_binding: onOff('looseBinding'),
  bridge_binding: onOff('bridgeBinding'),
  'ingress-qos-map': priorities('ingressQos'),
  'egress-qos-map': priorities('egressQos'),
};

const flags: Reader = (args, settings, word) => {
  const flag = pick(args.value(word), ['nopromisc', 'nodst', 'null'], word);
  settings['nopromisc'] = flag === 'nopromisc';
  settings['nodst'] = flag === 'nodst';
};

const senders: Reader = (args, settings, word) => {
  const verb = pick(args.value(word), ['add', 'del', 'set', 'flush'], word);
  if (verb === 'flush') settings['macaddr'] = 'flush';
  else if (verb === 'set') settings['macaddrData'] = args.rest();
  else settings['macaddr'] = { [verb]: args.value(verb) };
};

const macvlan: Readers = {
  mode: text('mode'),
  nopromisc: fixed('nopromisc', true),
  nodst: fixed('nodst', true),
  flag: flags,
  bcqueuelen: number('bcqueuelen'),
  bclim: number('bclim'),
  macaddr: senders,
};

const vxlan: Readers = {
  id: number('id'),
  vni: number('id'),
  group: text('remote'),
  remote: text('remote'),
  local: text('local'),
  dev: text('dev'),
  dstport: number('dstport'),
  srcport: ports,
  ttl: numberOr('ttl', { inherit: 'inherit', auto: 0 }),
  hoplimit: numberOr('ttl', { inherit: 'inherit', auto: 0 }),
  tos: numberOr('tos', { inherit: 'inherit' }),
  dsfield: numberOr('tos', { inherit: 'inherit' }),
  df: text('df'),
  label: number('label'),
  flowlabel: number('label'),
  port: ports,
  reserved_bits: reservedBits,
  ageing: numberOr('ageing', { none: 0 }),
  maxaddress: numberOr('limit', { unlimited: 0 }),
  gbp: fixed('gbp', true),
  gpe: fixed('gpe', true),
  ...negatable('learning', 'learning'),
  ...negatable('proxy', 'proxy'),
  ...negatable('rsc', 'rsc'),
  ...negatable('l2miss', 'l2miss'),
  ...negatable('l3miss', 'l3miss'),
  ...negatable('udpcsum', 'udpCsum'),
  ...negatable('udp6zerocsumtx', 'udpZeroCsum6Tx'),
  ...negatable('udp6zerocsumrx', 'udpZeroCsum6Rx'),
  ...negatable('remcsumtx', 'remcsumTx'),
  ...negatable('remcsumrx', 'remcsumRx'),
  ...negatable('external', 'external'),
  ...negatable('vnifilter', 'vnifilter'),
  ...negatable('localbypass', 'localbypass'),
  ...negatable('mcroute', 'mcroute'),
};

const bridge: Readers = {
  forward_delay: number('forwardDelay'),
  hello_time: number('helloTime'),
  max_age: number('maxAge'),
  ageing_time: number('ageingTime'),
  stp_state: number('stpState'),
  stp_mode: text('stpMode'),
  mst_enabled: bit('mstEnabled'),
  fdb_max_learned: number('fdbMaxLearned'),
  fdb_local_vlan_0: bit('fdbLocalVlan0'),
  mdb_offload_fail_notification: bit('mdbOffloadFailNotification'),
  mcast_hash_elasticity: number('mcastHashElasticity'),
  priority: number('priority'),
  vlan_filtering: bit('vlanFiltering'),
  vlan_protocol: protocol('vlanProtocol'),
  vlan_default_pvid: number('vlanDefaultPvid'),
  vlan_stats_enabled: bit('vlanStatsEnabled'),
  vlan_stats_per_port: bit('vlanStatsPerPort'),
  group_fwd_mask: number('groupFwdMask'),
  group_address: text('groupAddr'),
  fdb_flush: fixed('fdbFlush', true),
  mcast_snooping: bit('mcastSnooping'),
  no_linklocal_learn: bit('noLinklocalLearn'),
  mcast_vlan_snooping: bit('mcastVlanSnooping'),
  mcast_router: routers('mcastRouter'),
  mcast_query_use_ifaddr: bit('mcastQueryUseIfaddr'),
  mcast_querier: bit('mcastQuerier'),
  mcast_hash_max: number('mcastHashMax'),
  mcast_last_member_count: number('mcastLastMemberCnt'),
  mcast_startup_query_count: number('mcastStartupQueryCnt'),
  mcast_last_member_interval: number('mcastLastMemberIntvl'),
  mcast_membership_interval: number('mcastMembershipIntvl'),
  mcast_querier_interval: number('mcastQuerierIntvl'),
  mcast_query_interval: number('mcastQueryIntvl'),
  mcast_query_response_interval: number('mcastQueryResponseIntvl'),
  mcast_startup_query_interval: number('mcastStartupQueryIntvl'),
  mcast_stats_enabled: bit('mcastStatsEnabled'),
  mcast_igmp_version: number('mcastIgmpVersion'),
  mcast_mld_version: number('mcastMldVersion'),
  nf_call_iptables: bit('nfCallIptables'),
  nf_call_ip6tables: bit('nfCallIp6tables'),
  nf_call_arptables: bit('nfCallArptables'),
};

const bridgePort: Readers = {
  fdb_flush: fixed('fdbFlush', true),
  state: numberOr('state', Object.fromEntries(PORT_STATES.entries())),
  priority: number('priority'),
  cost: number('cost'),
  guard: onOff('guard'),
  hairpin: onOff('hairpin'),
  fastleave: onOff('fastleave'),
  mcast_fast_leave: onOff('fastleave'),
  root_block: onOff('rootBlock'),
  learning: onOff('learning'),
  flood: onOff('flood'),
  proxy_arp: onOff('proxyArp'),
  proxy_arp_wifi: onOff('proxyArpWifi'),
  mcast_router: routers('mcastRouter'),
  mcast_flood: onOff('mcastFlood'),
  bcast_flood: onOff('bcastFlood'),
  mcast_to_unicast: onOff('mcastToUnicast'),
  group_fwd_mask: number('groupFwdMask'),
  neigh_suppress: onOff('neighSuppress'),
  neigh_vlan_suppress: onOff('neighVlanSuppress'),
  neigh_forward_grat: onOff('neighForwardGrat'),
  mab: onOff('mab'),
  backup_nhid: number('backupNhid'),
  vlan_tunnel: onOff('vlanTunnel'),
  isolated: onOff('isolated'),
  locked: onOff('locked'),
  backup_port: text('backupPort'),
  nobackup_port: fixed('backupPort', null),
};

/** Words for what a kind of link has, or none if we know nothing of it. */
export const KIND_READERS: Readonly<Record<string, Readers>> = {
  ...otherReaders,
  bridge,
  vlan,
  macvlan,
  macvtap: macvlan,
  vxlan,
  ...tunnelReaders,
  ...smallTunnelReaders,
};

/** Words for what a port of a kind of link has. */
export const PORT_READERS: Readonly<Record<string, Readers>> = { ...otherPortReaders, bridge: bridgePort };
