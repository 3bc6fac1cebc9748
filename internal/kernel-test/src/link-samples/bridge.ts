import { bridgeVlans } from '../probe/kernel.ts';
import { type KindSamples, onAndOff, type OptionSample, type PortSamples } from './sample.ts';

const plain = (value: unknown, word: string, more: Partial<OptionSample> = {}): readonly OptionSample[] => [
  { value, ip: `${word} ${String(value)}`, json: { [word]: value }, ...more },
];

/** A switch that ip takes and shows as 1 or 0. */
const oneOrZero = (word: string, more: Partial<OptionSample> = {}): readonly OptionSample[] =>
  onAndOff(`${word} 1`, `${word} 0`, (on) => ({ json: { [word]: Number(on) } }), more);

/** A switch that ip takes as on or off, and shows as true or false. */
const onOrOff = (word: string, more: Partial<OptionSample> = {}, shown = word): readonly OptionSample[] =>
  onAndOff(`${word} on`, `${word} off`, (on) => ({ json: { [shown]: on } }), more);

const flush: readonly OptionSample[] = [
  { value: true, ip: 'fdb_flush', read: null, unseen: 'it is done, not kept' },
];

const vlans = { needs: bridgeVlans } as const;

/** A time of multicast snooping, in 1/100 s. */
const interval = (word: string, value: number): readonly OptionSample[] => [
  {
    value,
    ip: `mcast_${word}_interval ${value}`,
    json: { [`mcast_${word}_intvl`]: value },
    ...vlans,
  },
];

/** Bridges. */
export const bridgeSamples: KindSamples = {
  base: {},
  ip: '',
  options: {
    forwardDelay: plain(1000, 'forward_delay'),
    helloTime: plain(300, 'hello_time'),
    maxAge: plain(1500, 'max_age'),
    ageingTime: plain(10_000, 'ageing_time'),
    stpState: plain(1, 'stp_state'),
    stpMode: plain('user', 'stp_mode', { since: '7.1', newest: true }),
    priority: plain(4096, 'priority'),
    vlanFiltering: oneOrZero('vlan_filtering', vlans),
    vlanProtocol: [
      { value: '8021ad', ip: 'vlan_protocol 802.1ad', json: { vlan_protocol: '802.1ad' }, ...vlans },
      { value: '8021q', ip: 'vlan_protocol 802.1Q', json: { vlan_protocol: '802.1Q' }, ...vlans },
    ],
    vlanDefaultPvid: plain(10, 'vlan_default_pvid', vlans),
    vlanStatsEnabled: oneOrZero('vlan_stats_enabled', vlans),
    vlanStatsPerPort: oneOrZero('vlan_stats_per_port', vlans),
    groupFwdMask: [{ value: 8, ip: 'group_fwd_mask 8', json: { group_fwd_mask: '0x8' } }],
    groupAddr: [
      {
        value: '01:80:c2:00:00:0a',
        ip: 'group_address 01:80:c2:00:00:0a',
        json: { group_addr: '01:80:c2:00:00:0a' },
      },
    ],
    noLinklocalLearn: oneOrZero('no_linklocal_learn'),
    mcastSnooping: oneOrZero('mcast_snooping', vlans),
    mcastVlanSnooping: [
      {
        value: true,
        with: { vlanFiltering: true },
        ip: 'vlan_filtering 1 mcast_vlan_snooping 1',
        json: { mcast_vlan_snooping: 1 },
        since: '5.15',
        ...vlans,
      },
      {
        value: false,
        ip: 'mcast_vlan_snooping 0',
        json: { mcast_vlan_snooping: 0 },
        since: '5.15',
        ...vlans,
      },
    ],
    mstEnabled: [
      {
        value: true,
        with: { vlanDefaultPvid: 0 },
        ip: 'vlan_default_pvid 0 mst_enabled 1',
        json: { mst_enabled: 1 },
        since: '5.18',
        newest: true,
        ...vlans,
      },
    ],
    mdbOffloadFailNotification: oneOrZero('mdb_offload_fail_notification', { since: '6.16', newest: true }),
    fdbLocalVlan0: oneOrZero('fdb_local_vlan_0', { since: '6.18', newest: true }),
    mcastRouter: [
      { value: 'perm', ip: 'mcast_router 2', json: { mcast_router: 2 }, ...vlans },
      { value: 'disabled', ip: 'mcast_router 0', json: { mcast_router: 0 }, ...vlans },
    ],
    mcastQueryUseIfaddr: oneOrZero('mcast_query_use_ifaddr', vlans),
    mcastQuerier: oneOrZero('mcast_querier', vlans),
    mcastHashElasticity: plain(16, 'mcast_hash_elasticity', vlans),
    mcastHashMax: plain(1024, 'mcast_hash_max', vlans),
    mcastLastMemberCnt: [
      { value: 3, ip: 'mcast_last_member_count 3', json: { mcast_last_member_cnt: 3 }, ...vlans },
    ],
    mcastStartupQueryCnt: [
      { value: 4, ip: 'mcast_startup_query_count 4', json: { mcast_startup_query_cnt: 4 }, ...vlans },
    ],
    mcastLastMemberIntvl: interval('last_member', 200),
    mcastMembershipIntvl: interval('membership', 27_000),
    mcastQuerierIntvl: interval('querier', 26_000),
    mcastQueryIntvl: interval('query', 13_000),
    mcastQueryResponseIntvl: interval('query_response', 900),
    mcastStartupQueryIntvl: interval('startup_query', 3000),
    mcastStatsEnabled: oneOrZero('mcast_stats_enabled', vlans),
    mcastIgmpVersion: plain(3, 'mcast_igmp_version', vlans),
    mcastMldVersion: plain(2, 'mcast_mld_version', vlans),
    nfCallIptables: oneOrZero('nf_call_iptables', vlans),
    nfCallIp6tables: oneOrZero('nf_call_ip6tables', vlans),
    nfCallArptables: oneOrZero('nf_call_arptables', vlans),
    fdbMaxLearned: plain(1000, 'fdb_max_learned', { since: '6.7', newest: true }),
    fdbFlush: flush,
  },
};

