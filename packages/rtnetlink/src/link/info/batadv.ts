import { attributes, type Infer, string } from '@netlink/packet';

/** Name of the routing algorithm, 'BATMAN_IV' for example. In requests only. */
export const IFLA_BATADV_ALGO_NAME = 1;

/** What a mesh of batman-adv is made with (`IFLA_BATADV_*`, linux/batman_adv.h). */
export const batadvInfo = attributes({ algoName: [IFLA_BATADV_ALGO_NAME, string] });
/** What a mesh of batman-adv is made with (`IFLA_BATADV_*`, linux/batman_adv.h). */
export interface BatadvInfo extends Infer<typeof batadvInfo> {}
