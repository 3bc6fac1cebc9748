import { type Connection, NetlinkError, type Read } from '@netlink/proto';
import {
  NEXT_HOP_FLAGS,
  NexthopMessage,
  nexthopHeader,
  RTM_GETNEXTHOP,
  RTM_NEWNEXTHOP,
} from '@netlink/rtnetlink';
import type { NameOf } from '../link-names.ts';
import type { Names } from '../names/names.ts';
import { type CallOptions, requestOf } from '../object-request.ts';
import type { RouteEncapsulation } from './encap.ts';
import { encapsulationOf } from './encap-codec.ts';
import { type RouteFlagWord, routeFlagsOf } from './flags.ts';

/** What a nexthop object is, as `ip -details route` tells it of the routes that use it. */
export interface NexthopInfo {
  /** Its identifier. */
  readonly id: number;
  /** Its members, if it is a group. */
  readonly group?: readonly { readonly id: number; readonly weight: number }[];
  /** Kind of group. */
  readonly groupType?: 'mpath' | 'res' | number;
  /** Settings of a resilient group; times are in seconds. */
  readonly resilient?: {
    readonly buckets: number;
    readonly idleTimer: number;
    readonly unbalancedTimer: number;
    readonly unbalancedTime: number;
  };
  /** Encapsulation. */
  readonly encap?: RouteEncapsulation;
  /** Gateway. */
  readonly via?: string;
  /** Name of the link. */
  readonly dev?: string;
  /** How far the gateway is. */
  readonly scope: string | number;
  /** Whether it drops packets. */
  readonly blackhole?: true;
  /** Who made it. */
  readonly protocol: string | number;
  /** Whether it is for forwarding database entries. */
  readonly fdb?: true;
  /** What it is, and what the kernel says of it. */
  readonly flags: readonly RouteFlagWord[];
}

/** Nexthop objects by their identifiers. */
export type NexthopInfos = ReadonlyMap<number, NexthopInfo>;

const AT_SCOPE = nexthopHeader.offsetOf('scope');
const AT_PROTOCOL = nexthopHeader.offsetOf('protocol');
const WEIGHT_HIGH = 256;
const TICKS = 100;

/** All nexthop objects; none where the kernel knows no such thing. */
export async function nexthopInfos(
  connection: Connection,
  names: Names,
  nameOf: NameOf,
  options: CallOptions,
): Promise<NexthopInfos> {
  const request = requestOf(NexthopMessage, {}, { type: RTM_GETNEXTHOP, name: 'nexthop get' }, options);
  try {
    const infos = await connection.dump(request).collect(infoReader(names, nameOf));
    return new Map(infos.map((info) => [info.id, info]));
  } catch (error) {
    if (error instanceof NetlinkError && (error.code === 'EOPNOTSUPP' || error.code === 'ENOTSUP'))
      return new Map();
    throw error;
  }
}

function infoReader({ scopes, protocols, tables }: Names, nameOf: NameOf): Read<NexthopInfo> {
  return (type, data, start, end) => {
    if (type !== RTM_NEWNEXTHOP) return undefined;
    const { header, attributes } = NexthopMessage.decodeAt(data, start, end);
    const { id = 0, group, groupType, gateway, oif, blackhole, fdb, resGroup } = attributes;
    const encap = encapsulationOf(attributes, { nameOf, tables });
    const bits = header.flags.reduce<number>(
      (sum, flag) => sum | (typeof flag === 'number' ? flag : NEXT_HOP_FLAGS[flag]),
      0,
    );
    return {
      id,
      ...(group !== undefined && {
        group: group.map((member) => ({
          id: member.id,
          weight: member.weightHigh * WEIGHT_HIGH + member.weight + 1,
        })),
      }),
      ...(groupType !== undefined && { groupType }),
      ...(resGroup !== undefined && {
        resilient: {
          buckets: resGroup.buckets ?? 0,
          idleTimer: (resGroup.idleTimer ?? 0) / TICKS,
          unbalancedTimer: (resGroup.unbalancedTimer ?? 0) / TICKS,
          unbalancedTime: Number(resGroup.unbalancedTime ?? 0n) / TICKS,
        },
      }),
      ...(encap !== undefined && { encap }),
      ...(gateway !== undefined && { via: gateway }),
      ...(oif !== undefined && { dev: nameOf(oif) ?? `if${oif}` }),
      scope: scopes.nameOf(data.getUint8(start + AT_SCOPE)),
      ...(blackhole === true && { blackhole }),
      protocol: protocols.nameOf(data.getUint8(start + AT_PROTOCOL)),
      ...(fdb === true && { fdb }),
      flags: routeFlagsOf(bits),
    };
  };
}
