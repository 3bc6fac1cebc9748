import type { MdbRouterPort, MulticastRouter } from '@netlink/rtnetlink';
import type { NameOf } from '../link-names.ts';
import { nameOrIndex } from '../name-or-index.ts';

/** A port that multicast routers are behind. */
export interface MulticastRouterPort {
  /** Name of the port. */
  port: string;
  /** Who says that they are there. */
  type?: MulticastRouter;
  /** Seconds until they are given up, to the hundredth; 0 if never. */
  timer?: number;
  /** VLAN. */
  vid?: number;
}

/** Hundredths of a second, as the kernel tells times. */
export const TICKS = 100;

/** The value of what the kernel says of such a port. */
export function readRouterPort(
  { ifindex, attributes = {} }: MdbRouterPort,
  nameOf: NameOf,
): MulticastRouterPort {
  const { timer, type, vid } = attributes;
  return {
    port: nameOrIndex(nameOf, ifindex),
    ...(type !== undefined && { type }),
    ...(timer !== undefined && { timer: timer / TICKS }),
    ...(vid !== undefined && { vid }),
  };
}
