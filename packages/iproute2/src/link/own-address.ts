import type { Link } from './link.ts';

/** The address that a link came with: a bond lends its own to its ports, and remembers each one's. */
export function ownAddress({ address, port }: Link): string | undefined {
  return port?.kind === 'bond' && port.permHwaddr !== undefined ? port.permHwaddr : address;
}
