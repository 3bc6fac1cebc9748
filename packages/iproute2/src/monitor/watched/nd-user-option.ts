import { NdUserOptionMessage, RTM_NEWNDUSEROPT, RTNLGRP_ND_USEROPT } from '@netlink/rtnetlink';
import type { NdOption } from '../../nd-option/nd-option.ts';
import { ndOptionsIn } from '../../nd-option/read.ts';
import type { Watched } from '../watched.ts';

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
      options: ndOptionsIn(options),
    };
  },
  key: ({ index }) => index,
  same: () => true,
};
