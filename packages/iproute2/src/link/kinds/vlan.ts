import type { VLAN_FLAGS, VlanInfo, VlanProtocol, VlanQosMapping } from '@netlink/rtnetlink';
import type { Field, Fields } from '../fields.ts';
import { fieldTypes } from '../field-types.ts';

/** Settings of a VLAN. */
export interface VlanOptions {
  /** Protocol of the tags. */
  protocol?: VlanProtocol;
  /** Number of the VLAN, 0 to 4095. */
  id?: number;
  /** Whether the tag is taken out of received frames. */
  reorderHdr?: boolean;
  /** Whether the VLAN is registered by GVRP. */
  gvrp?: boolean;
  /** Whether the VLAN is registered by MVRP. */
  mvrp?: boolean;
  /** Whether the state of the link below does not matter. */
  looseBinding?: boolean;
  /** Whether the carrier is that of the ports of the bridge below which are in the VLAN. */
  bridgeBinding?: boolean;
  /** Priorities of packets by priorities of tags, on reception. */
  ingressQos?: readonly Readonly<VlanQosMapping>[];
  /** Priorities of tags by priorities of packets, on sending. */
  egressQos?: readonly Readonly<VlanQosMapping>[];
}

const { same } = fieldTypes<VlanInfo>();

function flag(word: keyof typeof VLAN_FLAGS): Field<VlanInfo> {
  return {
    // None at all are not reported.
    read: ({ id, flags }) => flags?.flags.includes(word) ?? (id === undefined ? undefined : false),
    write(wire, on) {
      const { flags = [], mask = [] } = wire.flags ?? {};
      wire.flags = { flags: on === true ? [...flags, word] : flags, mask: [...mask, word] };
    },
  };
}

/** What {@link VlanOptions} are in `IFLA_VLAN_*`. */
export const vlanFields: Fields<VlanOptions, VlanInfo> = {
  protocol: same('protocol'),
  id: same('id'),
  reorderHdr: flag('reorderHdr'),
  gvrp: flag('gvrp'),
  mvrp: flag('mvrp'),
  looseBinding: flag('looseBinding'),
  bridgeBinding: flag('bridgeBinding'),
  ingressQos: same('ingressQos'),
  egressQos: same('egressQos'),
};
