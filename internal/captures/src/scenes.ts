import {
  bigSceneBatches,
  bridgeVlans,
  encap,
  type EncapKind,
  encapRoutes,
  type Line,
  linkKind,
  mplsRoutes,
  type Probe,
  resilientGroups,
} from '@netlink/kernel-test';
import { linkScenes } from './link-scenes.ts';
import * as requests from './requests.ts';
import type { Scene } from './scene.ts';

const LOWER: readonly string[] = [
  'link add lower address 02:00:5e:00:53:01 type veth peer name upper address 02:00:5e:00:53:02',
  'link set lower up',
  'link set upper up',
  'address add 192.0.2.1/24 dev lower',
  'address add 2001:db8::1/64 dev lower nodad',
];

function routeScene(name: string, lines: readonly Line[], needs: readonly Probe[] = []): Scene {
  return {
    name: `route/${name}`,
    needs,
    batches: [{ lines: LOWER }, { lines }],
    requests: [requests.ownRoutes4, requests.ownRoutes6],
  };
}

const routeScenes: readonly Scene[] = [
  routeScene('unicast', [
    'route add 198.51.100.0/24 via 192.0.2.2 dev lower metric 7',
    'route add 2001:db8:1::/64 via 2001:db8::2 dev lower metric 7',
  ]),
  routeScene('local', [
    'route add local 198.51.100.0/24 dev lo table local',
    'route add local 2001:db8:1::/64 dev lo table local',
  ]),
  routeScene('broadcast', ['route add broadcast 198.51.100.255 dev lower table local']),
  routeScene('anycast', [
    'route add anycast 198.51.100.1 dev lower table local',
    'route add anycast 2001:db8:1::1 dev lower',
  ]),
  routeScene('multicast', [
    'route add multicast 239.1.0.0/16 dev lower table local',
    'route add multicast ff0e::/16 dev lower table local',
  ]),
  ...['blackhole', 'unreachable', 'prohibit', 'throw'].map((type) =>
    routeScene(type, [`route add ${type} 198.51.100.0/24`, `route add ${type} 2001:db8:1::/64`]),
  ),
  routeScene('metrics', [
    'route add 198.51.100.0/24 via 192.0.2.2 mtu lock 1300 advmss 1240 window 4000 rtt 200ms rttvar 100ms ssthresh 9 cwnd lock 10 reordering 5 hoplimit 33 initcwnd 20 initrwnd 30 features ecn rto_min 300ms quickack 1 congctl reno',
    'route add 2001:db8:1::/64 via 2001:db8::2 mtu 1400 advmss 1340 hoplimit 44 initcwnd 20',
  ]),
  routeScene('multipath', [
    'route add 198.51.100.0/24 nexthop via 192.0.2.2 weight 3 nexthop via inet6 fe80::9 dev lower nexthop via 203.0.113.1 dev lower onlink',
    'route add 2001:db8:1::/64 nexthop via 2001:db8::2 weight 3 nexthop via fe80::9 dev lower',
  ]),
  routeScene('expires', ['route add 2001:db8:1::/64 via 2001:db8::2 expires 30000 pref high']),
  routeScene('via-inet6', ['route add 198.51.100.0/24 via inet6 fe80::9 dev lower']),
  routeScene('table', [
    'route add 198.51.100.0/24 via 192.0.2.2 table 70000',
    'route add 2001:db8:1::/64 via 2001:db8::2 table 70000',
  ]),
  ...(Object.keys(encapRoutes) as EncapKind[]).map((kind) =>
    routeScene(`encap-${kind}`, [`route add ${encapRoutes[kind]}`], [encap(kind)]),
  ),
];

const mplsScene: Scene = {
  name: 'route/mpls',
  needs: [mplsRoutes],
  before: ['echo 1000 > /proc/sys/net/mpls/platform_labels'],
  batches: [
    { lines: LOWER },
    {
      options: ['-family', 'mpls'],
      lines: [
        'route add 100 via inet 192.0.2.2 dev lower',
        'route add 101 as 200/201 via inet6 2001:db8::2 dev lower',
        'route add 102 nexthop as 300 via inet 192.0.2.2 dev lower nexthop via inet6 2001:db8::3 dev lower',
        'route add 103 dev lo',
      ],
    },
  ],
  requests: [requests.routesMpls],
};

