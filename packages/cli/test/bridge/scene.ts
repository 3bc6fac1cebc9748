import { bridgeSnooping, bridgeVlans, kernelSince, linkKind, type Namespace } from '@netlink/kernel-test';

/** What {@link LINKS} take. */
export const NEEDS = [bridgeVlans, bridgeSnooping, linkKind('vxlan'), linkKind('dummy'), kernelSince('5.18')];

/** Bridges, ports and VXLANs, with addresses that do not change. */
export const LINKS: readonly string[] = [
  'link add br0 address 02:00:5e:00:53:a0 type bridge vlan_filtering 1 mcast_snooping 1 mcast_igmp_version 3 mcast_mld_version 2',
  'link add v0 address 02:00:5e:00:53:b0 type veth peer name v1 address 02:00:5e:00:53:b1',
  'link add d0 address 02:00:5e:00:53:b2 type dummy',
  'link add x0 address 02:00:5e:00:53:c0 type vxlan dstport 4789 external vnifilter local 192.0.2.1',
  'link add x1 address 02:00:5e:00:53:c1 type vxlan id 77 dstport 4790 local 192.0.2.1',
  'link set v0 master br0',
  'link set d0 master br0',
  'link set x0 master br0',
  ...['br0', 'v0', 'd0', 'x0', 'x1'].map((link) => `link set ${link} addrgenmode none up`),
  'nexthop add id 20 via 192.0.2.3 fdb',
  'nexthop add id 30 group 20 fdb',
];

/** What bridge(8) and nlip are told alike. */
export const BRIDGE_LINES: readonly string[] = [
  'link set dev v0 cost 9 priority 5 learning off flood off hairpin on guard on fastleave on root_block on mcast_router 2',
  'link set dev d0 mcast_flood off bcast_flood off mcast_to_unicast on neigh_suppress on isolated on locked on backup_port v0',
  'link set dev x0 vlan_tunnel on',
  'link set dev d0 state 2',
  'vlan add dev v0 vid 10 pvid untagged',
  'vlan add dev v0 vid 20-25',
  'vlan add dev v0 vid 30 untagged',
  'vlan add dev v0 vid 31 untagged master',
  'vlan add dev br0 vid 10 self',
  'vlan add dev x0 vid 40',
  'vlan add vid 40 dev x0 tunnel_info id 1040',
  'vlan add dev x0 vid 50-60',
  'vlan add dev x0 vid 50-60 tunnel_info id 1050-1060',
  'vlan del dev x0 vid 55 tunnel_info id 1055',
  'vlan set dev v0 vid 21-22 state blocking',
  'vlan set dev v0 vid 23 state 2 mcast_router 2',
  'vlan del dev v0 vid 31',
  'vlan del dev v0 vid 25',
  'vlan global set dev br0 vid 10 mcast_snooping 0 mcast_querier 1 mcast_igmp_version 3 mcast_mld_version 2 mcast_last_member_count 3 mcast_last_member_interval 200 mcast_startup_query_count 4 mcast_startup_query_interval 400 mcast_membership_interval 30000 mcast_querier_interval 30001 mcast_query_interval 13000 mcast_query_response_interval 900',
  'fdb add 02:00:5e:00:53:01 dev v0 master static vlan 10',
  'fdb add 02:00:5e:00:53:02 dev d0 master dynamic vlan 1',
  'fdb add 02:00:5e:00:53:03 dev d0 master sticky static vlan 1',
  'fdb add 02:00:5e:00:53:04 dev x1 dst 192.0.2.9 port 5000 vni 88 via v1',
  'fdb add 00:00:00:00:00:00 dev x1 dst 192.0.2.9',
  'fdb append 00:00:00:00:00:00 dev x1 dst 192.0.2.10',
  'fdb add 02:00:5e:00:53:05 dev d0 master extern_learn vlan 1',
  'fdb replace 02:00:5e:00:53:01 dev v0 master local vlan 10',
  'fdb add 02:00:5e:00:53:06 dev x1 nhid 30',
  'fdb add dev x1 02:00:5e:00:53:08 dst 192.0.2.11 router self',
  'fdb add 02:00:5e:00:53:09 dev d0 master static vlan 1',
  'fdb del 02:00:5e:00:53:09 dev d0 master vlan 1',
  'mdb add dev br0 port v0 grp 239.1.1.1 permanent vid 10',
  'mdb add dev br0 port d0 grp 239.1.1.2 src 198.51.100.1 permanent vid 1',
  'mdb add dev br0 port d0 grp ff0e::1 temp vid 1',
  'mdb add dev br0 port d0 grp 01:00:5e:7f:00:01 permanent vid 1',
  'mdb add dev br0 port br0 grp 239.1.1.9 vid 1',
  'mdb add dev br0 port d0 grp 239.1.1.4 permanent vid 1',
  'mdb del dev br0 port d0 grp 239.1.1.4 vid 1',
  'vni add dev x0 vni 100',
  'vni add dev x0 vni 200-210 remote 192.0.2.7',
  'vni add dev x0 vni 1234567 remote 2001:db8::9',
  'vni add dev x0 vni 400-402',
  'vni delete dev x0 vni 401',
];

/** Make the scene, by bridge(8). */
export async function makeScene(ns: Namespace): Promise<void> {
  await ns.ipBatch(LINKS);
  await ns.ipBatch(BRIDGE_LINES, { command: 'bridge' });
}
