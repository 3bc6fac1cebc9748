import type { Probe } from '../probe/capability.ts';
import { linkKind, receiveQueues } from '../probe/kernel.ts';
import type { OptionSample } from './sample.ts';

/** What a sample of a setting that links of all kinds have is tried on. */
interface Ground {
  /** What the link is made with in our words, besides its name. */
  readonly base: Readonly<Record<string, unknown>>;
  /** The words of `ip link add name t0 …` for that. */
  readonly words: string;
  /** What the kernel has to have for it. */
  readonly kind?: Probe;
}

/** A value of a setting that links of all kinds have. */
export interface CommonSample extends Pick<
  OptionSample,
  'value' | 'json' | 'unseen' | 'read' | 'since' | 'newest' | 'needs'
> {
  /** Words that say the same after `link set dev t0`; after `link add name t0` if {@link making}. */
  readonly ip?: string;
  /** The whole line that says the same, where that is another. */
  readonly line?: string;
  /** Whether it is said when the link is made, and not later. */
  readonly making?: true;
  /** The flag by which it is shown and read, as ip calls it, and whether it is there. */
  readonly flag?: readonly [word: string, isThere: boolean];
  /** What the link is: an end of a pair, unless it is told. */
  readonly on?: Ground;
}

const VLAN: Ground = { base: { kind: 'vlan', id: 5 }, words: 'type vlan id 5', kind: linkKind('vlan') };
const VXLAN: Ground = {
  base: { kind: 'vxlan', id: 5, dstport: 4789 },
  words: 'type vxlan id 5 dstport 4789',
  kind: linkKind('vxlan'),
};
const DUMMY: Ground = { base: { kind: 'dummy', up: true }, words: 'up type dummy', kind: linkKind('dummy') };

/** An end of a pair, which is what most samples are tried on. */
export const PAIR: Ground = { base: { kind: 'veth', peer: 't1' }, words: 'type veth peer name t1' };

/** A switch that is one of the flags: what ip says after its word, and whether the flag is there then. */
const switched = (word: string, flag: string, isThere: (on: boolean) => boolean = (on) => on) =>
  [true, false].map((value) => ({
    value,
    ip: `${word} ${value ? 'on' : 'off'}`,
    flag: [flag, isThere(value)] as const,
  }));

const plain = (value: number, word: string, key = word, more: Partial<CommonSample> = {}) => [
  { value, ip: `${word} ${value}`, json: { [key]: value }, ...more },
];

/** Lines of ip, done once, that make what the samples name. */
export const COMMON_SETUP = ['link add m0 type bridge', 'link add lower type veth peer name upper'] as const;

