import { attributes, type Infer } from '@netlink/packet';
import { rplHeader } from './rpl-header.ts';

/** Source routing header. */
export const RPL_IPTUNNEL_SRH = 1;

/** Source routing of low-power networks (`RPL_IPTUNNEL_*`, linux/rpl_iptunnel.h): `encap rpl`. */
export const rplEncap = attributes({ srh: [RPL_IPTUNNEL_SRH, rplHeader] });
/** Source routing of low-power networks: `encap rpl`. */
export interface RplEncap extends Infer<typeof rplEncap> {}
