// Names and numbers of linux/mroute.h, and of linux/mroute6.h where they have others for the same.

/** Not used. */
export const IPMRA_CREPORT_UNSPEC = 0;
/** Why the packet is reported. */
export const IPMRA_CREPORT_MSGTYPE = 1;
/** Virtual interface that the packet came in by. */
export const IPMRA_CREPORT_VIF_ID = 2;
/** Source of the packet. */
export const IPMRA_CREPORT_SRC_ADDR = 3;
/** Destination of the packet. */
export const IPMRA_CREPORT_DST_ADDR = 4;
/** The packet, or what the kernel has of it. */
export const IPMRA_CREPORT_PKT = 5;
/** Routing table. */
export const IPMRA_CREPORT_TABLE = 6;

/** Not used. */
export const IP6MRA_CREPORT_UNSPEC = 0;
/** Why the packet is reported. */
export const IP6MRA_CREPORT_MSGTYPE = 1;
/** Virtual interface that the packet came in by. */
export const IP6MRA_CREPORT_MIF_ID = 2;
/** Source of the packet. */
export const IP6MRA_CREPORT_SRC_ADDR = 3;
/** Destination of the packet. */
export const IP6MRA_CREPORT_DST_ADDR = 4;
/** The packet, or what the kernel has of it. */
export const IP6MRA_CREPORT_PKT = 5;
