import { NdUserOptionMessage, RTM_NEWNDUSEROPT, RTNLGRP_ND_USEROPT } from '@netlink/rtnetlink';
import type { Watched } from '../watched.ts';

/** One option of neighbour discovery: what stands in it is for programs, not for the kernel. */
export interface NdOption {
  /** Its number, as RFC 4861 and its successors have it: 25 names servers (RDNSS), 31 domains to search (DNSSL, RFC 8106). */
  readonly type: number;
  /** What follows type and length. */
  readonly value: Uint8Array;
}

/** Options that a router advertised and that the kernel hands on. It keeps no list of them. */
export interface NdUserOption {
  /** Name of the link on which they were heard, 'if7' where there is none. */
  readonly dev: string;
  /** Index of that link. */
  readonly index: number;
  /** Type of the ICMPv6 message that had them: 134 is a router advertisement. */
  readonly icmpType: number;
  /** Its code. */
  readonly icmpCode: number;
  /** Who sent it. */
  readonly source?: string;
  /** The options. */
  readonly options: readonly NdOption[];
}

/** Options of neighbour discovery that are for programs; ip(8) shows none. */
export const watchedNdUserOption: Watched<NdUserOption> = {
  groups: [RTNLGRP_ND_USEROPT],
  types: { new: RTM_NEWNDUSEROPT },
  read({ data, payloadStart, end }, { links }) {
    const { header, attributes } = NdUserOptionMessage.decodeAt(data, payloadStart, end);
    const { ifindex: index, icmpType, icmpCode, options } = header;
    const { srcaddr: source } = attributes;
    return {
      dev: links.nameOf(index) ?? `if${index}`,
      index,
      icmpType,
      icmpCode,
      ...(source !== undefined && { source }),
      options: optionsIn(options),
    };
  },
  key: ({ index }) => index,
  same: () => true,
};

/** Type, length in units of eight octets, value; what makes no sense ends it. */
function optionsIn(octets: Uint8Array): NdOption[] {
  const options: NdOption[] = [];
  for (let at = 0; at + 2 <= octets.length;) {
    const [type = 0, units = 0] = octets.subarray(at, at + 2);
    const end = at + 8 * units;
    if (units === 0 || end > octets.length) break;
    options.push({ type, value: octets.slice(at + 2, end) });
    at = end;
  }
  return options;
}
