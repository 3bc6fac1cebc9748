import { attributes, bytes, enumeration, type Infer, ip, u32, u8 } from '@netlink/packet';
import * as c from './constants.ts';

/** `IGMPMSG_*` and `MRT6MSG_*`: why a packet is reported (linux/mroute.h, linux/mroute6.h). */
export const CACHE_REPORTS = { nocache: 1, wrongvif: 2, wholepkt: 3, wrvifwhole: 4 } as const;

/** `IPMRA_CREPORT_*` and `IP6MRA_CREPORT_*`: the attributes of a report of the multicast router (linux/mroute.h). */
export const cacheReportAttributes = attributes({
  msgtype: [c.IPMRA_CREPORT_MSGTYPE, enumeration(u8, CACHE_REPORTS)],
  vifId: [c.IPMRA_CREPORT_VIF_ID, u32],
  srcAddr: [c.IPMRA_CREPORT_SRC_ADDR, ip],
  dstAddr: [c.IPMRA_CREPORT_DST_ADDR, ip],
  pkt: [c.IPMRA_CREPORT_PKT, bytes],
  table: [c.IPMRA_CREPORT_TABLE, u32],
});
/** The attributes of a report of the multicast router. */
export interface CacheReportAttributes extends Infer<typeof cacheReportAttributes> {}
