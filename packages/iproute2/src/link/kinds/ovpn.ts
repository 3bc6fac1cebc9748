import { OVPN_MODES, type OvpnInfo } from '@netlink/rtnetlink';
import type { Fields } from '../fields.ts';
import { fieldTypes } from '../field-types.ts';
import type { Word } from '../word.ts';

/** Settings of a link of OpenVPN. */
export interface OvpnOptions {
  /** One peer, or any number. */
  mode?: Word<keyof typeof OVPN_MODES>;
}

const { word } = fieldTypes<OvpnInfo>();

/** What {@link OvpnOptions} are in `IFLA_OVPN_*`. */
export const ovpnFields: Fields<OvpnOptions, OvpnInfo> = { mode: word('mode', OVPN_MODES) };
