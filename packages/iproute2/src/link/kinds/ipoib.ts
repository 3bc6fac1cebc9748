import { IPOIB_MODES, type IpoibInfo } from '@netlink/rtnetlink';
import type { Fields } from '../fields.ts';
import { between, fieldTypes } from '../field-types.ts';
import type { Word } from '../word.ts';

/** Settings of a link of IP over InfiniBand. */
export interface IpoibOptions {
  /** Partition, 0x8001 to 0xffff. */
  pkey?: number;
  /** How packets are carried. */
  mode?: Word<keyof typeof IPOIB_MODES>;
  /** Whether multicast is left to programs. */
  umcast?: boolean;
}

const { same, onOff, word } = fieldTypes<IpoibInfo>();

/** What {@link IpoibOptions} are in `IFLA_IPOIB_*`. */
export const ipoibFields: Fields<IpoibOptions, IpoibInfo> = {
  pkey: between(0x8001, 0xffff, same('pkey')),
  mode: word('mode', IPOIB_MODES),
  umcast: onOff('umcast'),
};
