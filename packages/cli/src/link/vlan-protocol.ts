import type { VlanProtocol } from '@netlink/iproute2';

const PROTOCOLS: Readonly<Record<string, { readonly text: string; readonly number: number }>> = {
  '8021q': { text: '802.1Q', number: 0x8100 },
  '8021ad': { text: '802.1ad', number: 0x88a8 },
};

/** The protocol of a VLAN tag as ip(8) writes it; with `-Numeric`, and if it has no name, its number. */
export function vlanProtocolText(protocol: VlanProtocol | undefined, numeric: boolean): string | undefined {
  if (protocol === undefined) return undefined;
  const known = PROTOCOLS[protocol];
  return known === undefined || numeric ? `[${known?.number ?? protocol}]` : known.text;
}
