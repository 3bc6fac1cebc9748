import { type LinkFlag, type LinkHeader, OPER_STATES } from '@netlink/rtnetlink';
import type { AnyFields, Field } from './fields.ts';
import { closedWord, isOn } from './field-checks.ts';
import type { LinkWire } from './wire.ts';
import type { Word } from './word.ts';

/** The flags of a link that can be set by themselves. */
export const SWITCHABLE = [
  'up',
  'noarp',
  'multicast',
  'promisc',
  'allmulti',
  'dynamic',
  'notrailers',
] as const;

/** Say in a header that a flag is meant, and what it shall be. */
export function switchFlag(header: Partial<LinkHeader>, word: LinkFlag, on: unknown): void {
  const without = (flags: readonly unknown[] = []): LinkFlag[] =>
    flags.filter((flag) => flag !== word) as LinkFlag[];
  header.flags = isOn(on) ? [...without(header.flags), word] : without(header.flags);
  header.change = [...without(header.change), word];
}

/** Switches of a link that have words of their own in `ip link set`. Reading, they are in `flags`. */
export interface LinkSwitches {
  /** Whether it uses ARP. */
  arp?: boolean | undefined;
  /** Whether it takes multicast packets. */
  multicast?: boolean | undefined;
  /** Whether it takes in everything. */
  promisc?: boolean | undefined;
  /** Whether it takes in all multicast frames. */
  allmulticast?: boolean | undefined;
  /** Whether its address may change by itself. */
  dynamic?: boolean | undefined;
  /** Whether it uses trailers. No kernel of today does anything with that. */
  trailers?: boolean | undefined;
  /** Whether it pretends to have a carrier. */
  carrier?: boolean | undefined;
  /** Operational state to go into; the kernel takes what `linkmode` lets a user decide. */
  state?: Word<keyof typeof OPER_STATES> | undefined;
}

const switching = (word: LinkFlag): Field<LinkWire> => ({
  read: () => undefined,
  write({ header }, on) {
    switchFlag(header, word, on);
  },
});

// A flag that says that something is not so.
const switchingOff = (word: LinkFlag): Field<LinkWire> => ({
  read: () => undefined,
  write({ header }, on) {
    switchFlag(header, word, !isOn(on));
  },
});

/** What {@link LinkSwitches} are in a message. */
export const switchFields: AnyFields<LinkWire> & Readonly<Record<keyof LinkSwitches, Field<LinkWire>>> = {
  arp: switchingOff('noarp'),
  multicast: switching('multicast'),
  promisc: switching('promisc'),
  allmulticast: switching('allmulti'),
  dynamic: switching('dynamic'),
  trailers: switchingOff('notrailers'),
  // Said by `lateFields`.
  carrier: { read: () => undefined },
  state: {
    read: () => undefined,
    write({ attributes }, state) {
      attributes.operstate = closedWord(state, OPER_STATES);
    },
  },
};
