import {
  type NexthopAttributes,
  type NexthopGroupMember,
  type NexthopHeader,
  NexthopMessage,
  type ResilientGroup,
} from '@netlink/rtnetlink';
import { asItIs, checkFields, fields } from '../check-keys.ts';
import { anyNumber, checkObject, isOn, listOf, text } from '../link/field-checks.ts';
import { linkReference } from '../link/name.ts';
import type { LinkReference } from '../link-names.ts';
import type { Names } from '../names/names.ts';
import { checkFamily, ipFamily, parseAddress } from '../prefix.ts';
import { ENCAP_WORDING, linksOfEncap, toEncapsulation } from '../route/encap-codec.ts';
import { checkFlags, requestFlags } from '../route/flags.ts';
import { worded } from '../worded.ts';
import type { NexthopMember, NexthopSpec, ResilientArgs } from './nexthop.ts';

/** What writing nexthop objects needs. */
export interface NexthopWriting {
  /** The index of a link that was learnt. */
  readonly indexOf: (link: LinkReference, key?: string) => number;
  /** Words for numbers. */
  readonly names: Names;
}

/** A message about a nexthop object. */
export interface NexthopBody {
  readonly header: Partial<NexthopHeader>;
  readonly attributes: NexthopAttributes;
}

const RESILIENT_FIELDS = fields<keyof ResilientArgs>(
  [anyNumber, 'idleTimer', 'unbalancedTimer'],
  [asItIs, 'buckets', 'unbalancedTime'],
);
const MEMBER_FIELDS = fields<keyof NexthopMember>([asItIs, 'id', 'weight']);
const COUNTING_FIELDS = fields<keyof NonNullable<NexthopSpec['hwStats']>>(
  [isOn, 'enabled'],
  [asItIs, 'used'],
);
const FIELDS = fields<keyof NexthopSpec>(
  [ipFamily, 'family'],
  [listOf, 'group'],
  [checkObject, 'resilientArgs', 'encap', 'hwStats'],
  [text, 'via'],
  [linkReference, 'dev'],
  [isOn, 'onlink', 'blackhole', 'fdb'],
  [checkFlags, 'flags'],
  [asItIs, 'id', 'type', 'protocol', 'scope', 'groupStats'],
);

/** Writes nexthop objects, and tells of faults in our words. */
export const WordedNexthop = worded(NexthopMessage, {
  header: '',
  groupType: 'type',
  resGroup: 'resilientArgs',
  gateway: 'via',
  oif: 'dev',
  hwStatsEnable: 'hwStats',
  ...ENCAP_WORDING,
});

const TICKS = 100;
const GREATEST_WEIGHT = 65_536;
const WEIGHT_BITS = 8;
const WEIGHT_MASK = 0xff;

/**
 * Refuse a nexthop object that means nothing.
 *
 * @throws TypeError or RangeError that begins with the key.
 */
export function checkNexthop(spec: Pick<NexthopSpec, 'id'>): void {
  checkFields('nexthop', spec, FIELDS);
}

/**
 * The links that a nexthop object names.
 *
 * @throws TypeError for keys that mean nothing.
 */
export function linksOfNexthop(spec: NexthopSpec): string[] {
  checkNexthop(spec);
  const { dev, encap } = spec;
  return [dev, ...(encap === undefined ? [] : linksOfEncap(encap))].filter(
    (link) => typeof link === 'string',
  );
}

/**
 * The message that asks for a nexthop object to go.
 *
 * @throws TypeError without `id`, and for keys and values that mean nothing.
 */
export function nexthopRemoval(spec: Pick<NexthopSpec, 'id'>): NexthopBody {
  checkNexthop(spec);
  const { id } = spec;
  if (id === undefined) throw new TypeError('nexthop del: id is missing');
  return { header: {}, attributes: { id } };
}

/**
 * The message that asks for a nexthop object.
 *
 * @throws TypeError and RangeError that name the key, for what means nothing.
 */
