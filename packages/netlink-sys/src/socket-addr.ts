import { checkInteger, U32_MAX, wrongType } from './arguments.ts';

/**
 * A netlink address, `struct sockaddr_nl` of `linux/netlink.h`. Immutable.
 *
 * ```ts
 * const kernel = new SocketAddr(0, 0);
 * ```
 */
export class SocketAddr {
  /** The port (the header calls it `nl_pid`): 0 is the kernel, or in `bind` "the kernel chooses". */
  readonly portNumber: number;
  /** Bit n stands for multicast group n + 1; groups above 32 are joined by `addMembership`. */
  readonly multicastGroups: number;

  /**
   * @param portNumber - u32.
   * @param multicastGroups - u32, a mask.
   */
  constructor(portNumber: number, multicastGroups: number) {
    checkInteger('portNumber', portNumber, 0, U32_MAX);
    checkInteger('multicastGroups', multicastGroups, 0, U32_MAX);
    this.portNumber = portNumber;
    this.multicastGroups = multicastGroups;
    Object.freeze(this);
  }

  /** Whether the other address has the same port and groups. */
  equals(other: SocketAddr): boolean {
    return this.portNumber === other.portNumber && this.multicastGroups === other.multicastGroups;
  }

  /** `address family: AF_NETLINK, pid: 0, multicast groups: 0`, as the crate prints it. */
  toString(): string {
    return `address family: AF_NETLINK, pid: ${this.portNumber}, multicast groups: ${this.multicastGroups}`;
  }
}

/** Throw unless the value is a {@link SocketAddr}. */
export function checkAddress(name: string, value: unknown): asserts value is SocketAddr {
  if (!(value instanceof SocketAddr)) throw wrongType(name, 'a SocketAddr', value);
}
