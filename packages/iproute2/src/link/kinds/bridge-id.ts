import type { BridgeId } from '@netlink/rtnetlink';
import { shown } from '../field-checks.ts';
import type { Field } from '../fields.ts';

const BRIDGE_ID = /^[\da-f]{4}\.(?:[\da-f]{2}:){5}[\da-f]{2}$/;

/** The identity of a bridge as one reads it: priority in hexadecimal, address. Elected, never set. */
export function bridgeIdField<K extends string>(key: K): Field<Partial<Record<K, BridgeId>>> {
  return {
    read(wire) {
      const id = wire[key];
      return id === undefined ? undefined : `${id.prio.toString(16).padStart(4, '0')}.${id.addr}`;
    },
    asRead(value) {
      const id = typeof value === 'string' ? value.toLowerCase() : '';
      if (!BRIDGE_ID.test(id)) throw new TypeError(`${shown(value)} is no identity of a bridge`);
      return id;
    },
  };
}
