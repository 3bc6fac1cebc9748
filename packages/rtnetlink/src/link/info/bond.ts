import {
  attributes,
  enumeration,
  indexed,
  type Infer,
  ipv4,
  ipv6,
  macOf,
  nested,
  noflag,
  u16,
  u32,
  u8,
} from '@netlink/packet';

/** How frames are spread over the ports (`BOND_MODE_*`). */
export const IFLA_BOND_MODE = 1;
/** Index of the port in use. */
export const IFLA_BOND_ACTIVE_SLAVE = 2;
/** Time between looks at the carriers of the ports, in ms; 0 is never. */
export const IFLA_BOND_MIIMON = 3;
/** Time that a carrier must be there before its port is used, in ms. */
export const IFLA_BOND_UPDELAY = 4;
/** Time that a carrier must be lost before its port is not used any more, in ms. */
export const IFLA_BOND_DOWNDELAY = 5;
/** Whether the driver is asked for the carrier, not the device: 1 or 0. */
export const IFLA_BOND_USE_CARRIER = 6;
/** Time between ARP requests that look whether ports work, in ms; 0 is never. */
export const IFLA_BOND_ARP_INTERVAL = 7;
/** Addresses that these requests are sent to. */
export const IFLA_BOND_ARP_IP_TARGET = 8;
/** Which ports have to see the answers. */
export const IFLA_BOND_ARP_VALIDATE = 9;
/** Whether all targets have to answer (`BOND_ARP_TARGETS_*`). */
export const IFLA_BOND_ARP_ALL_TARGETS = 10;
/** Index of the port that is used whenever it works. */
export const IFLA_BOND_PRIMARY = 11;
/** When that port is taken back (`BOND_PRI_RESELECT_*`). */
export const IFLA_BOND_PRIMARY_RESELECT = 12;
/** What becomes of link-layer addresses when the port in use changes (`BOND_FOM_*`). */
export const IFLA_BOND_FAIL_OVER_MAC = 13;
/** What of a frame chooses its port (`BOND_XMIT_POLICY_*`). */
export const IFLA_BOND_XMIT_HASH_POLICY = 14;
/** Number of IGMP reports after the port in use changes. */
export const IFLA_BOND_RESEND_IGMP = 15;
/** Number of notices to peers after the port in use changes. */
export const IFLA_BOND_NUM_PEER_NOTIF = 16;
/** Whether frames that come in through unused ports are taken: 1 or 0. */
export const IFLA_BOND_ALL_SLAVES_ACTIVE = 17;
/** Number of ports that have to work before the bond has a carrier. */
export const IFLA_BOND_MIN_LINKS = 18;
/** Time between learning packets to the switches of the ports, in s. */
export const IFLA_BOND_LP_INTERVAL = 19;
/** Number of packets through a port before it is the turn of the next one; 0 is at random. */
export const IFLA_BOND_PACKETS_PER_SLAVE = 20;
/** How often the partner is asked to send its state. */
export const IFLA_BOND_AD_LACP_RATE = 21;
/** What chooses the aggregator. */
export const IFLA_BOND_AD_SELECT = 22;
/** The aggregator in use (`IFLA_BOND_AD_INFO_*`). */
export const IFLA_BOND_AD_INFO = 23;
/** Priority of this system. */
export const IFLA_BOND_AD_ACTOR_SYS_PRIO = 24;
/** The part of the key of ports that is free to choose. */
export const IFLA_BOND_AD_USER_PORT_KEY = 25;
/** Link-layer address of this system. */
export const IFLA_BOND_AD_ACTOR_SYSTEM = 26;
/** Whether flows are moved between ports: 1 or 0. */
export const IFLA_BOND_TLB_DYNAMIC_LB = 27;
/** Time between notices to peers, in ms. */
export const IFLA_BOND_PEER_NOTIF_DELAY = 28;
/** Whether this side sends its state unasked: 1 or 0. */
export const IFLA_BOND_AD_LACP_ACTIVE = 29;
/** Number of ARP requests without an answer after which a port is taken for broken. */
export const IFLA_BOND_MISSED_MAX = 30;
/** Addresses that neighbours are solicited for to look whether ports work. */
export const IFLA_BOND_NS_IP6_TARGET = 31;
/** Whether a port begins to collect and to distribute at a time: 1 or 0. */
export const IFLA_BOND_COUPLED_CONTROL = 32;
/** Whether ARP and neighbour discovery leave by all ports: 1 or 0. */
export const IFLA_BOND_BROADCAST_NEIGH = 33;
/** Whether a port without a partner stays unused: 1 or 0. */
export const IFLA_BOND_LACP_STRICT = 34;

/** Number of the aggregator. */
export const IFLA_BOND_AD_INFO_AGGREGATOR = 1;
/** Number of its ports. */
export const IFLA_BOND_AD_INFO_NUM_PORTS = 2;
/** Key of its ports on this side. */
export const IFLA_BOND_AD_INFO_ACTOR_KEY = 3;
/** Key of its ports on the other side. */
export const IFLA_BOND_AD_INFO_PARTNER_KEY = 4;
/** Link-layer address of the other system. */
export const IFLA_BOND_AD_INFO_PARTNER_MAC = 5;

/**
 * `BOND_MODE_*`: how frames are spread over the ports (linux/if_bonding.h), by the words of the driver
 * (Documentation/networking/bonding.rst), as all words of a bond.
 */
export const BOND_MODES = {
  'balance-rr': 0,
  'active-backup': 1,
  'balance-xor': 2,
  broadcast: 3,
  '802.3ad': 4,
  'balance-tlb': 5,
  'balance-alb': 6,
} as const;

