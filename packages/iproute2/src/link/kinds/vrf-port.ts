import type { VrfPort } from '@netlink/rtnetlink';
import type { Fields } from '../fields.ts';
import { fieldTypes, readOnly } from '../field-types.ts';

/** What is known of a link as a port of a VRF. */
export interface VrfPortOptions {
  /** Number of the table of the VRF. Not sent. */
  table?: number;
}

const { same } = fieldTypes<VrfPort>();

/** What {@link VrfPortOptions} are in `IFLA_VRF_PORT_*`. */
export const vrfPortFields: Fields<VrfPortOptions, VrfPort> = { table: readOnly(same('table')) };
