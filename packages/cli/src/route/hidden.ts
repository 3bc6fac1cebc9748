import type { Route, RouteFilter } from '@netlink/iproute2';

const HIDEABLE = ['table', 'tos', 'dev', 'protocol', 'scope', 'metric'] as const;
const WHOLE = { inet: /^[\d.]+(?:\/32)?$/, inet6: /^[\da-f.]*:[\da-f:.]*(?:\/128)?$/i } as const;

/** The keys that all routes of a family have alike, because just this value was asked for: it goes without saying. */
export function hiddenBy(asked: RouteFilter, family: Route['family']): ReadonlySet<keyof Route> {
  const hidden = new Set<keyof Route>(HIDEABLE.filter((key) => asked[key] !== undefined));
  // Where no table is asked for, it is the main one; a VRF has but one.
  if (asked.table === 'all') hidden.delete('table');
  else hidden.add('table');
  if (isWhole(asked.via, family)) hidden.add('via');
  if (isWhole(asked.src, family)) hidden.add('src');
  if (/[^/]\/[^/]/.test(String(asked.realms))) hidden.add('realms');
  return hidden;
}

// Many addresses are within a prefix; and ip(8) says a gateway of another family even so.
function isWhole(address: string | undefined, family: Route['family']): boolean {
  return address !== undefined && family !== 'mpls' && WHOLE[family].test(address);
}