/** Which ports have to see the answers to ARP requests. */
export const BOND_ARP_VALIDATE = {
  none: 0,
  active: 1,
  backup: 2,
  all: 3,
  filter: 4,
  filter_active: 5,
  filter_backup: 6,
} as const;

/** How many of the targets of ARP requests have to answer. */
export const BOND_ARP_ALL_TARGETS = { any: 0, all: 1 } as const;

/** When the primary port is taken back. */
export const BOND_PRIMARY_RESELECT = { always: 0, better: 1, failure: 2 } as const;

/** What becomes of link-layer addresses when the port in use changes. */
export const BOND_FAIL_OVER_MAC = { none: 0, active: 1, follow: 2 } as const;

/** `BOND_XMIT_POLICY_*`: what of a frame chooses its port (linux/if_bonding.h). */
export const BOND_XMIT_HASH_POLICIES = {
  layer2: 0,
  'layer3+4': 1,
  'layer2+3': 2,
  'encap2+3': 3,
  'encap3+4': 4,
  'vlan+srcmac': 5,
} as const;

/** How often the partner is asked to send its state: each 30 seconds, or each second. */
export const BOND_LACP_RATES = { slow: 0, fast: 1 } as const;

/** What chooses the aggregator. */
export const BOND_AD_SELECT = { stable: 0, bandwidth: 1, count: 2, actor_port_prio: 3 } as const;

/** The aggregator that a bond of mode 802.3ad uses (`IFLA_BOND_AD_INFO_*`, linux/if_link.h). */
export const bondAdInfo = attributes({
  aggregator: [IFLA_BOND_AD_INFO_AGGREGATOR, u16],
  numPorts: [IFLA_BOND_AD_INFO_NUM_PORTS, u16],
  actorKey: [IFLA_BOND_AD_INFO_ACTOR_KEY, u16],
  partnerKey: [IFLA_BOND_AD_INFO_PARTNER_KEY, u16],
  partnerMac: [IFLA_BOND_AD_INFO_PARTNER_MAC, macOf(6)],
});
/** The aggregator that a bond of mode 802.3ad uses (`IFLA_BOND_AD_INFO_*`, linux/if_link.h). */
export interface BondAdInfo extends Infer<typeof bondAdInfo> {}

/** What a bond is configured with, and its state (`IFLA_BOND_*`, linux/if_link.h). */
export const bondInfo = attributes({
  mode: [IFLA_BOND_MODE, enumeration(u8, BOND_MODES)],
  activeSlave: [IFLA_BOND_ACTIVE_SLAVE, u32],
  miimon: [IFLA_BOND_MIIMON, u32],
  updelay: [IFLA_BOND_UPDELAY, u32],
  downdelay: [IFLA_BOND_DOWNDELAY, u32],
  useCarrier: [IFLA_BOND_USE_CARRIER, u8],
  arpInterval: [IFLA_BOND_ARP_INTERVAL, u32],
  arpIpTarget: [IFLA_BOND_ARP_IP_TARGET, noflag(indexed(ipv4))],
  arpValidate: [IFLA_BOND_ARP_VALIDATE, enumeration(u32, BOND_ARP_VALIDATE)],
  arpAllTargets: [IFLA_BOND_ARP_ALL_TARGETS, enumeration(u32, BOND_ARP_ALL_TARGETS)],
  primary: [IFLA_BOND_PRIMARY, u32],
  primaryReselect: [IFLA_BOND_PRIMARY_RESELECT, enumeration(u8, BOND_PRIMARY_RESELECT)],
  failOverMac: [IFLA_BOND_FAIL_OVER_MAC, enumeration(u8, BOND_FAIL_OVER_MAC)],
  xmitHashPolicy: [IFLA_BOND_XMIT_HASH_POLICY, enumeration(u8, BOND_XMIT_HASH_POLICIES)],
  resendIgmp: [IFLA_BOND_RESEND_IGMP, u32],
  numPeerNotif: [IFLA_BOND_NUM_PEER_NOTIF, u8],
  allSlavesActive: [IFLA_BOND_ALL_SLAVES_ACTIVE, u8],
  minLinks: [IFLA_BOND_MIN_LINKS, u32],
  lpInterval: [IFLA_BOND_LP_INTERVAL, u32],
  packetsPerSlave: [IFLA_BOND_PACKETS_PER_SLAVE, u32],
  adLacpRate: [IFLA_BOND_AD_LACP_RATE, enumeration(u8, BOND_LACP_RATES)],
  adSelect: [IFLA_BOND_AD_SELECT, enumeration(u8, BOND_AD_SELECT)],
  adInfo: [IFLA_BOND_AD_INFO, noflag(nested<BondAdInfo>(bondAdInfo))],
  adActorSysPrio: [IFLA_BOND_AD_ACTOR_SYS_PRIO, u16],
  adUserPortKey: [IFLA_BOND_AD_USER_PORT_KEY, u16],
  adActorSystem: [IFLA_BOND_AD_ACTOR_SYSTEM, macOf(6)],
  tlbDynamicLb: [IFLA_BOND_TLB_DYNAMIC_LB, u8],
  peerNotifDelay: [IFLA_BOND_PEER_NOTIF_DELAY, u32],
  adLacpActive: [IFLA_BOND_AD_LACP_ACTIVE, u8],
  missedMax: [IFLA_BOND_MISSED_MAX, u8],
  nsIp6Target: [IFLA_BOND_NS_IP6_TARGET, indexed(ipv6)],
  coupledControl: [IFLA_BOND_COUPLED_CONTROL, u8],
  broadcastNeigh: [IFLA_BOND_BROADCAST_NEIGH, u8],
  lacpStrict: [IFLA_BOND_LACP_STRICT, u8],
});
/** What a bond is configured with, and its state (`IFLA_BOND_*`, linux/if_link.h). */
export interface BondInfo extends Infer<typeof bondInfo> {}
