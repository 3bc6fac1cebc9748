import type { MACVLAN_FLAGS, MACVLAN_MODES, MacvlanInfo } from '@netlink/rtnetlink';
import type { Field, Fields } from '../fields.ts';
import { fieldTypes, readOnly } from '../field-types.ts';

/** Settings of a MACVLAN or MACVTAP. */
export interface MacvlanOptions {
  /** Whom the link may talk to. */
  mode?: keyof typeof MACVLAN_MODES | number;
  /** Whether the link below stays out of promiscuous mode. */
  nopromisc?: boolean;
  /** Whether the destination of frames of known senders does not matter. */
  nodst?: boolean;
  /** Length wanted of the queue of broadcasts, in packets. */
  bcqueuelen?: number;
  /** Length of the queue of broadcasts, the greatest that was wanted. Not sent. */
  usedbcqueuelen?: number;
  /** Number of links from which on broadcasts are queued; -1 is always. */
  bclim?: number;
  /** Number of senders. Not sent. */
  macaddrCount?: number;
  /** The senders that mode source knows; given, they take the place of those that were there. */
  macaddrData?: readonly string[];
}

const { same } = fieldTypes<MacvlanInfo>();

function flag(word: keyof typeof MACVLAN_FLAGS): Field<MacvlanInfo> {
  return {
    read: ({ flags }) => flags?.includes(word),
    write(wire, on) {
      wire.flags = [...(wire.flags ?? []), ...(on === true ? [word] : [])];
    },
  };
}

/** What {@link MacvlanOptions} are in `IFLA_MACVLAN_*`. */
export const macvlanFields: Fields<MacvlanOptions, MacvlanInfo> = {
  mode: same('mode'),
  nopromisc: flag('nopromisc'),
  nodst: flag('nodst'),
  bcqueuelen: same('bcQueueLen'),
  usedbcqueuelen: readOnly(same('bcQueueLenUsed')),
  bclim: same('bcCutoff'),
  macaddrCount: readOnly(same('macaddrCount')),
  macaddrData: {
    read: ({ macaddrData }) => macaddrData,
    write(wire, addresses) {
      wire.macaddrMode = 'set';
      wire.macaddrData = [...(addresses as readonly string[])];
    },
  },
};
