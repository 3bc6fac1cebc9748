import type { PppInfo } from '@netlink/rtnetlink';
import type { Fields } from '../fields.ts';
import { fieldTypes } from '../field-types.ts';

/** Settings of a link of PPP. */
export interface PppOptions {
  /** Descriptor of /dev/ppp, which this process has open; without one there is no link. Never reported. */
  devFd?: number;
}

const { same } = fieldTypes<PppInfo>();

/** What {@link PppOptions} are in `IFLA_PPP_*`. */
export const pppFields: Fields<PppOptions, PppInfo> = { devFd: same('devFd') };
