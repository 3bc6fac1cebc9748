import { attributes, enumeration, flags, type Infer, mac, s32, u16, u32, u8 } from '@netlink/packet';

/** Whether the port is in use (`BOND_STATE_*`). */
export const IFLA_BOND_SLAVE_STATE = 1;
/** What is known of its carrier (`BOND_LINK_*`). */
export const IFLA_BOND_SLAVE_MII_STATUS = 2;
/** How often the carrier was lost. */
export const IFLA_BOND_SLAVE_LINK_FAILURE_COUNT = 3;
/** Link-layer address that the port came with. */
export const IFLA_BOND_SLAVE_PERM_HWADDR = 4;
/** Number of the queue of the bond whose frames leave by the port; 0 is any. */
export const IFLA_BOND_SLAVE_QUEUE_ID = 5;
/** Number of the aggregator that the port belongs to. */
export const IFLA_BOND_SLAVE_AD_AGGREGATOR_ID = 6;
/** State of LACP on this side (`LACP_STATE_*`). */
export const IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE = 7;
/** State of LACP on the other side (`LACP_STATE_*`). */
export const IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE = 8;
/** The port of the highest number is used first. */
export const IFLA_BOND_SLAVE_PRIO = 9;
/** Priority of the port in the choice of the aggregator. */
export const IFLA_BOND_SLAVE_ACTOR_PORT_PRIO = 10;
/** Whether this side fails to agree with the other. */
export const IFLA_BOND_SLAVE_AD_CHURN_ACTOR_STATE = 11;
/** Whether the other side fails to agree with this one. */
export const IFLA_BOND_SLAVE_AD_CHURN_PARTNER_STATE = 12;

/** `BOND_STATE_*`: whether a port is in use (linux/if_bonding.h). */
export const BOND_PORT_STATES = { active: 0, backup: 1 } as const;

/** `BOND_LINK_*`: what a bond knows of the carrier of a port (linux/if_bonding.h). */
export const BOND_LINK_STATES = { up: 0, fail: 1, down: 2, back: 3 } as const;

/** `LACP_STATE_*`: the state of LACP on one side of a port (linux/if_bonding.h, IEEE 802.3ad 43.4.2.2). */
export const LACP_STATES = {
  lacpActivity: 1 << 0,
  lacpTimeout: 1 << 1,
  aggregation: 1 << 2,
  synchronization: 1 << 3,
  collecting: 1 << 4,
  distributing: 1 << 5,
  defaulted: 1 << 6,
  expired: 1 << 7,
} as const;

/** `AD_CHURN_MONITOR`, `AD_CHURN`, `AD_NO_CHURN`: whether the sides of a port agree (net/bond_3ad.h of the kernel). */
export const BOND_CHURN_STATES = { monitor: 0, churn: 1, noChurn: 2 } as const;

const churn = enumeration(u8, BOND_CHURN_STATES);

/** What a port of a bond is configured with, and its state (`IFLA_BOND_SLAVE_*`, linux/if_link.h). */
export const bondPort = attributes({
  state: [IFLA_BOND_SLAVE_STATE, enumeration(u8, BOND_PORT_STATES)],
  miiStatus: [IFLA_BOND_SLAVE_MII_STATUS, enumeration(u8, BOND_LINK_STATES)],
  linkFailureCount: [IFLA_BOND_SLAVE_LINK_FAILURE_COUNT, u32],
  permHwaddr: [IFLA_BOND_SLAVE_PERM_HWADDR, mac],
  queueId: [IFLA_BOND_SLAVE_QUEUE_ID, u16],
  adAggregatorId: [IFLA_BOND_SLAVE_AD_AGGREGATOR_ID, u16],
  adActorOperPortState: [IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE, flags(u8, LACP_STATES)],
  adPartnerOperPortState: [IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE, flags(u16, LACP_STATES)],
  prio: [IFLA_BOND_SLAVE_PRIO, s32],
  actorPortPrio: [IFLA_BOND_SLAVE_ACTOR_PORT_PRIO, u16],
  adChurnActorState: [IFLA_BOND_SLAVE_AD_CHURN_ACTOR_STATE, churn],
  adChurnPartnerState: [IFLA_BOND_SLAVE_AD_CHURN_PARTNER_STATE, churn],
});
/** What a port of a bond is configured with, and its state (`IFLA_BOND_SLAVE_*`, linux/if_link.h). */
export interface BondPort extends Infer<typeof bondPort> {}
