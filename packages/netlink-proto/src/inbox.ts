import {
  align,
  DecodeError,
  DoneMessage,
  ErrorMessage,
  LITTLE_ENDIAN,
  NETLINK_HEADER_LENGTH,
  NetlinkBuffer,
  NLM_F_ACK_TLVS,
  NLMSG_DONE,
  NLMSG_ERROR,
  NLMSG_MIN_TYPE,
} from '@netlink/packet';
import type { Datagram } from '@netlink/sys';
import { DumpExchange } from './dump-exchange.ts';
import { NetlinkError } from './errors.ts';
import type { Exchange } from './exchange.ts';
import { type ExtAck, resolveExtAck } from './ext-ack.ts';

/** What the kernel says of a request that succeeded. */
export interface Warning {
  /** What was asked: 'link add'. */
  readonly request: string;
  /** What the kernel says of it. */
  readonly extAck: ExtAck;
}

/** What an {@link Inbox} needs of the conversation that it is part of. */
export interface InboxOwner {
  /** The kernel has said its last word of an exchange. */
  released(exchange: Exchange): void;
  /** An exchange was acknowledged before the data that it asked for. */
  lingers(exchange: Exchange): void;
  /** The kernel warns of something. */
  warned(warning: Warning): void;
}

const KERNEL_PORT = 0;
/** An error code, and the header of the request, behind the header. */
const ACK_LENGTH = 2 * NETLINK_HEADER_LENGTH + 4;
/** Octets of a dump after which the next message begins another run: runs are handed out one by one where that is needed. */
const LONG_RUN = 8 * 1024;

/** Hands what comes from the kernel to the exchanges that wait for it. What nobody waits for is dropped. */
export class Inbox {
  readonly #port: number;
  readonly #exchanges: ReadonlyMap<number, Exchange>;
  readonly #owner: InboxOwner;
  readonly #anySender: boolean;
  #view: DataView = new DataView(new ArrayBuffer(0));

  /** Whoever is not the kernel is not listened to, unless `anySender`. */
  constructor(port: number, exchanges: ReadonlyMap<number, Exchange>, owner: InboxOwner, anySender: boolean) {
    this.#port = port;
    this.#exchanges = exchanges;
    this.#owner = owner;
    this.#anySender = anySender;
  }

  /** Hand out the messages of one datagram. */
  accept(datagram: Datagram): void {
    if (datagram.address.portNumber !== KERNEL_PORT && !this.#anySender) return;
    const { buffer, byteOffset, length: size } = datagram.data;
    const data = this.#viewOf(buffer);
    const limit = byteOffset + size;
    for (let at = byteOffset; limit - at >= NETLINK_HEADER_LENGTH;) {
      const length = data.getUint32(at, LITTLE_ENDIAN);
      if (length < NETLINK_HEADER_LENGTH || length > limit - at) return;
      const exchange = this.#exchangeAt(data, at);
      if (exchange instanceof DumpExchange && data.getUint16(at + 4, LITTLE_ENDIAN) >= NLMSG_MIN_TYPE) {
        at = this.#run(exchange, data, at, limit);
      } else if (exchange !== undefined && isPlainAck(data, at, length)) {
        this.#acknowledged(exchange);
        at += align(length);
      } else {
        if (exchange !== undefined) this.#one(exchange, NetlinkBuffer.unchecked(data, at, limit));
        at += align(length);
      }
    }
  }

  // Small datagrams lie in the same memory, one behind the other: they share a view, which would cost more than reading them.
  #viewOf(buffer: ArrayBufferLike): DataView {
    if (this.#view.buffer !== buffer) this.#view = new DataView(buffer);
    return this.#view;
  }

  #exchangeAt(data: DataView, at: number): Exchange | undefined {
    if (data.getUint32(at + 12, LITTLE_ENDIAN) !== this.#port) return undefined;
    return this.#exchanges.get(data.getUint32(at + 8, LITTLE_ENDIAN));
  }

  /** Take the messages of a dump that follow each other as one; returns where they end. */
  #run(exchange: DumpExchange, data: DataView, start: number, limit: number): number {
    const sequence = data.getUint32(start + 8, LITTLE_ENDIAN);
    let flags = 0;
    let count = 0;
    let end = start;
    for (let at = start; limit - at >= NETLINK_HEADER_LENGTH && at - start < LONG_RUN;) {
      const length = data.getUint32(at, LITTLE_ENDIAN);
      if (length < NETLINK_HEADER_LENGTH || length > limit - at) break;
      if (data.getUint16(at + 4, LITTLE_ENDIAN) < NLMSG_MIN_TYPE) break;
      if (data.getUint32(at + 8, LITTLE_ENDIAN) !== sequence) break;
      if (data.getUint32(at + 12, LITTLE_ENDIAN) !== this.#port) break;
      flags |= data.getUint16(at + 6, LITTLE_ENDIAN);
      count++;
      end = at + length;
      at += align(length);
    }
    exchange.messages(data, start, end, count, flags);
    return start + align(end - start);
  }

  #one(exchange: Exchange, message: NetlinkBuffer): void {
    try {
      if (message.type === NLMSG_ERROR) this.#error(exchange, message);
      else if (message.type === NLMSG_DONE) this.#done(exchange, message);
      else if (message.type >= NLMSG_MIN_TYPE) exchange.message(message);
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      exchange.fail(error);
      this.#owner.released(exchange);
    }
  }

  #error(exchange: Exchange, message: NetlinkBuffer): void {
    const { error, extAck, payload } = ErrorMessage.decode(message);
    const resolved = extAck && resolveExtAck(extAck, exchange.codec, payload);
    if (error !== 0) {
      this.#refused(exchange, error, resolved);
    } else {
      this.#warned(exchange, resolved);
      this.#acknowledged(exchange);
    }
  }

  #done(exchange: Exchange, message: NetlinkBuffer): void {
    const { error, extAck } = DoneMessage.decode(message);
    if (exchange instanceof DumpExchange)
      exchange.messages(message.data, message.start, message.start, 0, message.flags);
    const resolved = extAck && resolveExtAck(extAck, exchange.codec, undefined);
    if (error !== 0) {
      this.#refused(exchange, error, resolved);
    } else {
      this.#warned(exchange, resolved);
      exchange.finish();
      this.#owner.released(exchange);
    }
  }

  #acknowledged(exchange: Exchange): void {
    if (exchange.acknowledge()) this.#owner.released(exchange);
    else this.#owner.lingers(exchange);
  }

  #warned({ name }: Exchange, extAck: ExtAck | undefined): void {
    if (extAck?.message !== undefined) this.#owner.warned({ request: name, extAck });
  }

  #refused(exchange: Exchange, errno: number, extAck: ExtAck | undefined): void {
    exchange.fail(new NetlinkError({ errno, request: exchange.name, extAck }));
    this.#owner.released(exchange);
  }
}

/** Whether the message at `at` says that all went well and nothing else: most messages that come are of this kind. */
function isPlainAck(data: DataView, at: number, length: number): boolean {
  return (
    length >= ACK_LENGTH &&
    data.getUint16(at + 4, LITTLE_ENDIAN) === NLMSG_ERROR &&
    (data.getUint16(at + 6, LITTLE_ENDIAN) & NLM_F_ACK_TLVS) === 0 &&
    data.getInt32(at + NETLINK_HEADER_LENGTH, LITTLE_ENDIAN) === 0
  );
}
