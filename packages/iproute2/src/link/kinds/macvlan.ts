import { type MACVLAN_FLAGS, MACVLAN_MODES, type MacvlanInfo } from '@netlink/rtnetlink';
import { isOn, listOf, macAddress, shown } from '../field-checks.ts';
import { type Field, type Fields, unread } from '../fields.ts';
import { fieldTypes, readOnly } from '../field-types.ts';
import type { Word } from '../word.ts';

/** Settings of a MACVLAN or MACVTAP. */
export interface MacvlanOptions {
  /** Whom the link may talk to. */
  mode?: Word<keyof typeof MACVLAN_MODES>;
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
  /** A sender to be added or deleted, or all to be forgotten. Never reported, and not together with `macaddrData`. */
  macaddr?: { readonly add: string } | { readonly del: string } | 'flush';
}

const { same, whole, word } = fieldTypes<MacvlanInfo>();

/** Octets of the addresses of senders. */
const ETHERNET = 6;

const sender: Field<MacvlanInfo> = {
  read: unread,
  write(wire, value) {
    if (wire.macaddrData !== undefined) throw new TypeError('is not to be said together with macaddrData');
    const [mode, address] = value === 'flush' ? ['flush' as const, undefined] : asked(value);
    wire.macaddrMode = mode;
    if (address !== undefined) wire.macaddr = macAddress(address, ETHERNET);
  },
};

function asked(value: unknown): ['add' | 'del', unknown] {
  const [[word, address] = [], ...more] =
    typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if ((word === 'add' || word === 'del') && more.length === 0) return [word, address];
  throw new TypeError(`${shown(value)} is neither { add: … }, { del: … } nor "flush"`);
}

function flag(word: keyof typeof MACVLAN_FLAGS): Field<MacvlanInfo> {
  return {
    read: ({ flags }) => flags?.includes(word),
    write(wire, on) {
      const others = (wire.flags ?? []).filter((other) => other !== word);
      wire.flags = isOn(on) ? [...others, word] : others;
    },
  };
}

/** What {@link MacvlanOptions} are in `IFLA_MACVLAN_*`. */
export const macvlanFields: Fields<MacvlanOptions, MacvlanInfo> = {
  mode: word('mode', MACVLAN_MODES),
  nopromisc: flag('nopromisc'),
  nodst: flag('nodst'),
  bcqueuelen: whole('bcQueueLen', 0xffff_ffff),
  usedbcqueuelen: readOnly(same('bcQueueLenUsed')),
  bclim: whole('bcCutoff', 0x7fff_ffff, -0x8000_0000),
  macaddrCount: readOnly(same('macaddrCount')),
  macaddrData: {
    read: ({ macaddrData }) => macaddrData,
    write(wire, addresses) {
      wire.macaddrMode = 'set';
      wire.macaddrData = listOf(addresses).map((address) => macAddress(address, ETHERNET));
    },
  },
  macaddr: sender,
};
