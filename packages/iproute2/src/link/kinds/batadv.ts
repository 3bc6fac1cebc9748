import type { BatadvInfo } from '@netlink/rtnetlink';
import type { Fields } from '../fields.ts';
import { fieldTypes } from '../field-types.ts';

/** Settings of a mesh of batman-adv. */
export interface BatadvOptions {
  /** Routing algorithm: 'BATMAN_IV', 'BATMAN_V'. Never reported. */
  ra?: string;
}

const { same } = fieldTypes<BatadvInfo>();

/** What {@link BatadvOptions} are in `IFLA_BATADV_*`. */
export const batadvFields: Fields<BatadvOptions, BatadvInfo> = { ra: same('algoName') };
