import type { WwanInfo } from '@netlink/rtnetlink';
import type { Fields } from '../fields.ts';
import { fieldTypes } from '../field-types.ts';

/** Settings of a session of a modem. It is made with the link of the modem as `parentdev`. */
export interface WwanOptions {
  /** Number of the session within the modem. */
  linkid?: number;
}

const { same } = fieldTypes<WwanInfo>();

/** What {@link WwanOptions} are in `IFLA_WWAN_*`. */
export const wwanFields: Fields<WwanOptions, WwanInfo> = { linkid: same('linkId') };