/** Samples of the settings that links of all kinds have, by their keys. */
export const COMMON_SAMPLES: Readonly<Record<string, readonly CommonSample[]>> = {
  index: [{ value: 7007, ip: 'index 7007', json: { ifindex: 7007 }, making: true }],
  alias: [
    { value: 'note', ip: 'alias note', json: { ifalias: 'note' } },
    { value: '', line: 'link set dev t0 alias ""', read: null, unseen: 'it takes the note away' },
  ],
  altnames: [
    {
      value: ['a-name-of-more-than-15-octets'],
      line: 'link property add dev t0 altname a-name-of-more-than-15-octets',
      json: { altnames: ['a-name-of-more-than-15-octets'] },
    },
  ],
  flags: [{ value: ['noarp', 'multicast'], ip: 'arp off', flag: ['NOARP', true] }],
  up: [
    { value: true, ip: 'up', flag: ['UP', true] },
    { value: false, ip: 'down', flag: ['UP', false] },
  ],
  link: [{ value: 'lower', ip: 'link lower', json: { link: 'lower' }, making: true, on: VLAN }],
  master: [
    { value: 'm0', ip: 'master m0', json: { master: 'm0' } },
    { value: null, ip: 'nomaster', read: null, unseen: 'ip is silent about none' },
  ],
  mtu: plain(1400, 'mtu'),
  linkmode: [
    { value: 'dormant', ip: 'mode dormant', json: { linkmode: 'DORMANT' } },
    { value: 'default', ip: 'mode default', json: { linkmode: 'DEFAULT' } },
  ],
  group: [
    { value: 9, ip: 'group 9', json: { group: '9' } },
    { value: 'default', ip: 'group default', json: { group: 'default' } },
  ],
  txqlen: plain(77, 'txqueuelen', 'txqlen'),
  address: [
    { value: '02:00:5e:00:53:07', ip: 'address 02:00:5e:00:53:07', json: { address: '02:00:5e:00:53:07' } },
  ],
  broadcast: [
    {
      value: '02:00:5e:00:53:ff',
      ip: 'broadcast 02:00:5e:00:53:ff',
      json: { broadcast: '02:00:5e:00:53:ff' },
    },
  ],
  numtxqueues: plain(3, 'numtxqueues', 'num_tx_queues', { making: true }),
  numrxqueues: plain(2, 'numrxqueues', 'num_rx_queues', { making: true, needs: receiveQueues }),
  gsoMaxSize: plain(32_000, 'gso_max_size'),
  gsoMaxSegs: plain(20, 'gso_max_segs'),
  gsoIpv4MaxSize: plain(60_000, 'gso_ipv4_max_size', undefined, { since: '6.3', newest: true }),
  groMaxSize: plain(34_000, 'gro_max_size', undefined, { since: '5.17' }),
  groIpv4MaxSize: plain(50_000, 'gro_ipv4_max_size', undefined, { since: '6.3', newest: true }),
  addrgenmode: [
    { value: 'none', ip: 'addrgenmode none', json: { inet6_addr_gen_mode: 'none' } },
    { value: 'random', ip: 'addrgenmode random', json: { inet6_addr_gen_mode: 'random' } },
  ],
  carrier: [
    { value: false, ip: 'carrier off', flag: ['LOWER_UP', false], on: DUMMY },
    { value: true, ip: 'carrier on', flag: ['LOWER_UP', true], on: DUMMY },
  ],
  protodown: [
    { value: true, ip: 'protodown on', json: { proto_down: true }, on: VXLAN },
    { value: false, ip: 'protodown off', read: null, unseen: 'ip is silent about what is off', on: VXLAN },
  ],
  protodownReason: [
    { value: [3], ip: 'protodown_reason 3 on', json: { proto_down_reason: ['3'] }, on: VXLAN },
  ],
  arp: switched('arp', 'NOARP', (on) => !on),
  multicast: switched('multicast', 'MULTICAST'),
  promisc: switched('promisc', 'PROMISC'),
  allmulticast: switched('allmulticast', 'ALLMULTI'),
  dynamic: switched('dynamic', 'DYNAMIC'),
  trailers: switched('trailers', 'NOTRAILERS', (on) => !on),
};

/** Settings that samples do not fit, and where or why not they are tried. */
export const COMMON_ELSEWHERE: Readonly<Record<string, string>> = {
  name: 'each test of a link',
  inet: 'link/options.kernel.test.ts: settings of IPv4',
  linkNetns: 'link/options.kernel.test.ts: a link below that is in another namespace',
  linkNetnsid: 'link/options.kernel.test.ts: a link below that is in another namespace',
  netns: 'link/options.kernel.test.ts: a namespace is named by a descriptor',
  state: 'link/options.kernel.test.ts: limits, queues, names and switches',
  token: 'link/options.kernel.test.ts: the lower half of IPv6 addresses',
  vfinfoList: 'link/options.kernel.test.ts: virtual functions',
  xdp: 'link/xdp.kernel.test.ts: a program is attached',
  parentdev: 'it takes a modem: link/write.test.ts has its octets',
};

/** What links say of themselves and cannot be told: the key that ip has for it in JSON. */
export const FACTS: Readonly<Record<string, string>> = {
  type: 'link_type',
  minMtu: 'min_mtu',
  maxMtu: 'max_mtu',
  qdisc: 'qdisc',
  operstate: 'operstate',
  promiscuity: 'promiscuity',
  allmulti: 'allmulti',
  tsoMaxSize: 'tso_max_size',
  tsoMaxSegs: 'tso_max_segs',
  physPortName: 'phys_port_name',
  physPortId: 'phys_port_id',
  physSwitchId: 'phys_switch_id',
  parentbus: 'parentbus',
  parentdev: 'parentdev',
  permaddr: 'permaddr',
};

/** Those that ip does not print, and those that no link of the lab has: link/attributes.test.ts has their octets. */
export const FACTS_UNSEEN: Readonly<Record<string, string>> = {
  linkUp: 'ip makes M-DOWN of it: link/get.kernel.test.ts',
  netnsImmutable: 'the newest ip prints it; loopback has it from Linux 6.17 on',
  headroom: 'ip does not print it',
  tailroom: 'ip does not print it',
  numVf: 'ip does not print it',
  devlinkPort: 'ip does not print it',
  dpllPin: 'it takes a device with a phase-locked loop',
  maxPacingOffloadHorizon: 'ip does not print it',
  xstats: 'it takes a CAN controller, whose messages are compared with ip: packages/cli/test/link/can',
};