const otherScenes: readonly Scene[] = [
  {
    name: 'netconf',
    batches: [{ lines: LOWER }],
    requests: [requests.netconf4, requests.netconf6, requests.netconfMpls],
  },
  {
    name: 'multicast-addresses',
    batches: [{ lines: LOWER }],
    requests: [requests.multicastAddresses],
  },
  {
    name: 'nexthop-groups',
    needs: [resilientGroups],
    batches: [
      { lines: LOWER },
      {
        lines: [
          'nexthop add id 1 via 192.0.2.2 dev lower',
          'nexthop add id 2 via 192.0.2.3 dev lower protocol static',
          'nexthop add id 3 via 192.0.2.4 fdb',
          'nexthop add id 4 blackhole',
          'nexthop add id 5 via 2001:db8::2 dev lower',
          ['nexthop add id 6 encap mpls 100/200 via 192.0.2.2 dev lower', encap('mpls')],
          'nexthop add id 10 group 1/2',
          'nexthop add id 11 group 1/2,7 type resilient buckets 4 idle_timer 7 unbalanced_timer 9',
          'nexthop add id 12 group 3 fdb',
        ],
      },
    ],
    requests: [requests.nexthops, requests.nexthopStats, requests.nexthopBuckets],
  },
];

const bridgeScene: Scene = {
  name: 'bridge-databases',
  needs: [bridgeVlans, linkKind('vxlan')],
  batches: [
    {
      lines: [
        'link add switch type bridge vlan_filtering 1 mcast_snooping 1 mcast_vlan_snooping 1 mcast_querier 1 mcast_igmp_version 3',
        'link add lower type veth peer name upper',
        'link set lower master switch',
        'link set lower type bridge_slave vlan_tunnel on mcast_router 2',
        'link add tunnel type vxlan dstport 4789 local 192.0.2.1 external vnifilter',
        ...['switch', 'lower', 'upper', 'tunnel'].map((name) => `link set ${name} up`),
      ],
    },
    {
      command: 'bridge',
      lines: [
        'vlan add dev lower vid 10-20',
        'vlan add dev lower vid 15-16 tunnel_info id 1015-1016',
        'vlan set dev lower vid 12 state blocking',
        'vlan global set dev switch vid 10 mcast_querier 1',
        'mdb add dev switch port lower grp 239.1.1.1 permanent vid 10',
        'mdb add dev switch port lower grp ff0e::1 src 2001:db8::1 temp vid 10',
        'mdb add dev switch port lower grp 01:00:5e:00:00:07 permanent vid 10',
        'vni add dev tunnel vni 100-102',
        'vni add dev tunnel vni 200 remote 192.0.2.9',
        'fdb add 02:00:5e:00:53:09 dev tunnel dst 192.0.2.9 src_vni 100 vni 300 port 5000 via upper',
        'fdb add 02:00:5e:00:53:08 dev lower master static sticky vlan 10',
      ],
    },
  ],
  requests: [
    requests.bridgeLinks,
    requests.forwarding,
    requests.multicastDatabases,
    requests.vlans,
    requests.vlanStats,
    requests.vlanGlobals,
    requests.vnis,
  ],
};

const everything = [
  requests.links,
  requests.bridgeLinks,
  requests.addresses,
  requests.routes4,
  requests.routes6,
  requests.neighbours,
  requests.proxies,
  requests.forwarding,
  requests.neighbourTables,
  requests.rules4,
  requests.rules6,
  requests.nexthops,
];

/** Everything that is captured, the large scene first. */
export const scenes: readonly Scene[] = [
  { name: 'big-scene', batches: bigSceneBatches, requests: everything },
  ...linkScenes,
  ...routeScenes,
  mplsScene,
  bridgeScene,
  ...otherScenes,
];
