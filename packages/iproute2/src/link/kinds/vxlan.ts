import { isIPv6 } from 'node:net';
import type {
  VXLAN_DF,
  VXLAN_LABEL_POLICIES,
  VxlanHeader,
  VxlanInfo,
  VxlanPortRange,
} from '@netlink/rtnetlink';
import type { LinkReference } from '../../link-names.ts';
import type { Field, Fields } from '../fields.ts';
import { fieldTypes } from '../field-types.ts';

/** Settings of a VXLAN. */
export interface VxlanOptions {
  /** Number of the segment (VNI), 24 bits. */
  id?: number;
  /** Where unknown addresses are sent to: an address, or a multicast group (ip calls that `group`). */
  remote?: string;
  /** Address of tunnelled packets. */
  local?: string;
  /** The link that tunnelled packets leave by. */
  dev?: LinkReference;
  /** UDP ports to send from. */
  srcport?: Readonly<VxlanPortRange>;
  /** UDP port to send to and receive on. */
  dstport?: number;
  /** Whether addresses are learned: they are, unless this is `false` or absent with `external`. */
  learning?: boolean;
  /** Whether ARP and neighbour discovery are answered for others. */
  proxy?: boolean;
  /** Whether routes are short-circuited. */
  rsc?: boolean;
  /** Whether unknown link-layer addresses are reported. */
  l2miss?: boolean;
  /** Whether unknown IP addresses are reported. */
  l3miss?: boolean;
  /** Type of service of tunnelled packets, or that of the inner packet. */
  tos?: number | 'inherit';
  /** Hop limit of tunnelled packets, or that of the inner packet; 0 is the default. */
  ttl?: number | 'inherit';
  /** Whether tunnelled packets may be fragmented. */
  df?: keyof typeof VXLAN_DF | number;
  /** Flow label of tunnelled IPv6 packets. */
  label?: number;
  /** Where the flow label comes from. */
  labelPolicy?: keyof typeof VXLAN_LABEL_POLICIES | number;
  /** Seconds after which an address is forgotten; 0 is never. */
  ageing?: number;
  /** Most addresses; 0 is no limit. */
  limit?: number;
  /** Whether UDP over IPv4 has a checksum. */
  udpCsum?: boolean;
  /** Whether UDP over IPv6 is sent without a checksum. */
  udpZeroCsum6Tx?: boolean;
  /** Whether UDP over IPv6 is taken without a checksum. */
  udpZeroCsum6Rx?: boolean;
  /** Whether checksums are left to the far end. */
  remcsumTx?: boolean;
  /** Whether checksums that were left to us are made. */
  remcsumRx?: boolean;
  /** Whether the tunnel's ends come with each packet. */
  external?: boolean;
  /** Whether frames are filtered by segment. */
  vnifilter?: boolean;
  /** Whether frames carry a group policy. */
  gbp?: boolean;
  /** Whether packets are of the generic protocol extension. */
  gpe?: boolean;
  /** Whether checksums left to us are made at once. */
  remcsumNopartial?: boolean;
  /** Whether packets to ourselves skip the encapsulation. */
  localbypass?: boolean;
  /** Whether tunnelled multicast packets are routed. */
  mcRoute?: boolean;
  /** Bits of the header that must be zero on reception. */
  reservedBits?: Readonly<VxlanHeader>;
}

const { same, onOff, present, link } = fieldTypes<VxlanInfo>();

/** Type of service 1 has no other use than to say so. */
const TOS_INHERIT = 1;

function address(ipv4: 'group' | 'local', ipv6: 'group6' | 'local6'): Field<VxlanInfo> {
  return {
    read: (wire) => wire[ipv4] ?? wire[ipv6],
    write(wire, text) {
      wire[isIPv6(String(text)) ? ipv6 : ipv4] = text as string;
    },
  };
}

const ttl: Field<VxlanInfo> = {
  read: (wire) => (wire.ttlInherit === true || wire.ttlInherit === 1 ? 'inherit' : wire.ttl),
  write(wire, value) {
    if (value === 'inherit') wire.ttlInherit = true;
    else wire.ttl = value as number;
  },
};

const tos: Field<VxlanInfo> = {
  read: (wire) => (wire.tos === TOS_INHERIT ? 'inherit' : wire.tos),
  write(wire, value) {
    wire.tos = value === 'inherit' ? TOS_INHERIT : (value as number);
  },
};

const external: Field<VxlanInfo> = {
  ...onOff('collectMetadata'),
  write(wire, on) {
    wire.collectMetadata = Number(on);
    // As ip(8) does it: where the far end comes with each packet, there is nothing to learn.
    if (on === true) wire.learning ??= 0;
  },
};

const reservedBits: Field<VxlanInfo> = {
  ...same('reservedBits'),
  write(wire, bits) {
    wire.reservedBits = bits as VxlanHeader;
    // Said in whatever way, the kernel takes the bits for checksums to be in use.
    if (wire.remcsumRx === 0) delete wire.remcsumRx;
  },
};

/** What {@link VxlanOptions} are in `IFLA_VXLAN_*`. */
export const vxlanFields: Fields<VxlanOptions, VxlanInfo> = {
  id: same('id'),
  remote: address('group', 'group6'),
  local: address('local', 'local6'),
  dev: link('link'),
  srcport: same('portRange'),
  dstport: same('port'),
  learning: onOff('learning'),
  proxy: onOff('proxy'),
  rsc: onOff('rsc'),
  l2miss: onOff('l2miss'),
  l3miss: onOff('l3miss'),
  tos,
  ttl,
  df: same('df'),
  label: same('label'),
  labelPolicy: same('labelPolicy'),
  ageing: same('ageing'),
  limit: same('limit'),
  udpCsum: onOff('udpCsum'),
  udpZeroCsum6Tx: onOff('udpZeroCsum6Tx'),
  udpZeroCsum6Rx: onOff('udpZeroCsum6Rx'),
  remcsumTx: onOff('remcsumTx'),
  remcsumRx: onOff('remcsumRx'),
  external,
  vnifilter: onOff('vnifilter'),
  gbp: present('gbp'),
  gpe: present('gpe'),
  remcsumNopartial: present('remcsumNopartial'),
  localbypass: onOff('localbypass'),
  mcRoute: onOff('mcRoute'),
  reservedBits,
};
