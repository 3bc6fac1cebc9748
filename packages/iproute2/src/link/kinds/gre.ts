import { ERSPAN_DIRECTIONS, type GRE_FLAGS, type GreInfo, type Ip6greInfo } from '@netlink/rtnetlink';
import { isOn } from '../field-checks.ts';
import { type Field, type Fields, unread } from '../fields.ts';
import { fieldTypes, kept } from '../field-types.ts';
import { overIpv4Fields, type OverIpv4Options } from './over-ipv4.ts';
import { overIpv6Fields, type OverIpv6Options } from './over-ipv6.ts';
import { tunnelKey } from './tunnel-keys.ts';
import type { Word } from '../word.ts';

/** Settings of the header of GRE. */
export interface GreHeaderOptions {
  /** Key of received packets, a number or as '0.0.0.7'; `null` for none. */
  ikey?: number | string | null;
  /** Key of sent packets; `null` for none. */
  okey?: number | string | null;
  /** Both keys at once. Never reported. */
  key?: number | string | null;
  /** Whether received packets must be numbered. */
  iseq?: boolean;
  /** Whether sent packets are numbered. */
  oseq?: boolean;
  /** Both at once. Never reported. */
  seq?: boolean;
  /** Whether received packets must have a checksum. */
  icsum?: boolean;
  /** Whether sent packets have a checksum. */
  ocsum?: boolean;
  /** Both at once. Never reported. */
  csum?: boolean;
}

/** Settings of ERSPAN, by its version. */
export interface ErspanOptions {
  /** Version: 0 is type I, 1 is type II, 2 is type III. 1, if absent when the tunnel is made. */
  erspanVer?: number;
  /** Number of the mirrored port, 20 bits. Of version 1. */
  erspanIndex?: number;
  /** Direction of the mirrored frames. Of version 2. */
  erspanDir?: Word<'ingress' | 'egress'>;
  /** Number of the hardware, 6 bits. Of version 2. */
  erspanHwid?: number;
}

/** Settings of a GRE or GRETAP tunnel. */
export interface GreOptions extends OverIpv4Options, GreHeaderOptions {
  /** Whether inner packets may be fragmented against their will. Not together with `pmtudisc`. */
  ignoreDf?: boolean;
}

/** Settings of an ERSPAN tunnel. */
export interface ErspanTunnelOptions extends GreOptions, ErspanOptions {}

/** Settings of an IP6GRE or IP6GRETAP tunnel. */
export interface Ip6greOptions extends OverIpv6Options, GreHeaderOptions {}

/** Settings of an IP6ERSPAN tunnel. */
export interface Ip6erspanOptions extends Ip6greOptions, ErspanOptions {}

type HeaderWire = Pick<GreInfo, 'iflags' | 'oflags' | 'ikey' | 'okey'>;
type Flag = keyof typeof GRE_FLAGS;
type Side = 'iflags' | 'oflags';

function setFlag(wire: HeaderWire, side: Side, flag: Flag, on: boolean): void {
  const others = (wire[side] ?? []).filter((other) => other !== flag);
  wire[side] = on ? [...others, flag] : others;
}

const switchOf = (side: Side, flag: Flag): Field<HeaderWire> => ({
  read: (wire) => wire[side]?.includes(flag),
  write(wire, on) {
    setFlag(wire, side, flag, isOn(on));
  },
});

const keyOf = (side: Side, key: 'ikey' | 'okey'): Field<HeaderWire> => ({
  read: (wire) => (wire[side]?.includes('key') === true ? wire[key] : undefined),
  write(wire, value) {
    wire[key] = value === null ? 0 : tunnelKey(value);
    setFlag(wire, side, 'key', value !== null);
  },
});

function both(...fields: readonly Field<HeaderWire>[]): Field<HeaderWire> {
  return {
    read: unread,
    write(wire, value, writing) {
      for (const field of fields) field.write?.(wire, value, writing);
    },
  };
}

const ikey = keyOf('iflags', 'ikey');
const okey = keyOf('oflags', 'okey');
const iseq = switchOf('iflags', 'seq');
const oseq = switchOf('oflags', 'seq');
const icsum = switchOf('iflags', 'csum');
const ocsum = switchOf('oflags', 'csum');

// What is for both sides is written first, so that a side can differ.
const headerFields: Fields<GreHeaderOptions, HeaderWire> = {
  key: both(ikey, okey),
  seq: both(iseq, oseq),
  csum: both(icsum, ocsum),
  ikey,
  okey,
  iseq,
  oseq,
  icsum,
  ocsum,
};

type ErspanWire = Pick<GreInfo, 'erspanVer' | 'erspanIndex' | 'erspanDir' | 'erspanHwid'>;
const { whole, word } = fieldTypes<ErspanWire>();

const erspanFields: Fields<ErspanOptions, ErspanWire> = {
  erspanVer: whole('erspanVer', 2),
  erspanIndex: whole('erspanIndex', 0xf_ffff),
  erspanDir: word('erspanDir', ERSPAN_DIRECTIONS),
  erspanHwid: whole('erspanHwid', 63),
};

/** What {@link GreOptions} are in `IFLA_GRE_*`. */
export const greFields: Fields<GreOptions, GreInfo> = {
  ...overIpv4Fields,
  ...headerFields,
  ignoreDf: fieldTypes<GreInfo>().onOff('ignoreDf'),
};

/** What {@link ErspanTunnelOptions} are in `IFLA_GRE_*`. */
export const erspanTunnelFields: Fields<ErspanTunnelOptions, GreInfo> = { ...greFields, ...erspanFields };

/** What {@link Ip6greOptions} are in `IFLA_GRE_*`. */
export const ip6greFields: Fields<Ip6greOptions, Ip6greInfo> = {
  ...overIpv6Fields,
  ...headerFields,
  external: kept(overIpv6Fields.external),
};

/** What {@link Ip6erspanOptions} are in `IFLA_GRE_*`. */
export const ip6erspanFields: Fields<Ip6erspanOptions, Ip6greInfo> = { ...ip6greFields, ...erspanFields };
