import { type IPVLAN_FLAGS, IPVLAN_MODES, type IpvlanInfo } from '@netlink/rtnetlink';
import type { Field, Fields } from '../fields.ts';
import { isOn } from '../field-checks.ts';
import { fieldTypes } from '../field-types.ts';
import type { Word } from '../word.ts';

/** Settings of an IPVLAN or IPVTAP. One of `bridge`, `private` and `vepa` is reported as `true`. */
export interface IpvlanOptions {
  /** Where packets are switched. */
  mode?: Word<keyof typeof IPVLAN_MODES>;
  /** It talks to all others of the link below. */
  bridge?: boolean;
  /** It talks to none of the others of the link below. */
  private?: boolean;
  /** What it says to others of the link below leaves by that, and comes back. */
  vepa?: boolean;
}

const { word } = fieldTypes<IpvlanInfo>();

function flag(word: keyof typeof IPVLAN_FLAGS): Field<IpvlanInfo> {
  return {
    read: ({ flags }) => flags?.includes(word) === true || undefined,
    write(wire, on) {
      wire.flags = [...(wire.flags ?? []), ...(isOn(on) ? [word] : [])];
    },
  };
}

/** What {@link IpvlanOptions} are in `IFLA_IPVLAN_*`. */
export const ipvlanFields: Fields<IpvlanOptions, IpvlanInfo> = {
  mode: word('mode', IPVLAN_MODES),
  bridge: {
    read: ({ flags }) => flags?.length === 0 || undefined,
    write(wire, on) {
      if (isOn(on)) wire.flags ??= [];
    },
  },
  private: flag('private'),
  vepa: flag('vepa'),
};
