import { SocketAddr } from './socket-addr.ts';

const KERNEL = new SocketAddr(0, 0);

/** Gives equal addresses as the same object: nearly all datagrams of a socket come from the kernel. */
export class AddressCache {
  #last = KERNEL;

  /** The address of a port and groups. */
  of(port: number, groups: number): SocketAddr {
    if (port === 0 && groups === 0) return KERNEL;
    const last = this.#last;
    if (last.portNumber === port && last.multicastGroups === groups) return last;
    return (this.#last = new SocketAddr(port, groups));
  }
}
