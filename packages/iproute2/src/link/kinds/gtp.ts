import { GTP_ROLES, type GtpInfo } from '@netlink/rtnetlink';
import type { Fields } from '../fields.ts';
import { fieldTypes, writeOnly } from '../field-types.ts';
import { eitherAddress } from './udp-tunnel.ts';
import type { Word } from '../word.ts';

/** Settings of a link of the GPRS tunnelling protocol. */
export interface GtpOptions {
  /** Which end of the tunnel it is. */
  role?: Word<keyof typeof GTP_ROLES>;
  /** Size of the table of contexts, 1 to 131071. */
  hsize?: number;
  /** How often this end was started anew, up to 255. */
  restartCount?: number;
  /** Address that the kernel binds its sockets to. Never reported. */
  local?: string;
}

const { whole, word } = fieldTypes<GtpInfo>();

/** What {@link GtpOptions} are in `IFLA_GTP_*`. */
export const gtpFields: Fields<GtpOptions, GtpInfo> = {
  role: word('role', GTP_ROLES),
  hsize: whole('pdpHashsize', 131_071, 1),
  restartCount: whole('restartCount', 255),
  local: writeOnly(eitherAddress('local', 'local6')),
};

/** What ip(8) asks of a new link: that the kernel makes the sockets. */
export function freshGtp(wire: GtpInfo): void {
  wire.createSockets ??= 1;
}
