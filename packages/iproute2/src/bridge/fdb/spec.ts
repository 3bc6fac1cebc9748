import {
  type FdbExtAttributes,
  NEIGHBOUR_STATES,
  type NeighbourAttributes,
  type NeighbourHeader,
  type NeighbourState,
} from '@netlink/rtnetlink';
import { parseMac } from '@netlink/packet';
import { asItIs, checkFields, fields } from '../../check-keys.ts';
import { anyNumber, isOn, shown, wholeNumber } from '../../link/field-checks.ts';
import { linkReference } from '../../link/name.ts';
import type { IndexOf } from '../../devices.ts';
import { parseAddress } from '../../prefix.ts';
import { named } from '../../named.ts';
import { checkVlan } from '../range.ts';
import type { FdbEntry, FdbSpec } from './fdb.ts';
import { stateName } from './read.ts';
import { STATE_BITS } from './words.ts';

const SWITCHES = [
  'self',
  'router',
  'use',
  'externLearn',
  'sticky',
  'activityNotify',
  'inactive',
  'norefresh',
] as const;
// What is read but not written is taken all the same: an entry that was read can be made elsewhere.
const FIELDS = fields<keyof FdbSpec | keyof FdbEntry>(
  [linkReference, 'dev', 'via'],
  [masterOf, 'master'],
  [isOn, ...SWITCHES, 'offload', 'locked'],
  [anyNumber, 'index', 'linkNetnsid', 'used', 'updated'],
  [asItIs, 'mac', 'state', 'vlan', 'dst', 'port', 'vni', 'srcVni', 'nhid'],
);

const MAC_LENGTH = 6;
const MOST_PORTS = 0xffff;
const MOST_VNIS = 0xff_ffff;
const MOST_STATES = 0xffff;
const MOST = 0xffff_ffff;

/** The bridge whose entry it is: whichever there is, or that one. */
function masterOf(value: unknown): unknown {
  return value === true ? value : linkReference(value);
}

/** The message of an entry. */
export interface FdbRequest {
  /** What it begins with. */
  readonly header: Partial<NeighbourHeader>;
  /** What follows. */
  readonly attributes: NeighbourAttributes;
}

/**
 * What `spec` is in the kernel's terms; the links that it names are asked for.
 *
 * @throws TypeError or RangeError that names the key at fault, before anything is asked.
 */
export function fdbRequest(spec: FdbSpec): (indexOf: IndexOf) => Promise<FdbRequest> {
  checkFields('fdb', spec, FIELDS);
  const { dev, via, state = 'permanent' } = spec;
  if ((dev as unknown) === undefined) throw new TypeError('dev: a link is needed');
  if (spec.self === false && spec.master === undefined)
    throw new TypeError('self: an entry is of the link itself, or of a master that is named');
  if (spec.nhid !== undefined && spec.dst !== undefined)
    throw new TypeError('nhid: is instead of dst, not besides it');
  const flags = flagsOf(spec);
  const attributes = { lladdr: checkMac(spec.mac), ...placeOf(spec), ...extOf(spec) };
  const header = { family: 'bridge' as const, state: stateBits(state), flags };
  return async (indexOf) => ({
    header: { ...header, ifindex: await indexOf(dev, 'dev') },
    attributes: { ...attributes, ...(via !== undefined && { ifindex: await indexOf(via, 'via') }) },
  });
}

/**
 * A link-layer address of six octets.
 *
 * @throws TypeError for what is none.
 */
export function checkMac(mac: unknown): string {
  if (typeof mac === 'string' && parseMac(mac)?.length === MAC_LENGTH) return mac;
  throw new TypeError(`mac: ${shown(mac)} is no MAC address`);
}

/** Where an entry leads to and whose it is: what entries of one address are told apart by. */
export function placeOf({
  vlan,
  dst,
  port,
  vni,
  srcVni,
  nhid,
}: Pick<FdbSpec, 'vlan' | 'dst' | 'port' | 'vni' | 'srcVni' | 'nhid'>): NeighbourAttributes {
  return {
    ...(dst !== undefined && { dst: parseAddress(dst, 'dst').address }),
    ...(vlan !== undefined && { vlan: checkVlan(vlan, 'vlan') }),
    ...(port !== undefined && { port: named('port', () => wholeNumber(port, MOST_PORTS, 1)) }),
    ...(vni !== undefined && { vni: named('vni', () => wholeNumber(vni, MOST_VNIS)) }),
    ...(srcVni !== undefined && { srcVni: named('srcVni', () => wholeNumber(srcVni, MOST_VNIS)) }),
    ...(nhid !== undefined && { nhId: named('nhid', () => wholeNumber(nhid, MOST, 1)) }),
  };
}

function stateBits(state: unknown): readonly NeighbourState[] {
  if (typeof state === 'number') return named('state', () => maskOf(state));
  if (typeof state === 'string' && Object.hasOwn(STATE_BITS, state))
    return STATE_BITS[state as keyof typeof STATE_BITS];
  throw new TypeError(`state: ${shown(state)} is none of ${Object.keys(STATE_BITS).join(', ')}`);
}

// What is told by a word is read as that word.
function maskOf(bits: number): readonly NeighbourState[] {
  const mask = [wholeNumber(bits, MOST_STATES)];
  const word = stateName(Object.keys(NEIGHBOUR_STATES).filter(isStateOf(bits)));
  if (typeof word === 'string') throw new TypeError(`${bits} is told by its word, ${shown(word)}`);
  return mask;
}

function isStateOf(bits: number): (state: string) => state is keyof typeof NEIGHBOUR_STATES {
  return (state): state is keyof typeof NEIGHBOUR_STATES =>
    (bits & NEIGHBOUR_STATES[state as keyof typeof NEIGHBOUR_STATES]) !== 0;
}

function flagsOf({ master, self, router, use, externLearn, sticky }: FdbSpec): NeighbourHeader['flags'] {
  const isOfMaster = master !== undefined;
  return [
    ...(self === true || !isOfMaster ? (['self'] as const) : []),
    ...(isOfMaster ? (['master'] as const) : []),
    ...(router === true ? (['router'] as const) : []),
    ...(use === true ? (['use'] as const) : []),
    ...(externLearn === true ? (['extLearned'] as const) : []),
    ...(sticky === true ? (['sticky'] as const) : []),
  ];
}

function extOf({ activityNotify, inactive, norefresh }: FdbSpec): Pick<NeighbourAttributes, 'fdbExtAttrs'> {
  const activity = [
    ...(activityNotify === true ? (['notify'] as const) : []),
    ...(inactive === true ? (['inactive'] as const) : []),
  ];
  const fdbExtAttrs: FdbExtAttributes = {
    ...(activity.length > 0 && { activityNotify: activity }),
    ...(norefresh === true && { dontRefresh: true }),
  };
  return Object.keys(fdbExtAttrs).length === 0 ? {} : { fdbExtAttrs };
}
