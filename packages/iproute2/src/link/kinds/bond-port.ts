import {
  BOND_CHURN_STATES,
  BOND_LINK_STATES,
  BOND_PORT_STATES,
  type BondPort,
  type LACP_STATES,
} from '@netlink/rtnetlink';
import { listOf, shown } from '../field-checks.ts';
import type { Field, Fields } from '../fields.ts';
import { fieldTypes, readOnly } from '../field-types.ts';
import type { Word } from '../word.ts';

const LINK_STATES = { up: 'up', goingDown: 'fail', down: 'down', goingBack: 'back' } as const;

const LACP_WORDS = {
  lacpActivity: 'active',
  lacpTimeout: 'shortTimeout',
  aggregation: 'aggregating',
  synchronization: 'inSync',
  collecting: 'collecting',
  distributing: 'distributing',
  defaulted: 'defaulted',
  expired: 'expired',
} as const satisfies Record<keyof typeof LACP_STATES, string>;

/** What is said of one side of a port by LACP; bits without a word are numbers. */
export type LacpState = (typeof LACP_WORDS)[keyof typeof LACP_WORDS] | number;

/** Whether the sides of a port agree. */
export type BondChurnState = Word<keyof typeof BOND_CHURN_STATES>;

/** Settings of a link as a port of a bond, and its state. */
export interface BondPortOptions {
  /** Whether the port is in use. Not sent. */
  state?: Word<keyof typeof BOND_PORT_STATES>;
  /** What is known of its carrier. Not sent. */
  miiStatus?: Word<keyof typeof LINK_STATES>;
  /** How often the carrier was lost. Not sent. */
  linkFailureCount?: number;
  /** Link-layer address that the port came with. Not sent. */
  permHwaddr?: string;
  /** Number of the queue of the bond whose frames leave by the port; 0 is any. */
  queueId?: number;
  /** The port of the highest number is used first. */
  prio?: number;
  /** Number of the aggregator that the port belongs to. Not sent. */
  adAggregatorId?: number;
  /** State of LACP on this side. Not sent. */
  adActorOperPortState?: readonly LacpState[];
  /** State of LACP on the other side. Not sent. */
  adPartnerOperPortState?: readonly LacpState[];
  /** Whether this side fails to agree with the other. Not sent. */
  churnActorState?: BondChurnState;
  /** Whether the other side fails to agree with this one. Not sent. */
  churnPartnerState?: BondChurnState;
  /** Priority of the port in the choice of the aggregator. */
  actorPortPrio?: number;
}

const { same, word, words } = fieldTypes<BondPort>();

function lacpState(key: 'adActorOperPortState' | 'adPartnerOperPortState'): Field<BondPort> {
  return {
    read: ({ [key]: flags }) => flags?.map((flag) => (typeof flag === 'number' ? flag : LACP_WORDS[flag])),
    asRead(value) {
      const known: readonly unknown[] = Object.values(LACP_WORDS);
      const odd = listOf(value).find((word) => typeof word !== 'number' && !known.includes(word));
      if (odd !== undefined) throw new TypeError(`${shown(odd)} is none of ${known.join(', ')}`);
      return value;
    },
  };
}

/** What {@link BondPortOptions} are in `IFLA_BOND_SLAVE_*`. */
export const bondPortFields: Fields<BondPortOptions, BondPort> = {
  state: readOnly(word('state', BOND_PORT_STATES)),
  miiStatus: readOnly(words('miiStatus', LINK_STATES, BOND_LINK_STATES)),
  linkFailureCount: readOnly(same('linkFailureCount')),
  permHwaddr: readOnly(same('permHwaddr')),
  queueId: same('queueId'),
  prio: same('prio'),
  adAggregatorId: readOnly(same('adAggregatorId')),
  adActorOperPortState: lacpState('adActorOperPortState'),
  adPartnerOperPortState: lacpState('adPartnerOperPortState'),
  churnActorState: readOnly(word('adChurnActorState', BOND_CHURN_STATES)),
  churnPartnerState: readOnly(word('adChurnPartnerState', BOND_CHURN_STATES)),
  actorPortPrio: same('actorPortPrio'),
};
