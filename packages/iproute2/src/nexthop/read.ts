import {
  type NexthopAttributes,
  NEXT_HOP_FLAGS,
  NexthopMessage,
  nexthopHeader,
  type NexthopHeader,
  type ResilientGroup,
  RTM_NEWNEXTHOP,
} from '@netlink/rtnetlink';
import type { Read } from '@netlink/proto';
import type { NameOf } from '../link-names.ts';
import type { Names } from '../names/names.ts';
import { encapsulationOf } from '../route/encap-codec.ts';
import { routeFlagsOf } from '../route/flags.ts';
import type { Nexthop, ResilientArgs } from './nexthop.ts';
import { nameOrIndex } from '../name-or-index.ts';

/** What reading nexthop objects needs beside their messages. */
export interface NexthopReading {
  /** Names of links. */
  readonly nameOf: NameOf;
  /** Words for numbers. */
  readonly names: Names;
}

const AT_SCOPE = nexthopHeader.offsetOf('scope');
const AT_PROTOCOL = nexthopHeader.offsetOf('protocol');
const WEIGHT_HIGH = 256;
const TICKS = 100;

/** What reads nexthop objects. */
export function nexthopReader(reading: NexthopReading): Read<Nexthop> {
  const { scopes, protocols } = reading.names;
  return (type, data, start, end) => {
    if (type !== RTM_NEWNEXTHOP) return undefined;
    const { header, attributes } = NexthopMessage.decodeAt(data, start, end);
    const { id = 0, blackhole, fdb } = attributes;
    const { family } = header;
    return {
      id,
      ...((family === 'inet' || family === 'inet6') && { family }),
      ...groupOf(attributes),
      ...pathOf(attributes, reading),
      scope: scopes.nameOf(data.getUint8(start + AT_SCOPE)),
      ...(blackhole === true && { blackhole }),
      protocol: protocols.nameOf(data.getUint8(start + AT_PROTOCOL)),
      ...(fdb === true && { fdb }),
      flags: routeFlagsOf(bitsOf(header.flags)),
      ...countersOf(attributes),
    };
  };
}

function groupOf({
  group,
  groupType,
  resGroup,
  opFlags,
}: NexthopAttributes): Pick<Nexthop, 'group' | 'type' | 'resilientArgs'> {
  // An older kernel leaves there what its memory held.
  const isWide = opFlags?.includes('respGrpResvd0') === true;
  return {
    ...(group !== undefined && {
      group: group.map(({ id, weight, weightHigh }) => ({
        id,
        weight: (isWide ? weightHigh * WEIGHT_HIGH : 0) + weight + 1,
      })),
    }),
    ...(groupType !== undefined && { type: groupType === 'res' ? 'resilient' : groupType }),
    ...(resGroup !== undefined && { resilientArgs: resilientArgsOf(resGroup) }),
  };
}

function resilientArgsOf(group: ResilientGroup): ResilientArgs {
  const { buckets = 0, idleTimer = 0, unbalancedTimer = 0, unbalancedTime = 0n } = group;
  return {
    buckets,
    idleTimer: idleTimer / TICKS,
    unbalancedTimer: unbalancedTimer / TICKS,
    unbalancedTime: Number(unbalancedTime) / TICKS,
  };
}

function pathOf(
  attributes: NexthopAttributes,
  { nameOf, names }: NexthopReading,
): Pick<Nexthop, 'encap' | 'via' | 'dev'> {
  const { gateway, oif } = attributes;
  const encap = encapsulationOf(attributes, { nameOf, tables: names.tables });
  return {
    ...(encap !== undefined && { encap }),
    ...(gateway !== undefined && { via: gateway }),
    ...(oif !== undefined && { dev: nameOrIndex(nameOf, oif) }),
  };
}

function countersOf({
  hwStatsEnable,
  hwStatsUsed = 0,
  groupStats,
}: NexthopAttributes): Pick<Nexthop, 'hwStats' | 'groupStats'> {
  return {
    ...(hwStatsEnable !== undefined && {
      hwStats: { enabled: hwStatsEnable !== 0, used: hwStatsUsed !== 0 },
    }),
    ...(groupStats !== undefined && {
      groupStats: groupStats.map(({ id = 0, packets = 0n, packetsHw }) => ({
        id,
        packets,
        ...(packetsHw !== undefined && { packetsHw }),
      })),
    }),
  };
}

function bitsOf(flags: NexthopHeader['flags']): number {
  return flags.reduce<number>(
    (bits, flag) => bits | (typeof flag === 'number' ? flag : NEXT_HOP_FLAGS[flag]),
    0,
  );
}
