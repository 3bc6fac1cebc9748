/** A link of a kind with options. */
export interface LinkVariant {
  /** The name of its fixture below `link/`. */
  readonly name: string;
  readonly kind: string;
  /** Commands of a shell that come before. */
  readonly before?: readonly string[];
  /** Lines of `ip` that make the link `sample`. */
  readonly lines: readonly string[];
  /** Whether the installed ip may not know the options yet. */
  readonly isNewest?: boolean;
}

const LOWER = 'link add lower address 02:00:5e:00:53:01 type veth peer name upper address 02:00:5e:00:53:02';
const UP = [
  LOWER,
  'link set lower up',
  'link set upper up',
  'address add 192.0.2.1/24 dev lower',
  'address add 2001:db8::1/64 dev lower nodad',
];
const MAC = 'address 02:00:5e:00:53:03';
const FROM_TO = 'local 192.0.2.1 remote 192.0.2.2';
const FROM_TO6 = 'local 2001:db8::1 remote 2001:db8::2';

const onLower = (words: string): string[] => [LOWER, `link add link lower name sample ${words}`];

/** By kind, in the order of the kinds; the first word of a name is the kind. */
export const linkVariants: readonly LinkVariant[] = [
  variant('vlan-8021ad', [
    ...onLower(
      'type vlan protocol 802.1ad id 6 reorder_hdr off gvrp on mvrp on loose_binding on ingress-qos-map 1:2 3:4 egress-qos-map 5:6 7:0',
    ),
  ]),
  variant('bridge-options', [
    `link add sample ${MAC} type bridge forward_delay 400 hello_time 300 max_age 900 ageing_time 20000 stp_state 1 priority 4096 vlan_filtering 1 vlan_protocol 802.1ad vlan_default_pvid 5 vlan_stats_enabled 1 vlan_stats_per_port 1 group_fwd_mask 8 group_address 01:80:c2:00:00:0d mcast_router 2 mcast_querier 1 mcast_query_use_ifaddr 1 mcast_hash_max 512 mcast_last_member_count 3 mcast_startup_query_count 4 mcast_stats_enabled 1 mcast_igmp_version 3 mcast_mld_version 2 nf_call_iptables 1 nf_call_ip6tables 1 nf_call_arptables 1 mcast_vlan_snooping 1`,
    'link set sample up',
  ]),
  newestVariant('bridge-fdb-limit', [`link add sample ${MAC} type bridge fdb_max_learned 100`]),
  variant('bond-8023ad', [
    LOWER,
    'link add sample type bond mode 802.3ad miimon 100 updelay 200 downdelay 300 use_carrier 1 lacp_rate fast lacp_active off ad_select bandwidth ad_actor_sys_prio 5 ad_user_port_key 6 ad_actor_system 02:00:5e:00:53:09 min_links 2 xmit_hash_policy layer3+4 all_slaves_active 1 peer_notify_delay 200',
    'link set lower master sample',
    'link set sample up',
    'link set upper up',
  ]),
  variant('bond-arp', [
    'link add sample type bond mode active-backup arp_interval 1000 arp_ip_target 192.0.2.1,192.0.2.2 ns_ip6_target 2001:db8::1,2001:db8::2 arp_validate all arp_all_targets all arp_missed_max 3 fail_over_mac active primary_reselect better num_grat_arp 3 resend_igmp 4',
  ]),
  variant(
    'bond-8023ad-port',
    [
      'link add owner type bond mode 802.3ad miimon 100',
      'link add sample address 02:00:5e:00:53:01 type veth peer name upper address 02:00:5e:00:53:02',
      'link set sample master owner',
      'link set sample type bond_slave queue_id 3',
      'link set owner up',
      'link set upper up',
    ],
    'bond',
  ),
  variant(
    'bridge-options-port',
    [
      'link add owner type bridge mcast_snooping 1',
      'link add sample address 02:00:5e:00:53:01 type veth peer name upper address 02:00:5e:00:53:02',
      'link set sample master owner',
      'link set sample type bridge_slave cost 7 priority 9 hairpin on guard on root_block on fastleave on learning off flood off proxy_arp on proxy_arp_wifi on mcast_router 2 mcast_flood off bcast_flood off mcast_to_unicast on neigh_suppress on group_fwd_mask 8 vlan_tunnel on isolated on locked on',
      'link set sample up',
      'link set upper up',
      'link set owner up',
    ],
    'bridge',
  ),
  variant('macvlan-source', [
    ...onLower(`${MAC} type macvlan mode source bcqueuelen 10`),
    'link set dev sample type macvlan macaddr add 02:00:5e:00:53:11',
    'link set dev sample type macvlan macaddr add 02:00:5e:00:53:12',
  ]),
  variant('macvlan-passthru', onLower('type macvlan mode passthru nopromisc')),
  variant('macvtap-private', onLower(`${MAC} type macvtap mode private`)),
  variant('ipvlan-vepa', onLower('type ipvlan mode l2 vepa')),
  variant('ipvtap-l3', onLower('type ipvtap mode l3 private')),
  variant('vxlan-group', [
    ...UP,
    `link add sample ${MAC} type vxlan id 6 group 239.1.1.1 local 192.0.2.1 dev lower srcport 100 200 dstport 8472 ttl 5 tos 8 df set ageing 100 maxaddress 50 proxy rsc l2miss l3miss noudpcsum nolearning gbp`,
  ]),
  variant('vxlan-inet6', [
    ...UP,
    `link add sample ${MAC} type vxlan id 7 remote 2001:db8::2 local 2001:db8::1 dstport 4789 ttl inherit flowlabel 0x12345 udp6zerocsumtx udp6zerocsumrx remcsumtx remcsumrx`,
  ]),
  variant('vxlan-external', [`link add sample ${MAC} type vxlan dstport 4789 external vnifilter`]),
  variant('vxlan-gpe', ['link add sample type vxlan dstport 4790 external gpe']),
  newestVariant('vxlan-localbypass', [
    `link add sample ${MAC} type vxlan id 8 dstport 4789 remote 192.0.2.2 nolocalbypass`,
  ]),
  variant('geneve-inet6', [
    `link add sample ${MAC} type geneve id 7 remote 2001:db8::2 dstport 1000 ttl 9 tos inherit df unset flowlabel 0x12345 udp6zerocsumtx udp6zerocsumrx`,
  ]),
  variant('geneve-external', ['link add sample type geneve dstport 6081 external innerprotoinherit']),
  variant('geneve-ttl-inherit', [
    `link add sample ${MAC} type geneve id 8 remote 192.0.2.2 ttl inherit df inherit`,
  ]),
  newestVariant('gtp-options', ['link add sample type gtp role ggsn hsize 64 restart_count 5']),
  variant('gre-options', [
    ...UP,
    `link add sample type gre ${FROM_TO} dev lower ikey 7 okey 8 iseq oseq icsum ocsum ttl 64 tos 8 fwmark 0x9`,
  ]),
  fouVariant('gre-fou', [
    `link add sample type gre ${FROM_TO} nopmtudisc ignore-df tos inherit encap fou encap-sport auto encap-dport 5555 encap-csum encap-remcsum`,
  ]),
  variant('gre-external', ['link add sample type gre external']),
  fouVariant('gretap-options', [
    ...UP,
    `link add sample ${MAC} type gretap ${FROM_TO} dev lower key 9 csum seq ttl inherit encap gue encap-sport 7777 encap-dport 5555 encap-udp6-csum`,
  ]),
  variant('gretap-external', [`link add sample ${MAC} type gretap external`]),
  variant('erspan-version-0', [`link add sample ${MAC} type erspan seq key 9 ${FROM_TO} erspan_ver 0`]),
  variant('erspan-version-2', [
    `link add sample ${MAC} type erspan seq key 9 ${FROM_TO} erspan_ver 2 erspan_dir ingress erspan_hwid 3`,
  ]),
  variant('erspan-external', [`link add sample ${MAC} type erspan external`]),
  variant('ip6gre-options', [
    ...UP,
    `link add sample type ip6gre ${FROM_TO6} dev lower ikey 7 okey 8 iseq oseq icsum ocsum hoplimit 9 encaplimit 5 tclass 0x16 flowlabel 0x12345 fwmark 0x9 allow-localremote`,
  ]),
  fouVariant('ip6gre-inherit', [
    `link add sample type ip6gre ${FROM_TO6} encaplimit none tclass inherit flowlabel inherit dscp inherit encap fou encap-sport auto encap-dport 5555`,
  ]),
  variant('ip6gretap-external', [`link add sample ${MAC} type ip6gretap external`]),
  variant('ip6erspan-version-1', [
    `link add sample ${MAC} type ip6erspan seq key 9 ${FROM_TO6} erspan_ver 1 erspan 7`,
  ]),
  fouVariant('ipip-options', [
    ...UP,
    `link add sample type ipip ${FROM_TO} dev lower ttl 64 tos inherit pmtudisc mode any fwmark 0x9 encap gue encap-sport 7777 encap-dport 5555 encap-csum`,
  ]),
  variant('ipip-mplsip', [`link add sample type ipip ${FROM_TO} mode mplsip nopmtudisc`]),
  variant('ipip-external', ['link add sample type ipip external']),
  variant('sit-any', [`link add sample type sit ${FROM_TO} mode any ttl 9 tos 8`]),
  variant('sit-isatap', ['link add sample type sit local 192.0.2.1 isatap']),
  variant('sit-6rd', [
    'link add sample type sit local 192.0.2.1',
    'tunnel 6rd dev sample 6rd-prefix 2001:db8:5::/48 6rd-relay_prefix 192.0.2.0/24',
  ]),
  variant('ip6tnl-options', [
    ...UP,
    `link add sample type ip6tnl mode ipip6 ${FROM_TO6} dev lower hoplimit 9 encaplimit none tclass 0x16 flowlabel 0x12345 fwmark 0x9`,
  ]),
  fouVariant('ip6tnl-inherit', [
    `link add sample type ip6tnl mode ip6ip6 ${FROM_TO6} encaplimit 7 tclass inherit flowlabel inherit dscp inherit allow-localremote encap fou encap-sport auto encap-dport 5555`,
  ]),
  variant('ip6tnl-external', ['link add sample type ip6tnl external']),
  variant('vti-options', [...UP, `link add sample type vti ${FROM_TO} dev lower ikey 3 okey 4 fwmark 0x9`]),
  variant('vti6-options', [
    ...UP,
    `link add sample type vti6 ${FROM_TO6} dev lower ikey 3 okey 4 fwmark 0x9`,
  ]),
  variant('xfrm-external', ['link add sample type xfrm external']),
  variant(
    'macsec-options',
    onLower(
      'type macsec port 11 cipher gcm-aes-256 icvlen 12 encrypt on send_sci off end_station on scb off protect on replay on window 32 validate strict encodingsa 1',
    ),
  ),
  variant('macsec-xpn', onLower('type macsec sci 2 cipher gcm-aes-xpn-256 validate check')),
  variant('hsr-version-1', [
    LOWER,
    'link add lower2 address 02:00:5e:00:53:05 type veth peer name upper2',
    'link add sample type hsr slave1 lower slave2 lower2 supervision 45 version 1',
  ]),
  variant('hsr-prp', [
    LOWER,
    'link add lower2 address 02:00:5e:00:53:05 type veth peer name upper2',
    'link add sample type hsr slave1 lower slave2 lower2 proto 1',
  ]),
  newestVariant('hsr-interlink', [
    LOWER,
    'link add lower2 address 02:00:5e:00:53:05 type veth peer name upper2',
    'link add lower3 address 02:00:5e:00:53:06 type veth peer name upper3',
    'link add sample type hsr slave1 lower slave2 lower2 interlink lower3 version 1',
  ]),
  variant('batadv-v', ['link add sample type batadv ra BATMAN_V']),
  newestVariant('netkit-l3', ['link add sample type netkit mode l3 blackhole peer forward name upper']),
  newestVariant('netkit-l2', [
    'link add sample type netkit mode l2 scrub none peer scrub default name upper',
  ]),
  variant('tun-options', ['tuntap add dev sample mode tun pi multi_queue vnet_hdr user 1000 group 1001']),
  variant('tap-options', ['tuntap add dev sample mode tap one_queue']),
  variant('bareudp-options', [
    'link add sample type bareudp dstport 6635 ethertype ipv4 srcportmin 100 multiproto',
  ]),
  variant('amt-relay', [
    ...UP,
    'link add sample type amt mode relay local 192.0.2.1 dev lower relay_port 2268 max_tunnels 16',
  ]),
  newestVariant('ovpn-multipoint', ['link add sample type ovpn mode multipeer']),
];

function variant(name: string, lines: readonly string[], kind = kindOf(name)): LinkVariant {
  return { name, kind, lines };
}

// The kernel does not load the modules of these encapsulations by itself.
function fouVariant(name: string, lines: readonly string[]): LinkVariant {
  return { name, kind: kindOf(name), before: ['modprobe -a fou fou6'], lines };
}

function newestVariant(name: string, lines: readonly string[]): LinkVariant {
  return { name, kind: kindOf(name), lines, isNewest: true };
}

function kindOf(name: string): string {
  return name.slice(0, name.indexOf('-'));
}
