import { AsyncSocket, type Datagram, SystemError } from '@netlink/sys';
import type { DrainLimits } from './drain-limits.ts';
import { openEventTransport } from './events/event-socket.ts';
import type { EventSocketOptions, EventTransport } from './events/event-transport.ts';
import { NamespacePin } from './namespace-pin.ts';
import type { SocketOptions } from './socket-options.ts';
import type { Transport } from './transport.ts';

class SocketTransport implements Transport {
  readonly protocol: number;
  readonly portNumber: number;
  readonly receiveRoom: number;
  readonly #socket: AsyncSocket;
  readonly #options: SocketOptions;
  readonly #pin: NamespacePin;

  constructor(socket: AsyncSocket, options: SocketOptions, pin: NamespacePin) {
    this.#socket = socket;
    this.#options = { ...options, netns: pin.netns };
    this.#pin = pin;
    this.protocol = options.protocol;
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

  openSibling(): Transport {
    return openTransport(this.#options);
  }

  setRef(referenced: boolean): void {
    if (referenced) this.#socket.ref();
    else this.#socket.unref();
  }

  openEvents(options: EventSocketOptions): EventTransport {
    const { protocol, netns } = this.#options;
    return openEventTransport({ protocol, netns, ...options });
  }

  close(): void {
    this.#socket.close();
    this.#pin.close();
  }
}

/**
 * Open a netlink socket for a conversation with the kernel: bound to a port that the kernel chose, with extended
 * acknowledgements and strict checking of dump requests where the kernel has them.
 *
 * @throws SystemError where the kernel refuses: no such protocol, no such namespace, no permission.
 */
export function openTransport(options: SocketOptions): Transport {
  const pin = new NamespacePin(options.netns);
  try {
    return openPinned(options, pin);
  } catch (error) {
    pin.close();
    throw error;
  }
}

function openPinned(options: SocketOptions, pin: NamespacePin): Transport {
  const { protocol, receiveBuffer } = options;
  const { netns } = pin;
  const socket = new AsyncSocket(protocol, netns === undefined ? {} : { netns });
  try {
    // Linux 4.12 has the one, 4.20 the other.
    whereKnown(() => {
      socket.socket.setExtAck(true);
      socket.socket.setNetlinkGetStrictChk(true);
    });
    if (receiveBuffer !== undefined) socket.socket.setRxBufSz(receiveBuffer);
    return new SocketTransport(socket, options, pin);
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
