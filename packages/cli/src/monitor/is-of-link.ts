import type { ObjectEvent } from '@netlink/iproute2';
import type { MonitoredObject } from './arguments.ts';

/** Whether an event is about a link, or about nothing that links have. */
export function isOfLink(event: ObjectEvent<MonitoredObject>, dev: string | undefined): boolean {
  if (dev === undefined) return true;
  if ('link' in event) return event.link.name === dev;
  if ('address' in event) return event.address.dev === dev;
  if ('neighbour' in event) return event.neighbour.dev === dev;
  if ('netconf' in event) return event.netconf.interface === dev;
  if ('prefix' in event) return event.prefix.dev === dev;
  if ('mroute' in event) return event.mroute.iif === dev;
  if ('maddress' in event) return event.maddress.dev === dev;
  if ('acaddress' in event) return event.acaddress.dev === dev;
  if ('stats' in event) return event.stats.ifname === dev;
  if (!('route' in event)) return true;
  const { route } = event;
  return route.dev === dev || route.nexthops?.some((hop) => hop.dev === dev) === true;
}
