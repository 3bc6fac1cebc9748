/** `IF_OPER_*`: the operational states of RFC 2863 (linux/if.h). */
export const OPER_STATES = {
  unknown: 0,
  notpresent: 1,
  down: 2,
  lowerlayerdown: 3,
  testing: 4,
  dormant: 5,
  up: 6,
} as const;

/** `IF_LINK_MODE_*`: whether a link goes up by itself, or somebody has to say so (linux/if.h). */
export const LINK_MODES = { default: 0, dormant: 1, testing: 2 } as const;

/** `IFLA_EVENT_*`: what a notification is about (linux/if_link.h). */
export const LINK_EVENTS = {
  none: 0,
  reboot: 1,
  features: 2,
  bondingFailover: 3,
  notifyPeers: 4,
  igmpResend: 5,
  bondingOptions: 6,
} as const;

/** `RTEXT_FILTER_*`: what a reply shall hold besides, or not at all (linux/rtnetlink.h). */
export const LINK_FILTERS = {
  vf: 1 << 0,
  brvlan: 1 << 1,
  brvlanCompressed: 1 << 2,
  skipStats: 1 << 3,
  mrp: 1 << 4,
  cfmConfig: 1 << 5,
  cfmStatus: 1 << 6,
  mst: 1 << 7,
} as const;
