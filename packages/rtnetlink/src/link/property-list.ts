import { attributes, type Infer, multi, string } from '@netlink/packet';
import { IFLA_ALT_IFNAME } from './constants.ts';

/** Properties of a link, of which there may be several each (`IFLA_PROP_LIST`): its alternative names. */
export const propertyList = attributes({ altIfname: [IFLA_ALT_IFNAME, multi(string)] });
/** Properties of a link, of which there may be several each (`IFLA_PROP_LIST`): its alternative names. */
export interface PropertyList extends Infer<typeof propertyList> {}
