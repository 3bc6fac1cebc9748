import { TUN_TYPES, type TunInfo } from '@netlink/rtnetlink';
import type { Fields } from '../fields.ts';
import { fieldTypes, kept, readOnly } from '../field-types.ts';
import type { Word } from '../word.ts';

/** What a TUN or TAP device is made with, and its state. None of it can be changed. */
export interface TunOptions {
  /** Whether programs see packets or frames; there is no device without it. `ip -json` calls it `type`. */
  mode?: Word<keyof typeof TUN_TYPES>;
  /** Whether packets are preceded by flags and protocol. */
  pi?: boolean;
  /** Whether packets are preceded by a `struct virtio_net_hdr`. */
  vnetHdr?: boolean;
  /** Whether several programs may have it open, or one several times. */
  multiQueue?: boolean;
  /** Number of queues in use. Not sent. */
  numqueues?: number;
  /** Number of queues that are not. Not sent. */
  numdisabled?: number;
  /** Whether it stays when nobody has it open, as what `add` makes does. Not sent. */
  persist?: boolean;
  /** The user who may open it: a name or an id. */
  user?: string | number;
  /** The group of users who may open it: a name or an id. ip's `group`, a word that is taken here. */
  userGroup?: string | number;
}

const { same, onOff, word } = fieldTypes<TunInfo>();

/** What {@link TunOptions} are in `IFLA_TUN_*`. */
export const tunFields: Fields<TunOptions, TunInfo> = {
  mode: kept(word('type', TUN_TYPES)),
  pi: kept(onOff('pi')),
  vnetHdr: kept(onOff('vnetHdr')),
  multiQueue: kept(onOff('multiQueue')),
  numqueues: readOnly(same('numQueues')),
  numdisabled: readOnly(same('numDisabledQueues')),
  persist: readOnly(onOff('persist')),
  user: kept({
    read: ({ owner }, { userOf }) => (owner === undefined ? undefined : userOf(owner)),
    write(wire, user, { uidOf }) {
      wire.owner = uidOf(user as string | number);
    },
  }),
  userGroup: kept({
    read: ({ group }, { userGroupOf }) => (group === undefined ? undefined : userGroupOf(group)),
    write(wire, group, { gidOf }) {
      wire.group = gidOf(group as string | number);
    },
  }),
};
