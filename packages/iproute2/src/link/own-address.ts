import type { Link } from './link.ts';

/** What the address of an Ethernet link reads as that has none: a netkit of mode l3, or a bridge that lost its ports. It is not to be said. */
export const NO_ADDRESS = '00:00:00:00:00:00';

/** The address that a link came with, if any: a bond lends its own to its ports, and remembers each one's. */
export function ownAddress({ address, port }: Link): string | undefined {
  const own = port?.kind === 'bond' && port.permHwaddr !== undefined ? port.permHwaddr : address;
  return own === NO_ADDRESS ? undefined : own;
}
