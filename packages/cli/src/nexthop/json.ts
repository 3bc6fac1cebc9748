import type { Nexthop, NexthopBucket, ResilientArgs } from '@netlink/iproute2';
import type { JsonObject } from '../json.ts';
import { encapJson } from '../route/encap-json.ts';
import { wordText } from '../numeric.ts';
import type { GlobalOptions } from '../options.ts';
import { underscored } from '../route/shown.ts';

/** The options that make a difference to nexthop objects. */
export type NexthopOptions = Pick<GlobalOptions, 'details' | 'numeric'>;

/** A nexthop object as `ip -json nexthop` writes it; with `-details` also what goes without saying. */
export function nexthopJson(nexthop: Nexthop, options: NexthopOptions): JsonObject {
  const { id, group, type, resilientArgs, encap, via, dev, blackhole, fdb, flags } = nexthop;
  const { hwStats, groupStats } = nexthop;
  return {
    id,
    group: group?.map((member) => ({
      id: member.id,
      weight: member.weight === 1 ? undefined : member.weight,
    })),
    // Only where it is said: an encapsulation may have a key of that name, which stands elsewhere.
    ...(type !== undefined && type !== 'mpath' && { type: String(type) }),
    resilient_args: resilientArgs === undefined ? undefined : resilientJson(resilientArgs),
    ...(encap !== undefined && encapJson(encap, { ...options, statistics: false })),
    gateway: via,
    dev,
    scope: scopeShown(nexthop, options),
    blackhole: blackhole === true ? null : undefined,
    protocol: protocolShown(nexthop, options),
    flags: flags.map(underscored),
    fdb: fdb === true ? null : undefined,
    hw_stats: hwStats === undefined ? undefined : { ...hwStats },
    group_stats: groupStats?.map((member) => ({
      id: member.id,
      packets: member.packets,
      packets_hw: member.packetsHw,
    })),
  };
}

/** A bucket as `ip -json nexthop bucket` writes it. */
export function bucketJson({ id, index, idleTime, nhid }: NexthopBucket): JsonObject {
  return { id, bucket: { index, idle_time: idleTime, nhid }, flags: [] };
}

/** How far the gateway is, unless it goes without saying. */
export function scopeShown({ scope }: Nexthop, options: NexthopOptions): string | undefined {
  return options.details || scope !== 'global' ? wordText(scope, 'scopes', options) : undefined;
}

/** Who made the object, unless it goes without saying. */
export function protocolShown({ protocol }: Nexthop, options: NexthopOptions): string | undefined {
  return options.details || protocol !== 'unspec' ? wordText(protocol, 'protocols', options) : undefined;
}

function resilientJson({ buckets, idleTimer, unbalancedTimer, unbalancedTime }: ResilientArgs): JsonObject {
  return {
    buckets,
    idle_timer: idleTimer,
    unbalanced_timer: unbalancedTimer,
    unbalanced_time: unbalancedTime,
  };
}
