import {
  VXLAN_DF,
  VXLAN_LABEL_POLICIES,
  type VxlanHeader,
  type VxlanInfo,
  type VxlanPortRange,
} from '@netlink/rtnetlink';
import { checkKeys } from '../../check-keys.ts';
import type { LinkReference } from '../../link-names.ts';
import { isOn, shown, wholeNumber } from '../field-checks.ts';
import type { Field, Fields } from '../fields.ts';
import { fieldTypes } from '../field-types.ts';
import { eitherAddress, portRange } from './udp-tunnel.ts';
import type { Word } from '../word.ts';

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
  df?: Word<keyof typeof VXLAN_DF>;
  /** Flow label of tunnelled IPv6 packets. */
  label?: number;
  /** Where the flow label comes from. */
  labelPolicy?: Word<keyof typeof VXLAN_LABEL_POLICIES>;
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
  mcroute?: boolean;
  /** Bits of the header that must be zero on reception. */
  reservedBits?: Readonly<VxlanHeader>;
}

const { onOff, present, link, whole, wholeOr, word } = fieldTypes<VxlanInfo>();

const ttl: Field<VxlanInfo> = {
  read: (wire) => (wire.ttlInherit === true || wire.ttlInherit === 1 ? 'inherit' : wire.ttl),
  write(wire, value) {
    if (value === 'inherit') wire.ttlInherit = true;
    else wire.ttl = wholeNumber(value, 255);
  },
};

const external: Field<VxlanInfo> = {
  ...onOff('collectMetadata'),
  write(wire, on) {
    wire.collectMetadata = Number(isOn(on));
    // As ip(8) does it: where the far end comes with each packet, there is nothing to learn.
    if (on === true) wire.learning ??= 0;
  },
};

const HEADER_KEYS = new Set(['flags', 'vni']);

const reservedBits: Field<VxlanInfo> = {
  read: (wire) => wire.reservedBits,
  write(wire, bits) {
    if (typeof bits !== 'object' || bits === null) throw new TypeError(`${shown(bits)} is no object`);
    checkKeys('bits', bits, HEADER_KEYS);
    const { flags, vni } = bits as VxlanHeader;
    wire.reservedBits = { flags: wholeNumber(flags, 0xffff_ffff), vni: wholeNumber(vni, 0xffff_ffff) };
    // Said in whatever way, the kernel takes the bits for checksums to be in use.
    if (wire.remcsumRx === 0) delete wire.remcsumRx;
  },
};

/** What {@link VxlanOptions} are in `IFLA_VXLAN_*`. */
export const vxlanFields: Fields<VxlanOptions, VxlanInfo> = {
  id: whole('id', 0xff_ffff),
  remote: eitherAddress('group', 'group6'),
  local: eitherAddress('local', 'local6'),
  dev: link('link'),
  srcport: portRange,
  dstport: whole('port', 0xffff),
  learning: onOff('learning'),
  proxy: onOff('proxy'),
  rsc: onOff('rsc'),
  l2miss: onOff('l2miss'),
  l3miss: onOff('l3miss'),
  tos: wholeOr('tos', 255, { inherit: 1 }),
  ttl,
  df: word('df', VXLAN_DF),
  label: whole('label', 0xf_ffff),
  labelPolicy: word('labelPolicy', VXLAN_LABEL_POLICIES),
  ageing: whole('ageing', 0xffff_ffff),
  limit: whole('limit', 0xffff_ffff),
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
  mcroute: onOff('mcRoute'),
  reservedBits,
};
