import fc, { type Arbitrary } from 'fast-check';
import { linkKind } from '../probe/kernel.ts';
import type { Batch, Line } from '../scene/line.ts';
import { anyOf, batchOf, line, lineIf, maybe, number, oneOf, type Phrase } from './line.ts';

const MOST = 24;

const NAMES_EACH = 2;

const named = (kind: string): Arbitrary<string> => number(0, NAMES_EACH - 1).map((n) => `${kind}${n}`);
const address = number(1, 0xff).map((last) => `address 02:00:5e:00:54:${last.toString(16).padStart(2, '0')}`);
const common = [
  maybe('mtu', number(1280, 1500)),
  maybe('txqueuelen', number(0, 2000)),
  maybe('group', number(1, 9)),
] as const;
/** What other links may stand on: ip reads nothing after the name of a link that is not there. */
const LOWER = ['east', 'west', 'idle', 'east-peer', 'bridge0', 'veth0', 'vxlan0'];
const lower = oneOf(...LOWER);

const of = (kind: string, ...words: readonly Phrase[]): Arbitrary<Line> =>
  lineIf([linkKind(kind)], 'link add', named(kind), ...common, 'type', kind, ...words);
const ether = (kind: string, ...words: readonly Phrase[]): Arbitrary<Line> =>
  lineIf([linkKind(kind)], 'link add', named(kind), maybe(address), ...common, 'type', kind, ...words);
const on = (kind: string, ...words: readonly Phrase[]): Arbitrary<Line> =>
  lineIf([linkKind(kind)], 'link add link', lower, 'name', named(kind), 'type', kind, ...words);

const onOff = oneOf('on', 'off');
const zeroOne = oneOf('0', '1');
const key = number(1, 0xffff);
const ends4 = line('local', oneOf('192.0.2.1', '198.51.100.1'), 'remote', oneOf('192.0.2.7', '192.0.2.8'));
const ends6 = line('local 2001:db8:e::1 remote', oneOf('2001:db8:e::7', '2001:db8:e::8'));
const dev = maybe('dev', oneOf('east', 'west'));
const ttl = maybe('ttl', number(1, 255));

// A bridge that has no ports works or does not, depending on what was asked of it before.
const BASE: Batch = {
  lines: [
    'link add bridge0 type bridge',
    'link add port0 type veth peer name host0',
    'link set port0 master bridge0 up',
    'link set host0 up',
    'link add veth0 type veth peer name peer0',
    'link add vxlan0 type vxlan id 4000 remote 192.0.2.9 dstport 4789',
    ...(['bond', 'team'] as const).map((kind) => [`link add ${kind}0 type ${kind}`, linkKind(kind)] as const),
    ['link add vrf0 type vrf table 99', linkKind('vrf')],
  ],
};

const masters = anyOf<Line>(
  ether(
    'bridge',
    maybe('vlan_filtering', zeroOne),
    maybe('ageing_time', number(1000, 9000)),
    maybe('mcast_snooping', zeroOne),
    maybe('priority', number(0, 15)),
  ),
  ether(
    'bond',
    oneOf('mode active-backup miimon 100', 'mode balance-xor xmit_hash_policy layer3+4', 'mode 802.3ad'),
  ),
  of('vrf', 'table', number(100, 199)),
  ether('team'),
);

const virtual = anyOf<Line>(
  ether('dummy'),
  ether('ifb'),
  of('vcan'),
  of('nlmon'),
  of('wireguard'),
  ether('batadv'),
  lineIf(
    [linkKind('veth')],
    'link add',
    named('veth'),
    maybe(address),
    ...common,
    'type veth peer name',
    named('peer'),
    maybe(address),
    maybe('mtu', number(1280, 1500)),
  ),
  lineIf(
    [linkKind('netkit')],
    'link add',
    named('netkit'),
    'type netkit',
    oneOf('l2', 'l3'),
    oneOf('forward', 'blackhole'),
  ),
  lineIf([linkKind('vxcan')], 'link add', named('vxcan'), 'type vxcan peer name', named('vxpeer')),
  lineIf([linkKind('tun')], 'tuntap add', named('tun'), 'mode', oneOf('tun', 'tap'), maybe('pi')),
);

