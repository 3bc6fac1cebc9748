/** Every kind of link that a kernel of the lab may make because a message asks for it. */
export const LINK_KINDS: readonly string[] =
  'dummy ifb bridge bond team veth vlan macvlan macvtap ipvlan ipvtap vrf vxlan geneve gtp gre gretap erspan ip6gre ip6gretap ip6erspan ipip sit ip6tnl vti vti6 xfrm wireguard macsec hsr nlmon vsockmon vcan vxcan batadv netkit tun tap bareudp amt pfcp rmnet virt_wifi ovpn'.split(
    ' ',
  );

/** The name of the link that the lines of {@link linkKindLines} make. */
export const SAMPLE_LINK = 'sample';

const LOWER = 'link add lower address 02:00:5e:00:53:01 type veth peer name upper address 02:00:5e:00:53:02';
const DUMMIES = [
  'link add lower address 02:00:5e:00:53:01 type dummy',
  'link add upper address 02:00:5e:00:53:02 type dummy',
];

// What `ip` needs besides the kind; kinds that need nothing are not listed.
const lines: Readonly<Record<string, readonly string[]>> = {
  vlan: [LOWER, 'link add link lower name sample type vlan id 5'],
  macvlan: [LOWER, 'link add link lower name sample address 02:00:5e:00:53:03 type macvlan mode bridge'],
  macvtap: [LOWER, 'link add link lower name sample address 02:00:5e:00:53:03 type macvtap mode bridge'],
  ipvlan: [LOWER, 'link add link lower name sample type ipvlan mode l3s'],
  ipvtap: [LOWER, 'link add link lower name sample type ipvtap mode l2 bridge'],
  macsec: [LOWER, 'link add link lower name sample type macsec sci 1 cipher gcm-aes-128'],
  nlmon: ['link add sample type nlmon'],
  veth: ['link add sample address 02:00:5e:00:53:01 type veth peer name upper address 02:00:5e:00:53:02'],
  vxcan: ['link add sample type vxcan peer name upper'],
  netkit: ['link add sample type netkit'],
  tun: ['tuntap add dev sample mode tun'],
  tap: ['tuntap add dev sample mode tap'],
  rmnet: [LOWER, 'link add link lower name sample type rmnet mux_id 5'],
  virt_wifi: [LOWER, 'link add link lower name sample type virt_wifi'],
  vrf: ['link add sample type vrf table 1001'],
  vxlan: ['link add sample address 02:00:5e:00:53:03 type vxlan id 5 remote 192.0.2.1 dstport 4789'],
  geneve: ['link add sample address 02:00:5e:00:53:03 type geneve id 5 remote 192.0.2.1'],
  gtp: ['link add sample type gtp role sgsn'],
  gre: ['link add sample type gre local 192.0.2.1 remote 192.0.2.2 key 7 ttl 64'],
  gretap: ['link add sample address 02:00:5e:00:53:03 type gretap local 192.0.2.1 remote 192.0.2.2'],
  erspan: [
    'link add sample address 02:00:5e:00:53:03 type erspan seq key 9 local 192.0.2.1 remote 192.0.2.2 erspan_ver 1 erspan 7',
  ],
  ipip: ['link add sample type ipip local 192.0.2.1 remote 192.0.2.2'],
  sit: ['link add sample type sit local 192.0.2.1 remote 192.0.2.2'],
  vti: ['link add sample type vti local 192.0.2.1 remote 192.0.2.2 key 3'],
  ip6tnl: ['link add sample type ip6tnl mode any local 2001:db8::1 remote 2001:db8::2'],
  vti6: ['link add sample type vti6 local 2001:db8::1 remote 2001:db8::2 key 3'],
  ip6gre: ['link add sample type ip6gre local 2001:db8::1 remote 2001:db8::2 key 7'],
  ip6gretap: [
    'link add sample address 02:00:5e:00:53:03 type ip6gretap local 2001:db8::1 remote 2001:db8::2',
  ],
  ip6erspan: [
    'link add sample address 02:00:5e:00:53:03 type ip6erspan seq key 9 local 2001:db8::1 remote 2001:db8::2 erspan_ver 2 erspan_dir egress erspan_hwid 3',
  ],
  xfrm: [LOWER, 'link add sample type xfrm dev lower if_id 5'],
  hsr: [
    LOWER,
    'link add lower2 address 02:00:5e:00:53:05 type veth peer name upper2',
    'link add sample type hsr slave1 lower slave2 lower2',
  ],
  bareudp: ['link add sample type bareudp dstport 6635 ethertype mpls_uc'],
  amt: [
    LOWER,
    'address add 192.0.2.1/24 dev lower',
    'link add sample type amt mode gateway local 192.0.2.1 discovery 192.0.2.2 dev lower',
  ],
  bond_slave: [
    ...DUMMIES,
    'link add sample type bond mode active-backup miimon 100',
    'link set lower master sample',
  ],
};

/**
 * The lines of `ip` that make a link of this kind, called {@link SAMPLE_LINK}, with the links that it
 * stands on.
 */
export function linkKindLines(kind: string): readonly string[] {
  return lines[kind] ?? [`link add ${SAMPLE_LINK} address 02:00:5e:00:53:03 type ${kind}`];
}
