import type { Handle, VlanGlobal } from '@netlink/iproute2';
import { bit, type Item, item, number, objectOf, textOf, timerText } from '../../link/item.ts';
import { routerItems } from '../mdb/routers.ts';
import { rangeJson } from '../range.ts';
import type { Row } from '../table.ts';

/** The name of a link. */
export type NameOf = (index: number) => string;

/** Names of links, where there is a querier behind one. */
export async function namesFor(vlans: readonly VlanGlobal[], handle: Handle): Promise<NameOf> {
  const isNeeded = vlans.some(
    ({ mcastQuerierState: querier }) => querier?.ipPort !== undefined || querier?.ipv6Port !== undefined,
  );
  const links = isNeeded ? await handle.link().get({ stats: false }).toArray() : [];
  const names = new Map(links.map(({ index, name }) => [index, name]));
  return (index) => names.get(index) ?? `if${index}`;
}

/** Settings of VLANs for a whole bridge in a table: `bridge vlan global show`. */
export function globalRow(vlan: VlanGlobal, nameOf: NameOf, statistics: number): Row {
  const { vid, routerPorts } = vlan;
  const settings = settingItems(vlan, nameOf);
  const routers = routerPorts?.map((port) => routerItems(port, statistics, ' '));
  return {
    lines: [
      String(vid),
      textOf(settings),
      ...(routers === undefined ? [] : [`router ports: ${routers.map(textOf).join('')}`]),
    ],
    json: {
      ...rangeJson(vid, 'vlan'),
      ...objectOf(settings),
      ...(routers !== undefined && { router_ports: routers.map(objectOf) }),
    },
  };
}

function settingItems(vlan: VlanGlobal, nameOf: NameOf): Item[] {
  return [
    ...bit('mcast_snooping', vlan.mcastSnooping),
    ...bit('mcast_querier', vlan.mcastQuerier),
    ...(vlan.mcastQuerierState === undefined ? [] : querierItems(vlan.mcastQuerierState, nameOf)),
    ...number('mcast_igmp_version', vlan.mcastIgmpVersion),
    ...number('mcast_mld_version', vlan.mcastMldVersion),
    ...number('mcast_last_member_count', vlan.mcastLastMemberCount),
    ...number('mcast_last_member_interval', vlan.mcastLastMemberInterval),
    ...number('mcast_startup_query_count', vlan.mcastStartupQueryCount),
    ...number('mcast_startup_query_interval', vlan.mcastStartupQueryInterval),
    ...number('mcast_membership_interval', vlan.mcastMembershipInterval),
    ...number('mcast_querier_interval', vlan.mcastQuerierInterval),
    ...number('mcast_query_interval', vlan.mcastQueryInterval),
    ...number('mcast_query_response_interval', vlan.mcastQueryResponseInterval),
    ...number('msti', vlan.msti),
  ];
}

function querierItems(querier: NonNullable<VlanGlobal['mcastQuerierState']>, nameOf: NameOf): Item[] {
  const { ipAddress, ipPort, ipOtherTimer, ipv6Address, ipv6Port, ipv6OtherTimer } = querier;
  return [
    ...queriersOf('ipv4', ipAddress, ipPort, ipOtherTimer, nameOf),
    ...queriersOf('ipv6', ipv6Address, ipv6Port, ipv6OtherTimer, nameOf),
  ];
}

function queriersOf(
  family: string,
  address: string | undefined,
  port: number | undefined,
  timer: bigint | undefined,
  nameOf: NameOf,
): Item[] {
  if (address === undefined) return [];
  const key = (name: string): string => `mcast_querier_${family}_${name}`;
  const seconds = timer === undefined ? undefined : timerText(Number(timer) / 100);
  const items = [
    item(key('addr'), address, `${key('addr')} ${address} `),
    ...(port === undefined ? [] : [item(key('port'), nameOf(port), `${key('port')} ${nameOf(port)} `)]),
    ...(seconds === undefined
      ? []
      : [item(key('other_timer'), seconds, `${key('other_timer')} ${seconds} `)]),
  ];
  return [item(`mcast_querier_state_${family}`, objectOf(items), textOf(items))];
}
