import { GENEVE_DF, type GeneveInfo, type GenevePortRange } from '@netlink/rtnetlink';
import type { Field, Fields } from '../fields.ts';
import { fieldTypes } from '../field-types.ts';
import { wholeNumber } from '../field-checks.ts';
import { eitherAddress, portRange } from './udp-tunnel.ts';
import type { Word } from '../word.ts';

/** Settings of a GENEVE tunnel. */
export interface GeneveOptions {
  /** Number of the segment (VNI), 24 bits. */
  id?: number;
  /** Address of the far end. */
  remote?: string;
  /** Address of this end. */
  local?: string;
  /** Hop limit of tunnelled packets, or that of the inner packet; 0 is the default. */
  ttl?: number | 'inherit';
  /** Type of service of tunnelled packets, or that of the inner packet. */
  tos?: number | 'inherit';
  /** Whether tunnelled packets may be fragmented. */
  df?: Word<keyof typeof GENEVE_DF>;
  /** Flow label of tunnelled IPv6 packets. */
  label?: number;
  /** UDP ports to send from. */
  srcport?: Readonly<GenevePortRange>;
  /** UDP port to send to and receive on. */
  dstport?: number;
  /** Whether the tunnel's ends come with each packet. */
  external?: boolean;
  /** Whether UDP over IPv4 has a checksum. */
  udpCsum?: boolean;
  /** Whether UDP over IPv6 is sent without a checksum. */
  udpZeroCsum6Tx?: boolean;
  /** Whether UDP over IPv6 is taken without a checksum. */
  udpZeroCsum6Rx?: boolean;
  /** Whether packets of any protocol are carried, not only Ethernet frames. */
  innerProtoInherit?: boolean;
  /** Whether packets carry a hint for joining them. */
  groHint?: boolean;
}

const { onOff, present, whole, wholeOr, word } = fieldTypes<GeneveInfo>();

const ttl: Field<GeneveInfo> = {
  read: (wire) => (wire.ttlInherit === 1 ? 'inherit' : wire.ttl),
  write(wire, value) {
    if (value === 'inherit') wire.ttlInherit = 1;
    else {
      wire.ttl = wholeNumber(value, 255);
      // It would go before the number.
      delete wire.ttlInherit;
    }
  },
};

/** What {@link GeneveOptions} are in `IFLA_GENEVE_*`. */
export const geneveFields: Fields<GeneveOptions, GeneveInfo> = {
  id: whole('id', 0xff_ffff),
  remote: eitherAddress('remote', 'remote6'),
  local: eitherAddress('local', 'local6'),
  ttl,
  tos: wholeOr('tos', 255, { inherit: 1 }),
  df: word('df', GENEVE_DF),
  label: whole('label', 0xf_ffff),
  srcport: portRange,
  dstport: whole('port', 0xffff),
  external: present('collectMetadata'),
  udpCsum: onOff('udpCsum'),
  udpZeroCsum6Tx: onOff('udpZeroCsum6Tx'),
  udpZeroCsum6Rx: onOff('udpZeroCsum6Rx'),
  innerProtoInherit: present('innerProtoInherit'),
  groHint: present('groHint'),
};
