import { AMT_MODES, type AmtInfo } from '@netlink/rtnetlink';
import type { LinkReference } from '../../link-names.ts';
import type { Fields } from '../fields.ts';
import { fieldTypes, readOnly } from '../field-types.ts';
import type { Word } from '../word.ts';

/** Settings of a tunnel of multicast (AMT). None can be changed. */
export interface AmtOptions {
  /** Which end of the tunnel it is. */
  mode?: Word<keyof typeof AMT_MODES>;
  /** UDP port of the gateway. */
  gatewayPort?: number;
  /** UDP port of the relay. */
  relayPort?: number;
  /** Address of this end. */
  local?: string;
  /** Address of the relay that a gateway found. Not sent. */
  remote?: string;
  /** Address where a gateway asks for relays. */
  discovery?: string;
  /** The link that tunnelled packets leave by. */
  dev?: LinkReference;
  /** Most tunnels. */
  maxTunnels?: number;
}

const { address, link, same, whole, word } = fieldTypes<AmtInfo>();

/** What {@link AmtOptions} are in `IFLA_AMT_*`. */
export const amtFields: Fields<AmtOptions, AmtInfo> = {
  mode: word('mode', AMT_MODES),
  gatewayPort: whole('gatewayPort', 0xffff),
  relayPort: whole('relayPort', 0xffff),
  local: address('localIp', 'IPv4'),
  remote: readOnly(same('remoteIp')),
  discovery: address('discoveryIp', 'IPv4'),
  dev: link('link'),
  maxTunnels: whole('maxTunnels', 0xffff_ffff),
};
