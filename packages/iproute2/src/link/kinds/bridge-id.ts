import type { BridgeId } from '@netlink/rtnetlink';
import type { Field } from '../fields.ts';

/** The identity of a bridge as one reads it: priority in hexadecimal, address. Elected, never set. */
export function bridgeIdField<K extends string>(key: K): Field<Partial<Record<K, BridgeId>>> {
  return {
    read(wire) {
      const id = wire[key];
      return id === undefined ? undefined : `${id.prio.toString(16).padStart(4, '0')}.${id.addr}`;
    },
  };
}
