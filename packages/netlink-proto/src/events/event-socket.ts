import { AsyncSocket, type Datagram, SystemError } from '@netlink/sys';
import type { SocketOptions } from '../socket-options.ts';
import type { DrainLimits } from '../drain-limits.ts';
import type { EventSocketOptions, EventTransport } from './event-transport.ts';

class EventSocket implements EventTransport {
  readonly portNumber: number;
  readonly #socket: AsyncSocket;

  constructor(socket: AsyncSocket) {
    this.#socket = socket;
    this.portNumber = socket.bindAuto().portNumber;
  }

  join(group: number): void {
    this.#socket.socket.addMembership(group);
  }

  leave(group: number): void {
    this.#socket.socket.dropMembership(group);
  }

  drain(limits?: DrainLimits): Datagram[] {
    return this.#socket.drain(limits);
  }

  readable(options?: { readonly signal?: AbortSignal | undefined }): Promise<void> {
    return this.#socket.readable(options);
  }

  ref(): void {
    this.#socket.ref();
  }

  unref(): void {
    this.#socket.unref();
  }

  close(): void {
    this.#socket.close();
  }
}

/**
 * Open a netlink socket for events: bound, so that it hears them, and told of which group each is.
 *
 * @throws SystemError where the kernel refuses: no such protocol, no such namespace, no permission.
 */
export function openEventTransport(options: SocketOptions & EventSocketOptions): EventTransport {
  const { protocol, netns, receiveBuffer, allNamespaces } = options;
  const socket = new AsyncSocket(protocol, netns === undefined ? {} : { netns });
  try {
    socket.socket.setPktinfo(true);
    if (allNamespaces === true) socket.socket.setListenAllNamespaces(true);
    if (receiveBuffer !== undefined) setReceiveBuffer(socket, receiveBuffer);
    return new EventSocket(socket);
  } catch (error) {
    socket.close();
    throw error;
  }
}

function setReceiveBuffer({ socket }: AsyncSocket, size: number): void {
  try {
    socket.setRxBufSz(size, { force: true });
  } catch (error) {
    if (!(error instanceof SystemError) || error.code !== 'EPERM') throw error;
    socket.setRxBufSz(size);
  }
}
