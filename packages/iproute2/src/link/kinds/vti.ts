import type { Vti6Info, VtiInfo } from '@netlink/rtnetlink';
import type { LinkReference } from '../../link-names.ts';
import type { AddressFamily } from '../field-checks.ts';
import { type Field, type Fields, unread } from '../fields.ts';
import { fieldTypes } from '../field-types.ts';
import { tunnelKey } from './tunnel-keys.ts';

/** Settings of a tunnel of IPsec: VTI over IPv4, VTI6 over IPv6. */
export interface VtiOptions {
  /** Address of the far end; 'any' for none. */
  remote?: string;
  /** Address of this end; 'any' for whatever fits. */
  local?: string;
  /** The link that tunnelled packets leave by; `null` for any. */
  dev?: LinkReference | null;
  /** Key of received packets, which is the mark of their policies: a number or as '0.0.0.7'; 0 is none. */
  ikey?: number | string;
  /** Key of sent packets, which is the mark of their policies; 0 is none. */
  okey?: number | string;
  /** Both keys at once. Never reported. */
  key?: number | string;
  /** Mark by which tunnelled packets are routed. */
  fwmark?: number;
}

const { end, link, whole } = fieldTypes<VtiInfo>();

const keyOf = (key: 'ikey' | 'okey'): Field<VtiInfo> => ({
  read: (wire) => wire[key],
  write(wire, value) {
    wire[key] = tunnelKey(value);
  },
});

const fieldsOver = (family: AddressFamily): Fields<VtiOptions, VtiInfo> => ({
  remote: end('remote', family),
  local: end('local', family),
  dev: link('link'),
  key: {
    read: unread,
    write(wire, value) {
      wire.ikey = wire.okey = tunnelKey(value);
    },
  },
  ikey: keyOf('ikey'),
  okey: keyOf('okey'),
  fwmark: whole('fwmark', 0xffff_ffff),
});

/** What {@link VtiOptions} are in `IFLA_VTI_*`, over IPv4. */
export const vtiFields: Fields<VtiOptions, VtiInfo> = fieldsOver('IPv4');

/** What {@link VtiOptions} are in `IFLA_VTI_*`, over IPv6. */
export const vti6Fields: Fields<VtiOptions, Vti6Info> = fieldsOver('IPv6');
