import type { IP6_TUNNEL_FLAGS, Ip6tnlInfo } from '@netlink/rtnetlink';
import { fromWord, isOn, shown, wholeNumber } from '../field-checks.ts';
import type { Field, Fields } from '../fields.ts';
import { tunnelFields, type TunnelOptions, type TunnelWire } from './tunnel.ts';

/** Settings that all tunnels over IPv6 have. */
export interface OverIpv6Options extends TunnelOptions {
  /** How often tunnelled packets may be tunnelled again; 4 if absent when the tunnel is made. */
  encapLimit?: number | 'none';
  /** Traffic class of tunnelled packets, or that of the inner packet. */
  tclass?: number | 'inherit';
  /** Flow label of tunnelled packets, or that of the inner packet. */
  flowlabel?: number | 'inherit';
  /** Whether the inner packet takes the DSCP of the outer one, when it leaves the tunnel; `null` for not. */
  dscp?: 'inherit' | null;
  /** Whether the far end may be an address of this host. */
  allowLocalremote?: boolean;
  /** Mark by which tunnelled packets are routed, or that of the inner packet. */
  fwmark?: number | 'inherit';
}

/** What is common to the attributes of these tunnels. */
export type OverIpv6Wire = TunnelWire & Pick<Ip6tnlInfo, 'encapLimit' | 'flowinfo' | 'flags' | 'fwmark'>;

type Flag = keyof typeof IP6_TUNNEL_FLAGS;

function setFlag(wire: OverIpv6Wire, flag: Flag, on: boolean): void {
  const others = (wire.flags ?? []).filter((other) => other !== flag);
  wire.flags = on ? [...others, flag] : others;
}

/** A number, or a word where a flag is set. */
function flagged(
  flag: Flag,
  word: string,
  max: number,
  read: (wire: Readonly<OverIpv6Wire>) => number | undefined,
  write: (wire: OverIpv6Wire, value: number) => void,
): Field<OverIpv6Wire> {
  return {
    read: (wire) => (wire.flags?.includes(flag) === true ? word : read(wire)),
    write(wire, value) {
      setFlag(wire, flag, value === word);
      if (value !== word)
        write(wire, wholeNumber(typeof value === 'string' ? fromWord(value, { [word]: 0 }) : value, max));
    },
  };
}

const LABEL = 0xf_ffff;
const CLASS_SHIFT = 20;

/** The fields that all tunnels over IPv6 have. */
export const overIpv6Fields: Fields<OverIpv6Options, OverIpv6Wire> = {
  ...tunnelFields('IPv6'),
  encapLimit: flagged(
    'ignEncapLimit',
    'none',
    255,
    ({ encapLimit }) => encapLimit,
    (wire, limit) => {
      wire.encapLimit = limit;
    },
  ),
  tclass: flagged(
    'useOrigTclass',
    'inherit',
    255,
    ({ flowinfo }) => (flowinfo === undefined ? undefined : (flowinfo >>> CLASS_SHIFT) & 0xff),
    (wire, tclass) => {
      wire.flowinfo = ((wire.flowinfo ?? 0) & LABEL) | (tclass << CLASS_SHIFT);
    },
  ),
  flowlabel: flagged(
    'useOrigFlowlabel',
    'inherit',
    LABEL,
    ({ flowinfo }) => (flowinfo === undefined ? undefined : flowinfo & LABEL),
    (wire, label) => {
      wire.flowinfo = ((wire.flowinfo ?? 0) & ~LABEL) | label;
    },
  ),
  dscp: {
    read: ({ flags }) => (flags?.includes('rcvDscpCopy') === true ? 'inherit' : undefined),
    write(wire, dscp) {
      if (dscp !== null && dscp !== 'inherit')
        throw new TypeError(`${shown(dscp)} is neither "inherit" nor null`);
      setFlag(wire, 'rcvDscpCopy', dscp !== null);
    },
  },
  allowLocalremote: {
    read: ({ flags }) => flags?.includes('allowLocalRemote'),
    write(wire, on) {
      setFlag(wire, 'allowLocalRemote', isOn(on));
    },
  },
  fwmark: flagged(
    'useOrigFwmark',
    'inherit',
    0xffff_ffff,
    ({ fwmark }) => fwmark,
    (wire, mark) => {
      wire.fwmark = mark;
    },
  ),
};

/** What ip(8) asks of a new tunnel over IPv6 where nothing is said. Where the ends come with each packet, it says nothing. */
export function freshOverIpv6(wire: OverIpv6Wire): void {
  if (wire.collectMetadata === true) return;
  wire.ttl ??= 64;
  wire.encapLimit ??= 4;
}
