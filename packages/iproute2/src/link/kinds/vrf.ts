import type { VrfInfo } from '@netlink/rtnetlink';
import type { Fields } from '../fields.ts';
import { fieldTypes } from '../field-types.ts';

/** Settings of a VRF. */
export interface VrfOptions {
  /** The table that packets of its ports are routed by: a number, or a name of `rt_tables`. Reported as a number. */
  table?: string | number;
}

const { same } = fieldTypes<VrfInfo>();

/** What {@link VrfOptions} are in `IFLA_VRF_*`. */
export const vrfFields: Fields<VrfOptions, VrfInfo> = {
  table: {
    ...same('table'),
    write(wire, table, { tableOf }) {
      wire.table = tableOf(table as string | number);
    },
  },
};