export function nexthopBody(spec: NexthopSpec, writing: NexthopWriting): NexthopBody {
  const { id, protocol, flags, onlink, blackhole, fdb, hwStats, group } = spec;
  const header = {
    family: group === undefined ? familyOfSpec(spec) : ('unspec' as const),
    protocol:
      protocol === undefined ? ('unspec' as const) : writing.names.protocols.numberOf(protocol, 'protocol'),
    flags: requestFlags(flags, onlink),
  };
  const attributes = {
    id,
    ...groupOf(spec),
    blackhole: blackhole === true ? true : undefined,
    fdb: fdb === true ? true : undefined,
    hwStatsEnable: hwStats === undefined ? undefined : countingOf(hwStats),
    ...pathOf(spec, writing),
  };
  return { header, attributes: attributes as NexthopAttributes };
}

function countingOf(hwStats: NonNullable<NexthopSpec['hwStats']>): number {
  checkFields('hwStats', hwStats, COUNTING_FIELDS, 'hwStats.');
  return Number(hwStats.enabled);
}

function familyOfSpec({ family, via }: NexthopSpec): 'inet' | 'inet6' {
  if (via === undefined) return family ?? 'inet';
  const own = parseAddress(via, 'via').family;
  checkFamily(own, family, 'via', via);
  return own;
}

function pathOf({ via, dev, encap }: NexthopSpec, { indexOf, names }: NexthopWriting): object {
  return {
    gateway: via,
    oif: dev === undefined ? undefined : indexOf(dev),
    ...(encap !== undefined && toEncapsulation(encap, indexOf, names.tables)),
  };
}

function groupOf({
  group,
  type,
  resilientArgs,
}: NexthopSpec): Pick<NexthopAttributes, 'group' | 'groupType' | 'resGroup'> {
  if (group === undefined) {
    if (type !== undefined) throw new TypeError('type: only a group has one');
    if (resilientArgs !== undefined) throw new TypeError('resilientArgs: only a resilient group has any');
    return {};
  }
  if (group.length === 0) throw new TypeError('group: members are needed');
  if (resilientArgs !== undefined && type !== 'resilient') {
    throw new TypeError('resilientArgs: only a group of type "resilient" has any');
  }
  const groupType = type === undefined ? undefined : typeOf(type);
  return {
    group: group.map(memberOf),
    ...(groupType !== undefined && { groupType }),
    ...(resilientArgs !== undefined && { resGroup: resilientGroupOf(resilientArgs) }),
  };
}

function typeOf(type: NonNullable<NexthopSpec['type']>): 'mpath' | 'res' | number {
  if (type === 'resilient') return 'res';
  if (type === 'mpath' || typeof type === 'number') return type;
  throw new TypeError(`type: ${JSON.stringify(type)} is no kind of group`);
}

function memberOf(member: NonNullable<NexthopSpec['group']>[number]): NexthopGroupMember {
  if (typeof member !== 'number') checkFields('group', member, MEMBER_FIELDS);
  const { id, weight = 1 } = typeof member === 'number' ? { id: member } : member;
  if (!Number.isInteger(weight) || weight < 1 || weight > GREATEST_WEIGHT) {
    throw new RangeError(`group: weight ${weight} is not a whole number from 1 to ${GREATEST_WEIGHT}`);
  }
  const less = weight - 1;
  return { id, weight: less & WEIGHT_MASK, weightHigh: less >> WEIGHT_BITS, resvd2: 0 };
}

function resilientGroupOf(args: NonNullable<NexthopSpec['resilientArgs']>): ResilientGroup {
  checkFields('resilientArgs', args, RESILIENT_FIELDS, 'resilientArgs.');
  const { buckets, idleTimer, unbalancedTimer } = args;
  return {
    ...(buckets !== undefined && { buckets }),
    ...(idleTimer !== undefined && { idleTimer: Math.round(idleTimer * TICKS) }),
    ...(unbalancedTimer !== undefined && { unbalancedTimer: Math.round(unbalancedTimer * TICKS) }),
  };
}
