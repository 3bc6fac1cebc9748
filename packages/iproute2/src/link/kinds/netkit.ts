import {
  NETKIT_MODES,
  NETKIT_PAIRINGS,
  NETKIT_POLICIES,
  NETKIT_SCRUBS,
  type NetkitInfo,
} from '@netlink/rtnetlink';
import type { Fields } from '../fields.ts';
import { fieldTypes, readOnly } from '../field-types.ts';
import type { Word } from '../word.ts';

/** Settings of a netkit. Those of the other end are changed on the end that the pair was made by. */
export interface NetkitOptions {
  /** Whether there are link-layer addresses. */
  mode?: Word<keyof typeof NETKIT_MODES>;
  /** Whether this is the end that the pair was made by: ip's `type`. Not sent. */
  primary?: boolean;
  /** What becomes of packets that no program looks at. */
  policy?: Word<keyof typeof NETKIT_POLICIES>;
  /** The same on the other end. */
  peerPolicy?: Word<keyof typeof NETKIT_POLICIES>;
  /** Whether mark and priority are forgotten on the way to another namespace. */
  scrub?: Word<keyof typeof NETKIT_SCRUBS>;
  /** The same on the other end. */
  peerScrub?: Word<keyof typeof NETKIT_SCRUBS>;
  /** Room that is left before packets, in octets. */
  headroom?: number;
  /** Room that is left behind packets, in octets. */
  tailroom?: number;
  /** Whether there is another end at all. */
  pairing?: Word<keyof typeof NETKIT_PAIRINGS>;
}

const { same, onOff, word } = fieldTypes<NetkitInfo>();

/** What {@link NetkitOptions} are in `IFLA_NETKIT_*`. */
export const netkitFields: Fields<NetkitOptions, NetkitInfo> = {
  mode: word('mode', NETKIT_MODES),
  primary: readOnly(onOff('primary')),
  policy: word('policy', NETKIT_POLICIES),
  peerPolicy: word('peerPolicy', NETKIT_POLICIES),
  scrub: word('scrub', NETKIT_SCRUBS),
  peerScrub: word('peerScrub', NETKIT_SCRUBS),
  headroom: same('headroom'),
  tailroom: same('tailroom'),
  pairing: word('pairing', NETKIT_PAIRINGS),
};
