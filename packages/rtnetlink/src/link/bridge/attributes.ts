import { attributes, type Infer, nested, noflag } from '@netlink/packet';
import { commonAttributes } from '../common-attributes.ts';
import { IFLA_AF_SPEC, IFLA_LINKINFO, IFLA_PROTINFO } from '../constants.ts';
import { type LinkInfo, linkInfo } from '../info.ts';
import { type BridgePort, bridgePort } from '../info/bridge-port.ts';
import { type BridgeAfSpec, bridgeAfSpec } from './af-spec.ts';

/** The attributes of a link as a bridge or a port of one, in messages of family bridge (`IFLA_*`, linux/if_link.h). */
export const bridgeLinkAttributes = attributes({
  ...commonAttributes,
  protinfo: [IFLA_PROTINFO, nested<BridgePort>(bridgePort)],
  linkinfo: [IFLA_LINKINFO, noflag(nested<LinkInfo>(linkInfo))],
  afSpec: [IFLA_AF_SPEC, noflag(nested<BridgeAfSpec>(bridgeAfSpec))],
});
/** The attributes of a link as a bridge or a port of one. */
export interface BridgeLinkAttributes extends Infer<typeof bridgeLinkAttributes> {}
