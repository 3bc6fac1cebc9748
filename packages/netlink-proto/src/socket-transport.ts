import { AsyncSocket, type Datagram, SystemError } from '@netlink/sys';
import type { DrainLimits, Transport } from './transport.ts';

/** Where and how {@link openTransport} opens its socket. */
export interface SocketOptions {
  /** Protocol: `NETLINK_ROUTE` is 0. */
  readonly protocol: number;
  /** Network namespace: a name under /run/netns, a path, or a descriptor; the process's own if absent. */
  readonly netns?: string | number | undefined;
  /** Size of the receive buffer in octets (`SO_RCVBUF`); the system's default if absent. */
  readonly receiveBuffer?: number | undefined;
}

class SocketTransport implements Transport {
  readonly portNumber: number;
  readonly receiveRoom: number;
  readonly #socket: AsyncSocket;

  constructor(socket: AsyncSocket) {
    this.#socket = socket;
    this.portNumber = socket.bindAuto().portNumber;
    this.receiveRoom = socket.socket.getRxBufSz();
  }

  trySend(octets: Uint8Array): number | undefined {
    return this.#socket.trySend(octets);
  }

  send(octets: Uint8Array): Promise<number> {
    return this.#socket.send(octets);
  }

  drain(limits?: DrainLimits): Datagram[] {
    return this.#socket.drain(limits);
  }

  readable(options?: { readonly signal?: AbortSignal }): Promise<void> {
    return this.#socket.readable(options);
  }

  close(): void {
    this.#socket.close();
  }
}

/**
 * Open a netlink socket for a conversation with the kernel: bound to a port that the kernel chose, with extended
 * acknowledgements and strict checking of dump requests where the kernel has them.
 *
 * @throws SystemError where the kernel refuses: no such protocol, no such namespace, no permission.
 */
export function openTransport(options: SocketOptions): Transport {
  const { protocol, netns, receiveBuffer } = options;
  const socket = new AsyncSocket(protocol, netns === undefined ? {} : { netns });
  try {
    // Linux 4.12 has the one, 4.20 the other.
    whereKnown(() => {
      socket.socket.setExtAck(true);
      socket.socket.setNetlinkGetStrictChk(true);
    });
    if (receiveBuffer !== undefined) socket.socket.setRxBufSz(receiveBuffer);
    return new SocketTransport(socket);
  } catch (error) {
    socket.close();
    throw error;
  }
}

function whereKnown(set: () => void): void {
  try {
    set();
  } catch (error) {
    if (!(error instanceof SystemError) || error.code !== 'ENOPROTOOPT') throw error;
  }
}
