import {
  type BridgeAfSpec,
  MULTICAST_ROUTERS,
  PORT_STATES,
  RTM_DELLINK,
  RTM_SETLINK,
  type VlanEntry,
} from '@netlink/rtnetlink';
import { asItIs, checkFields, type Fields, fields } from '../../check-keys.ts';
import { anyNumber, checkObject, closedWord, isOn, wholeNumber } from '../../link/field-checks.ts';
import { linkReference } from '../../link/name.ts';
import { named } from '../../named.ts';
import { type Bounds, parseRange, parseVlans } from '../range.ts';
import type { BridgeVlan, BridgeVlanChanges, BridgeVlanOptions, BridgeVlanSpec } from './vlan.ts';

const TAGS = ['pvid', 'untagged'] as const;
// What is read but not written is taken all the same.
const CHANGE_FIELDS: Fields = fields<keyof BridgeVlanChanges | keyof BridgeVlan>(
  [linkReference, 'dev'],
  [isOn, ...TAGS],
  [anyNumber, 'index', 'mcastNGroups'],
  [checkObject, 'stats'],
  [
    asItIs,
    'vid',
    'tunnelInfo',
    'state',
    'mcastRouter',
    'mcastMaxGroups',
    'neighSuppress',
    'neighForwardGrat',
  ],
);
const SPEC_FIELDS: Fields = new Map([...CHANGE_FIELDS, ...fields([isOn, 'self', 'master'])]);

const MOST = 0xffff_ffff;
/** Ids of tunnels are those of VXLAN: 24 bits. */
const MOST_TUNNELS = 0xff_ffff;

/** What a VLAN has that was just made: not to be asked for, as a kernel may refuse to be told. */
const FRESH: Required<BridgeVlanOptions> = {
  state: 'forwarding',
  mcastRouter: 'tempQuery',
  mcastMaxGroups: 0,
  neighSuppress: false,
  neighForwardGrat: false,
};
const FRESH_KEYS = Object.keys(FRESH) as (keyof BridgeVlanOptions)[];

/** What is known of a VLAN that is there. */
export type VlanThere = BridgeVlanOptions & Pick<BridgeVlanSpec, 'vid' | 'tunnelInfo'>;

/** Whether it matters if VLANs are there: for a tunnel, and for what those have that were just made. */
export function asksForThere(spec: BridgeVlanSpec): boolean {
  return spec.tunnelInfo !== undefined || FRESH_KEYS.some((key) => spec[key] === FRESH[key]);
}

/**
 * The entry that makes VLANs, or changes those of them that are `there`.
 *
 * @throws TypeError or RangeError that names the key at fault.
 */
export function newVlans(spec: BridgeVlanSpec, there: readonly VlanThere[] = []): VlanEntry {
  checkFields('vlan', spec, SPEC_FIELDS);
  const vlans = parseVlans(spec.vid);
  const isPvid = spec.pvid === true;
  if (isPvid && vlans.first !== vlans.last) throw new TypeError('pvid: is for one VLAN only');
  const flags = [
    ...(isPvid ? (['pvid'] as const) : []),
    ...(spec.untagged === true ? (['untagged'] as const) : []),
  ];
  const isHad = (key: keyof BridgeVlanOptions): boolean =>
    spec[key] === FRESH[key] && there.every((vlan) => (vlan[key] ?? FRESH[key]) === FRESH[key]);
  const options = Object.entries(optionsOf(spec)).filter(([key]) => !isHad(key as keyof BridgeVlanOptions));
  return {
    info: { vid: vlans.first, flags },
    ...rangeOf(vlans),
    ...(hasTunnel(spec, vlans, there) ? {} : tunnelOf(spec.tunnelInfo, vlans)),
    ...(Object.fromEntries(options) as VlanEntry),
  };
}

/**
 * The entry that changes VLANs that are there.
 *
 * @throws TypeError or RangeError that names the key at fault, or says that there is nothing to change.
 */
export function changedVlans(changes: BridgeVlanChanges): VlanEntry {
  checkFields('vlan set', changes, CHANGE_FIELDS);
  const vlans = parseVlans(changes.vid);
  const options = { ...optionsOf(changes), ...tunnelOf(changes.tunnelInfo, vlans) };
  if (Object.keys(options).length === 0) throw new TypeError('vlan set: there is nothing to change');
  return { info: { vid: vlans.first, flags: ['onlyOpts'] }, ...rangeOf(vlans), ...options };
}

/**
 * Refuse what `changes` say of how frames come and leave, if it differs from what is so of a VLAN that is there: only what makes VLANs
 * changes it.
 *
 * @throws TypeError that names the key.
 */
export function checkTags(
  changes: Pick<BridgeVlanSpec, 'pvid' | 'untagged'>,
  there: readonly Pick<BridgeVlan, 'pvid' | 'untagged'>[],
): void {
  for (const key of TAGS)
    if (changes[key] !== undefined && there.some((vlan) => (vlan[key] ?? false) !== changes[key]))
      throw new TypeError(`${key}: is changed by add, not by set`);
}

/** Whether `changes` say how frames come and leave. */
export function saysTags(changes: Pick<BridgeVlanSpec, 'pvid' | 'untagged'>): boolean {
  return TAGS.some((key) => changes[key] !== undefined);
}

/** The entry that names VLANs. */
export function namedVlans(spec: Pick<BridgeVlanSpec, 'vid'>): VlanEntry {
  checkFields('vlan del', spec, SPEC_FIELDS);
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

function rangeOf({ first, last }: Bounds): Pick<VlanEntry, 'range'> {
  return first === last ? {} : { range: last };
}

function tunnelOf(tunnels: BridgeVlanChanges['tunnelInfo'], vlans: Bounds): Pick<VlanEntry, 'tunnelInfo'> {
  if (tunnels === undefined) return {};
  if (tunnels === null) return { tunnelInfo: { cmd: RTM_DELLINK } };
  const { first, last } = parseTunnels(tunnels);
  const count = vlans.last - vlans.first + 1;
  if (last - first + 1 !== count)
    throw new RangeError(`tunnelInfo: there are ${count} VLANs and ${last - first + 1} tunnels`);
  return { tunnelInfo: { id: first, cmd: RTM_SETLINK } };
}

// A kernel refuses to be told of a tunnel that is there.
function hasTunnel({ tunnelInfo }: BridgeVlanSpec, vlans: Bounds, there: readonly VlanThere[]): boolean {
  if (tunnelInfo === undefined || tunnelInfo === null) return false;
  const { first } = parseTunnels(tunnelInfo);
  for (let vid = vlans.first; vid <= vlans.last; vid++)
    if (tunnelAt(vid, there) !== first + vid - vlans.first) return false;
  return true;
}

/** The tunnel of a VLAN that is there: as it was told last. */
function tunnelAt(vlan: number, there: readonly VlanThere[]): number | undefined {
  const { vid = vlan, tunnelInfo } =
    there.findLast((one) => {
      const { first, last } = parseVlans(one.vid);
      return first <= vlan && last >= vlan && one.tunnelInfo !== undefined;
    }) ?? {};
  if (tunnelInfo === undefined || tunnelInfo === null) return undefined;
  return parseTunnels(tunnelInfo).first + vlan - parseVlans(vid).first;
}

function parseTunnels(tunnels: unknown): Bounds {
  return parseRange(tunnels, 'tunnelInfo', 1, MOST_TUNNELS);
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

function oneOf<W extends string>(value: W | number, words: Readonly<Record<W, number>>): W | number {
  const given = closedWord(value, words);
  return typeof given === 'number' ? wholeNumber(given, 0xff) : given;
}
