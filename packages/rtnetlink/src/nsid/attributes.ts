import { attributes, type Infer, s32, u32 } from '@netlink/packet';
import * as c from './constants.ts';

/** `NETNSA_*`: the attributes of a namespace identifier (linux/net_namespace.h). An identifier of -1 is none. */
export const nsidAttributes = attributes({
  nsid: [c.NETNSA_NSID, s32],
  pid: [c.NETNSA_PID, u32],
  fd: [c.NETNSA_FD, u32],
  targetNsid: [c.NETNSA_TARGET_NSID, s32],
  currentNsid: [c.NETNSA_CURRENT_NSID, s32],
});
/** The attributes of a namespace identifier. */
export interface NsidAttributes extends Infer<typeof nsidAttributes> {}
