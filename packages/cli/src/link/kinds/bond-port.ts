import type { BondPortOptions, LacpState } from '@netlink/iproute2';
import { type Item, item, number, word } from '../item.ts';

const LINK_STATES: Readonly<Record<string, string>> = { goingDown: 'GOING_DOWN', goingBack: 'GOING_BACK' };
const CHURN_STATES: Readonly<Record<string, string>> = { noChurn: 'NO_CHURN' };

/** Bits and words of LACP, in the order of IEEE 802.3ad. */
const LACP = [
  ['active', 'active'],
  ['shortTimeout', 'short_timeout'],
  ['aggregating', 'aggregating'],
  ['inSync', 'in_sync'],
  ['collecting', 'collecting'],
  ['distributing', 'distributing'],
  ['defaulted', 'defaulted'],
  ['expired', 'expired'],
] as const;

/** What is said of a port of a bond. */
export function bondPortItems(port: BondPortOptions): Item[] {
  return [
    ...upper('state', port.state),
    ...upper('mii_status', port.miiStatus, LINK_STATES),
    ...number('link_failure_count', port.linkFailureCount),
    ...word('perm_hwaddr', port.permHwaddr),
    ...number('queue_id', port.queueId),
    ...number('prio', port.prio),
    ...number('ad_aggregator_id', port.adAggregatorId),
    ...lacp('ad_actor_oper_port_state', port.adActorOperPortState),
    ...lacp('ad_partner_oper_port_state', port.adPartnerOperPortState),
    ...upper('churn_actor_state', port.churnActorState, CHURN_STATES),
    ...upper('churn_partner_state', port.churnPartnerState, CHURN_STATES),
    ...number('actor_port_prio', port.actorPortPrio),
  ];
}

function upper(
  key: string,
  value: string | number | undefined,
  words: Readonly<Record<string, string>> = {},
): Item[] {
  if (typeof value === 'number') return number(key, value);
  return word(key, value === undefined ? undefined : (words[value] ?? value.toUpperCase()));
}

function lacp(key: string, states: readonly LacpState[] | undefined): Item[] {
  if (states === undefined) return [];
  const numbers = states.map((state) =>
    typeof state === 'number' ? state : 1 << LACP.findIndex(([ours]) => ours === state),
  );
  const words = LACP.filter(([ours]) => states.includes(ours)).map(([, theirs]) => theirs);
  const bits = numbers.reduce((sum, bit) => sum + bit, 0);
  return [...number(key, bits), item(`${key}_str`, words, `${key}_str <${words.join(',')}> `)];
}