/** Ports of bridges. */
export const bridgePortSamples: PortSamples = {
  setup: [
    'link add m0 type bridge',
    'link add t0 type veth peer name t1',
    'link set t0 master m0 up',
    'link add t2 type veth peer name t3',
    'link set t2 master m0',
    // What is reported of senders wants it.
    'link set t0 type bridge_slave locked on',
  ],
  options: {
    mab: onOrOff('mab', { since: '6.2', newest: true }),
    state: [{ value: 'disabled', ip: 'state 0', json: { state: 'disabled' } }],
    priority: plain(5, 'priority'),
    cost: plain(77, 'cost'),
    hairpin: onOrOff('hairpin'),
    guard: onOrOff('guard'),
    rootBlock: onOrOff('root_block'),
    fastleave: onOrOff('fastleave', vlans),
    learning: onOrOff('learning'),
    flood: onOrOff('flood'),
    proxyArp: onOrOff('proxy_arp'),
    proxyArpWifi: onOrOff('proxy_arp_wifi'),
    mcastRouter: [
      { value: 'perm', ip: 'mcast_router 2', json: { multicast_router: 2 }, ...vlans },
      { value: 'disabled', ip: 'mcast_router 0', json: { multicast_router: 0 }, ...vlans },
    ],
    mcastFlood: onOrOff('mcast_flood'),
    bcastFlood: onOrOff('bcast_flood'),
    mcastToUnicast: onOrOff('mcast_to_unicast'),
    neighSuppress: onOrOff('neigh_suppress'),
    neighVlanSuppress: onOrOff('neigh_vlan_suppress', { since: '6.4', newest: true }),
    neighForwardGrat: onOrOff('neigh_forward_grat', { since: '7.2', newest: true }),
    groupFwdMask: [{ value: 8, ip: 'group_fwd_mask 8', json: { group_fwd_mask: '0x8' } }],
    vlanTunnel: onOrOff('vlan_tunnel'),
    isolated: onOrOff('isolated'),
    locked: onOrOff('locked', { since: '5.18' }),
    backupPort: [
      { value: 't2', ip: 'backup_port t2', json: { backup_port: 't2' } },
      { value: null, ip: 'nobackup_port', read: null, unseen: 'no port is not reported' },
    ],
    backupNhid: plain(5, 'backup_nhid', { since: '6.6', newest: true }),
    mcastEhtHostsLimit: [{ value: 100, unseen: 'ip has no word for it', since: '5.12', ...vlans }],
    mcastMaxGroups: [{ value: 5, unseen: 'ip has no word for it', since: '6.3', ...vlans }],
    fdbFlush: flush,
  },
};
