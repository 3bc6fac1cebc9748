import {
  type BridgeAfSpec,
  MULTICAST_ROUTERS,
  PORT_STATES,
  RTM_DELLINK,
  RTM_SETLINK,
  type VlanEntry,
} from '@netlink/rtnetlink';
import { checkKeys } from '../../check-keys.ts';
import { fromWord, isOn, wholeNumber } from '../../link/field-checks.ts';
import { named } from '../../named.ts';
import { type Bounds, parseRange, parseVlans } from '../range.ts';
import type { BridgeVlanChanges, BridgeVlanOptions, BridgeVlanSpec } from './vlan.ts';

const OPTIONS = 'state mcastRouter mcastMaxGroups neighSuppress neighForwardGrat';
// What is read but not written is taken all the same.
const READ_ONLY = 'index mcastNGroups stats';
const CHANGE_KEYS = new Set(`dev vid tunnelInfo ${OPTIONS} ${READ_ONLY} pvid untagged`.split(' '));
const SPEC_KEYS = new Set([...CHANGE_KEYS, 'self', 'master']);

const MOST = 0xffff_ffff;
/** Ids of tunnels are those of VXLAN: 24 bits. */
const MOST_TUNNELS = 0xff_ffff;

/** What a VLAN has that was just made: not to be asked for, as a kernel may refuse to be told. */
const FRESH: Readonly<Partial<VlanEntry>> = {
  state: 'forwarding',
  mcastRouter: 'tempQuery',
  mcastMaxGroups: 0,
  neighSuppress: 0,
  neighForwardGrat: 0,
};

/**
 * The entry that makes VLANs.
 *
 * @throws TypeError or RangeError that names the key at fault.
 */
export function newVlans(spec: BridgeVlanSpec): VlanEntry {
  checkKeys('vlan', spec, SPEC_KEYS);
  const vlans = parseVlans(spec.vid);
  const isPvid = flag(spec.pvid, 'pvid');
  if (isPvid && vlans.first !== vlans.last) throw new TypeError('pvid: is for one VLAN only');
  const flags = [
    ...(isPvid ? (['pvid'] as const) : []),
    ...(flag(spec.untagged, 'untagged') ? (['untagged'] as const) : []),
  ];
  const options = Object.entries(optionsOf(spec)).filter(
    ([key, value]) => FRESH[key as keyof VlanEntry] !== value,
  );
  return {
    info: { vid: vlans.first, flags },
    ...rangeOf(vlans),
    ...tunnelOf(spec.tunnelInfo, vlans),
    ...(Object.fromEntries(options) as VlanEntry),
  };
}

/**
 * The entry that changes VLANs that are there.
 *
 * @throws TypeError or RangeError that names the key at fault, or says that there is nothing to change.
 */
export function changedVlans(changes: BridgeVlanChanges): VlanEntry {
  checkKeys('vlan set', changes, CHANGE_KEYS);
  const vlans = parseVlans(changes.vid);
  const options = { ...optionsOf(changes), ...tunnelOf(changes.tunnelInfo, vlans) };
  if (Object.keys(options).length === 0) throw new TypeError('vlan set: there is nothing to change');
  return { info: { vid: vlans.first, flags: ['onlyOpts'] }, ...rangeOf(vlans), ...options };
}

/** The entry that names VLANs. */
export function namedVlans(spec: Pick<BridgeVlanSpec, 'vid'>): VlanEntry {
  checkKeys('vlan del', spec, SPEC_KEYS);
  const vlans = parseVlans(spec.vid);
  return { info: { vid: vlans.first, flags: [] }, ...rangeOf(vlans) };
}

/** What a device itself, or its master, is asked in the older way, with which it can be said who is meant. */
export function vlanAfSpec(
  { info = { vid: 0, flags: [] }, range, tunnelInfo }: VlanEntry,
  { self = false, master = false }: Pick<BridgeVlanSpec, 'self' | 'master'>,
): BridgeAfSpec {
  const { vid, flags } = info;
  const ends: { readonly vid: number; readonly mark: 'rangeBegin' | 'rangeEnd' | undefined }[] =
    range === undefined
      ? [{ vid, mark: undefined }]
      : [
          { vid, mark: 'rangeBegin' },
          { vid: range, mark: 'rangeEnd' },
        ];
  const id = tunnelInfo?.id;
  return {
    flags: [...(self ? (['self'] as const) : []), ...(master ? (['master'] as const) : [])],
    vlanInfo: ends.map((end) => ({
      vid: end.vid,
      flags: end.mark === undefined ? flags : [...flags, end.mark],
    })),
    ...(id !== undefined && {
      vlanTunnelInfo: ends.map((end) => ({
        id: id + end.vid - vid,
        vid: end.vid,
        flags: end.mark === undefined ? [] : [end.mark],
      })),
    }),
  };
}

function flag(value: boolean | undefined, key: string): boolean {
  return value !== undefined && named(key, () => isOn(value));
}

function rangeOf({ first, last }: Bounds): Pick<VlanEntry, 'range'> {
  return first === last ? {} : { range: last };
}

function tunnelOf(tunnels: BridgeVlanChanges['tunnelInfo'], vlans: Bounds): Pick<VlanEntry, 'tunnelInfo'> {
  if (tunnels === undefined) return {};
  if (tunnels === null) return { tunnelInfo: { cmd: RTM_DELLINK } };
  const { first, last } = parseRange(tunnels, 'tunnelInfo', 1, MOST_TUNNELS);
  const count = vlans.last - vlans.first + 1;
  if (last - first + 1 !== count)
    throw new RangeError(`tunnelInfo: there are ${count} VLANs and ${last - first + 1} tunnels`);
  return { tunnelInfo: { id: first, cmd: RTM_SETLINK } };
}

function optionsOf(options: BridgeVlanOptions): VlanEntry {
  const { state, mcastRouter, mcastMaxGroups, neighSuppress, neighForwardGrat } = options;
  return {
    ...(state !== undefined && {
      state: named('state', () => oneOf(state, PORT_STATES)),
    }),
    ...(mcastRouter !== undefined && {
      mcastRouter: named('mcastRouter', () => oneOf(mcastRouter, MULTICAST_ROUTERS)),
    }),
    ...(mcastMaxGroups !== undefined && {
      mcastMaxGroups: named('mcastMaxGroups', () => wholeNumber(mcastMaxGroups, MOST)),
    }),
    ...(neighSuppress !== undefined && {
      neighSuppress: named('neighSuppress', () => Number(isOn(neighSuppress))),
    }),
    ...(neighForwardGrat !== undefined && {
      neighForwardGrat: named('neighForwardGrat', () => Number(isOn(neighForwardGrat))),
    }),
  };
}

function oneOf<W extends string>(value: W | number, words: Readonly<Record<string, number>>): W | number {
  if (typeof value === 'number') return wholeNumber(value, 0xff);
  fromWord(value, words);
  return value;
}
