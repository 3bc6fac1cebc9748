import { type VLAN_FLAGS, VLAN_PROTOCOLS, type VlanInfo, type VlanQosMapping } from '@netlink/rtnetlink';
import { checkKeys } from '../../check-keys.ts';
import { isOn, listOf, wholeNumber } from '../field-checks.ts';
import type { Field, Fields } from '../fields.ts';
import { fieldTypes, kept } from '../field-types.ts';
import type { Word } from '../word.ts';

/** Settings of a VLAN. */
export interface VlanOptions {
  /** Protocol of the tags. Cannot be changed. */
  protocol?: Word<keyof typeof VLAN_PROTOCOLS>;
  /** Number of the VLAN, 0 to 4095. Cannot be changed. */
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

const { whole, word } = fieldTypes<VlanInfo>();

function priorities(key: 'ingressQos' | 'egressQos'): Field<VlanInfo> {
  return {
    read: (wire) => wire[key],
    write(wire, pairs) {
      wire[key] = listOf(pairs).map(mapping);
    },
  };
}

const MAPPING_KEYS = new Set(['from', 'to']);

function mapping(value: unknown): VlanQosMapping {
  checkKeys('mapping', value, MAPPING_KEYS);
  const { from, to } = value as { readonly from: unknown; readonly to: unknown };
  return { from: wholeNumber(from, 0xffff_ffff), to: wholeNumber(to, 0xffff_ffff) };
}

function flag(word: keyof typeof VLAN_FLAGS): Field<VlanInfo> {
  return {
    // None at all are not reported.
    read: ({ id, flags }) => flags?.flags.includes(word) ?? (id === undefined ? undefined : false),
    write(wire, on) {
      const { flags = [], mask = [] } = wire.flags ?? {};
      wire.flags = { flags: isOn(on) ? [...flags, word] : flags, mask: [...mask, word] };
    },
  };
}

/** What {@link VlanOptions} are in `IFLA_VLAN_*`. */
export const vlanFields: Fields<VlanOptions, VlanInfo> = {
  protocol: kept(word('protocol', VLAN_PROTOCOLS)),
  id: kept(whole('id', 4095)),
  reorderHdr: flag('reorderHdr'),
  gvrp: flag('gvrp'),
  mvrp: flag('mvrp'),
  looseBinding: flag('looseBinding'),
  bridgeBinding: flag('bridgeBinding'),
  ingressQos: priorities('ingressQos'),
  egressQos: priorities('egressQos'),
};
