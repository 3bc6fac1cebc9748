import { enumeration, type Layout, u16be } from '@netlink/packet';

/** `ETH_P_8021Q` and `ETH_P_8021AD`: the protocols of a VLAN tag, by their words (linux/if_ether.h). */
export const VLAN_PROTOCOLS = { '8021q': 0x8100, '8021ad': 0x88a8 } as const;

/** The word of the protocol of a VLAN tag; any other EtherType is a number. */
export type VlanProtocol = keyof typeof VLAN_PROTOCOLS | number;

/** The EtherType of a VLAN tag, in network byte order. */
export const vlanProtocol: Layout<VlanProtocol> = enumeration(u16be, VLAN_PROTOCOLS);
