import type { LinkOf, VrfPortOptions } from '@netlink/iproute2';
import { type Item, item, number, word } from '../item.ts';
import { linkName } from '../words.ts';

/** What is said of a port of a switch. */
export function dsaItems({ conduit }: LinkOf<'dsa'>): Item[] {
  return word('conduit', conduit === undefined ? undefined : linkName(conduit));
}

/** What is said of a link of IP over InfiniBand. */
export function ipoibItems({ pkey, mode, umcast }: LinkOf<'ipoib'>): Item[] {
  const hexadecimal = (value: number): string => value.toString(16).padStart(4, '0');
  return [
    ...(pkey === undefined ? [] : [item('key', `0x${hexadecimal(pkey)}`, `pkey 0x${hexadecimal(pkey)} `)]),
    ...word('mode', mode === undefined ? undefined : String(mode)),
    ...word('umcast', umcast === undefined ? undefined : hexadecimal(Number(umcast))),
  ];
}

/** What is said of an IPVLAN or IPVTAP. */
export function ipvlanItems(link: LinkOf<'ipvlan'> | LinkOf<'ipvtap'>): Item[] {
  const flag = (['private', 'vepa', 'bridge'] as const).find((key) => link[key] === true);
  return [
    ...(link.mode === undefined ? [] : [item('mode', link.mode, ` mode ${link.mode} `)]),
    ...(flag === undefined ? [] : [item(flag, true, `${flag} `)]),
  ];
}

/** What is said of a link of OpenVPN. */
export function ovpnItems({ mode }: LinkOf<'ovpn'>): Item[] {
  return word('mode', mode === undefined ? undefined : String(mode));
}

/** What is said of a VRF, or of a port of one. */
export function vrfItems({ table }: Pick<LinkOf<'vrf'>, 'table'> | VrfPortOptions): Item[] {
  return number('table', typeof table === 'string' ? Number(table) : table);
}

/** What is said of a session of a modem. */
export function wwanItems({ linkid }: LinkOf<'wwan'>): Item[] {
  return number('linkid', linkid);
}