const stacked = anyOf<Line>(
  on(
    'vlan',
    'id',
    number(1, 4094),
    maybe('protocol 802.1ad'),
    maybe('reorder_hdr', onOff),
    maybe('egress-qos-map 1:2 3:4'),
  ),
  on('macvlan', 'mode', oneOf('bridge', 'private', 'vepa', 'source')),
  on('macvtap', 'mode', oneOf('bridge', 'private', 'vepa')),
  on('ipvlan', 'mode', oneOf('l2', 'l3', 'l3s')),
  on('ipvtap', 'mode', oneOf('l2', 'l3')),
  on('macsec', 'port', number(1, 99), maybe('encrypt', onOff), maybe('cipher gcm-aes-256')),
  on('rmnet', 'mux_id', number(1, 9)),
  lineIf([linkKind('hsr')], 'link add', named('hsr'), 'type hsr slave1 west-peer slave2 idle-peer'),
  lineIf([linkKind('xfrm')], 'link add', named('xfrm'), 'type xfrm dev', lower, 'if_id', key),
);

const tunnels = anyOf<Line>(
  ether(
    'vxlan',
    'id',
    key,
    maybe('remote 192.0.2.9'),
    dev,
    ttl,
    maybe('nolearning'),
    'dstport',
    number(4000, 4003),
  ),
  ether('geneve', 'id', key, 'remote 192.0.2.9', ttl),
  of('gre', ends4, 'key', key, ttl, dev),
  ether('gretap', ends4, 'key', key, ttl),
  ether('erspan', ends4, 'seq key', key, 'erspan_ver 1 erspan', number(1, 99)),
  of('ipip', ends4, ttl, dev),
  of('sit', ends4, ttl, maybe('mode any')),
  of('vti', ends4, 'key', key),
  of('ip6tnl', 'mode any', ends6, maybe('hoplimit', number(1, 255))),
  of('ip6gre', ends6, 'key', key),
  ether('ip6gretap', ends6, 'key', key),
  of('vti6', ends6, 'key', key),
  of('bareudp', 'dstport', number(6635, 6639), 'ethertype mpls_uc'),
  of('gtp', 'role', oneOf('sgsn', 'ggsn')),
);

const anyNames = [
  ...['lo', 'east', 'west', 'idle', 'east-peer', 'idle-peer'],
  ...'bridge bond vrf team dummy ifb veth peer vlan macvlan macsec vxlan gre gretap sit tun netkit wireguard ipvlan'
    .split(' ')
    .map((kind) => `${kind}0`),
];
const anyLink = oneOf(...anyNames);
/**
 * What stands on another may be up and carry much, and stay so when that one goes down or carries less: it cannot be made so. Less
 * than 1280 octets ends IPv6, also above.
 */
const anyButLower = oneOf(...anyNames.filter((name) => !LOWER.includes(name)));
const port = oneOf(
  ...'idle west-peer dummy0 veth0 veth1 vlan0 vxlan0 macvlan0 gretap1 ifb0 vlan1 dummy1'.split(' '),
);

const enslaving = anyOf<Line>(
  line('link set', port, 'master bridge0'),
  ...['bond', 'vrf', 'team'].map((kind) => lineIf([linkKind(kind)], 'link set', port, `master ${kind}0`)),
  line('link set', port, 'type bridge_slave', anyOf(line('cost', number(1, 9)), line('isolated', onOff))),
);

const setting = anyOf<Line>(
  line('link set', anyLink, 'up'),
  line('link set', anyLink, 'up'),
  line('link set', anyLink, 'up'),
  line('link set', anyButLower, 'down'),
  line('link set', anyButLower, 'mtu', number(1350, 1450)),
  line('link set', anyLink, 'alias', oneOf('a-note', 'another')),
  line('link set', anyLink, oneOf('promisc', 'allmulticast', 'multicast', 'arp', 'dynamic'), onOff),
  line('link set', anyLink, 'addrgenmode', oneOf('none', 'eui64', 'random')),
  line('link set', anyLink, 'gso_max_segs', number(100, 200)),
  line('link set', anyLink, 'group', number(1, 9)),
  line(
    'link property add dev',
    anyLink,
    'altname',
    number(1, 99).map((n) => `other-name-${n}`),
  ),
);

/** Links of every kind that the kernel has, standing on each other, ports of masters, up and down. */
export const randomLinks: readonly Arbitrary<Batch>[] = [
  fc.constant(BASE),
  batchOf(anyOf(masters, virtual), MOST),
  batchOf(anyOf(stacked, tunnels), MOST),
  batchOf(enslaving, 8),
  batchOf(setting, MOST),
];
