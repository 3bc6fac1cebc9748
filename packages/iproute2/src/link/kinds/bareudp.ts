import type { BareudpInfo } from '@netlink/rtnetlink';
import type { Fields } from '../fields.ts';
import { fieldTypes } from '../field-types.ts';

/** Settings of a tunnel of bare UDP. None can be changed. */
export interface BareudpOptions {
  /** UDP port to send to and receive on. */
  dstport?: number;
  /** Protocol that is tunnelled: a word, or its number in Ethernet frames. */
  ethertype?: 'ip' | 'ipv6' | 'mpls_uc' | 'mpls_mc' | number;
  /** Least UDP port to send from. */
  srcportmin?: number;
  /** Whether IPv6 goes with IPv4, and multicast MPLS with unicast. */
  multiproto?: boolean;
}

const { present, whole, wholeOr } = fieldTypes<BareudpInfo>();

// linux/if_ether.h: ETH_P_*
const ETHERTYPES = { ip: 0x0800, ipv6: 0x86dd, mpls_uc: 0x8847, mpls_mc: 0x8848 } as const;

/** What {@link BareudpOptions} are in `IFLA_BAREUDP_*`. */
export const bareudpFields: Fields<BareudpOptions, BareudpInfo> = {
  dstport: whole('port', 0xffff),
  ethertype: wholeOr('ethertype', 0xffff, ETHERTYPES),
  srcportmin: whole('srcportMin', 0xffff),
  multiproto: {
    ...present('multiprotoMode'),
    read: ({ port, multiprotoMode }) => (port === undefined ? undefined : multiprotoMode === true),
  },
};
