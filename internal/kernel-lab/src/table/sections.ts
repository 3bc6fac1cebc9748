import {
  bridgeVlans,
  encap,
  type EncapKind,
  encapRoutes,
  LINK_KINDS,
  linkKind,
  mplsRoutes,
  multipath,
  namespaceProbe,
  netdevsim,
  nexthopObjects,
  type Probe,
  probe,
  resilientGroups,
  routeTables,
  run,
  sourceRoutes,
  takes,
} from '@netlink/kernel-test';

/** A part of the table: what is asked, by the name of its row. */
export interface Section {
  readonly title: string;
  readonly rows: Readonly<Record<string, Probe>>;
}

// Those that need nothing are not listed: `tc qdisc add dev lower root <kind>`.
const QDISC_OPTIONS: Readonly<Record<string, string>> = {
  choke: 'limit 100 bandwidth 10mbit',
  mqprio: 'num_tc 2 map 0 1 queues 1@0 1@1 hw 0',
  cbs: 'idleslope 20000 sendslope -980000 hicredit 30 locredit -1470',
  clsact: '',
  ets: 'bands 3',
  gred: 'setup DPs 3 default 1',
  netem: 'delay 1ms',
  red: 'limit 400000 min 30000 max 90000 avpkt 1000',
  skbprio: 'limit 64',
  tbf: 'rate 1mbit burst 10k limit 10k',
  taprio: 'num_tc 2 map 0 1 queues 1@0 1@1 base-time 0 sched-entry S 01 300000 clockid CLOCK_TAI flags 0x0',
  etf: 'clockid CLOCK_TAI delta 100000',
};
const QDISCS =
  'bfifo cake cbs choke clsact codel drr dualpi2 etf ets fq fq_codel fq_pie gred hfsc hhf htb ingress mq mqprio multiq netem noqueue pfifo pfifo_fast pie plug prio qfq red sfb sfq skbprio taprio tbf'.split(
    ' ',
  );

const FILTERS: Readonly<Record<string, string>> = {
  basic: 'basic action ok',
  bpf: 'bpf bytecode "1,6 0 0 4294967295" action ok',
  cgroup: 'handle 1 cgroup action ok',
  flow: 'handle 1 flow map key src',
  flower: 'flower dst_mac 02:00:5e:00:53:01 action ok',
  fw: 'handle 1 fw action ok',
  matchall: 'matchall action ok',
  route: 'protocol ip route from 1 action ok',
  u32: 'protocol ip u32 match ip dst 192.0.2.1/32 action ok',
};

const ACTIONS: Readonly<Record<string, string>> = {
  bpf: 'bpf bytecode "1,6 0 0 4294967295"',
  connmark: 'connmark',
  csum: 'csum ip',
  ct: 'ct zone 1',
  ctinfo: 'ctinfo dscp 0xfc000000',
  gact: 'gact drop',
  gate: 'gate clockid CLOCK_TAI sched-entry open 200000000 -1 -1 sched-entry close 100000000 -1 -1',
  ife: 'ife encode allow mark',
  mirred: 'mirred egress mirror dev lower',
  mpls: 'mpls push label 5',
  nat: 'nat ingress 192.0.2.1/32 192.0.2.2',
  pedit: 'pedit munge ip ttl set 5',
  police: 'police rate 1mbit burst 10k',
  sample: 'sample rate 10 group 1',
  simple: 'simple sdata "x"',
  skbedit: 'skbedit mark 5',
  skbmod: 'skbmod set dmac 02:00:5e:00:53:01',
  tunnel_key: 'tunnel_key set src_ip 192.0.2.1 dst_ip 192.0.2.2 id 5',
  vlan: 'vlan push id 5',
};

/** Families that generic netlink may have. */
const GENERIC =
  'nlctrl batadv devlink ethtool fou gtp HSR IOAM6 IPVS l2tp macsec mptcp_pm netdev net-shaper nl80211 NET_DM ovs_datapath ovpn psample SEG6 TASKSTATS tcp_metrics team TIPCv2 wireguard'.split(
    ' ',
  );
/** Modules that bring families which nothing else loads. */
const MODULES =
  'af_key batman-adv cfg80211 fou gtp hsr ip_vs l2tp_netlink macsec mac80211_hwsim netdevsim openvswitch ovpn psample team tipc wireguard drop_monitor';

const tc = (lack: string, ...lines: readonly string[]): Probe =>
  namespaceProbe(lack, async (ns) => {
    await ns.ip(
      'link add lower numtxqueues 4 numrxqueues 4 type veth peer name upper numtxqueues 4 numrxqueues 4',
    );
    for (const line of lines) await ns.exec('sh', ['-c', `tc ${line}`]);
  });

/** A row for each of some names. */
function rows(names: readonly string[], probeOf: (name: string) => Probe): Record<string, Probe> {
  return Object.fromEntries(names.map((name) => [name, probeOf(name)]));
}

/** Everything that the table asks. */
export const sections: readonly Section[] = [
  { title: 'Kinds of link', rows: { ...rows(LINK_KINDS, linkKind), netdevsim } },
  {
    title: 'Routes',
    rows: {
      'more tables': routeTables,
      'several next hops': multipath,
      'IPv6 by source': sourceRoutes,
      MPLS: mplsRoutes,
      ...Object.fromEntries(
        (Object.keys(encapRoutes) as EncapKind[]).map((kind) => [`encap ${kind}`, encap(kind)]),
      ),
    },
  },
  {
    title: 'Nexthop objects',
    rows: {
      'nexthop objects': nexthopObjects,
      'resilient groups': resilientGroups,
      'fdb nexthops': takes('there are no fdb nexthops', ['nexthop add id 3 via 192.0.2.4 fdb']),
    },
  },
  { title: 'Bridges', rows: { 'VLAN filtering': bridgeVlans } },
  {
    title: 'Queueing disciplines',
    rows: rows(QDISCS, (kind) => {
      const place = kind === 'ingress' || kind === 'clsact' ? kind : `root ${kind}`;
      return tc(`there is no qdisc ${kind}`, `qdisc add dev lower ${place} ${QDISC_OPTIONS[kind] ?? ''}`);
    }),
  },
  {
    title: 'Filters',
    rows: rows(Object.keys(FILTERS), (kind) =>
      tc(
        `there is no filter ${kind}`,
        'qdisc add dev lower clsact',
        `filter add dev lower ingress ${FILTERS[kind] ?? ''}`,
      ),
    ),
  },
  {
    title: 'Actions',
    rows: rows(Object.keys(ACTIONS), (kind) =>
      tc(`there is no action ${kind}`, `actions add action ${ACTIONS[kind] ?? ''}`),
    ),
  },
  {
    title: 'Families of generic netlink',
    rows: rows(GENERIC, (name) =>
      // Not in a namespace: some families are in the first one only.
      probe(`there is no family ${name}`, () =>
        run('sh', ['-c', `modprobe -qa ${MODULES}; genl ctrl get name ${name} | grep -q Name`]),
      ),
    ),
  },
];
