import {
  type Connection,
  type Dump,
  MessageBatch,
  NetlinkError,
  type Read,
  type Request,
} from '@netlink/proto';
import { checkFields, checkKeys, fields } from './check-keys.ts';
import { anyNumber, shown } from './link/field-checks.ts';

/** What every call to the kernel takes. */
export interface CallOptions {
  /** Gives the call up: it rejects with AbortError. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until it rejects with TimeoutError; that of the handle if absent. */
  readonly timeout?: number | undefined;
}

const CALL_FIELDS = fields<keyof CallOptions>([checkSignal, 'signal'], [checkTimeout, 'timeout']);

/**
 * Refuse options of a call that mean nothing.
 *
 * @throws TypeError or RangeError that names the key.
 */
export function checkCallOptions(options: CallOptions): void {
  checkFields('options', options, CALL_FIELDS);
}

/**
 * Of the options of a call that takes more of them, those that every call takes.
 *
 * @throws TypeError if it is no object.
 */
export function callOptionsOf(options: CallOptions): CallOptions {
  checkKeys('options', options, { has: () => true });
  const { signal, timeout } = options;
  return { signal, timeout };
}

/**
 * Refuse what cannot abort.
 *
 * @throws TypeError that shows it.
 */
export function checkSignal(value: unknown): void {
  // Signals may come from another realm.
  if (typeof value !== 'object' || value === null || !('aborted' in value && 'addEventListener' in value))
    throw new TypeError(`${shown(value)} is no AbortSignal`);
}

/**
 * Refuse what is no time to wait.
 *
 * @throws TypeError or RangeError that shows it.
 */
export function checkTimeout(value: unknown): void {
  if (anyNumber(value) < 0) throw new RangeError(`${shown(value)} is less than 0`);
}

/** A message type of `@netlink/rtnetlink`: what a request needs of it. */
export interface Encoder<M> {
  encodeInto(writer: Parameters<Extract<Request['body'], (...args: never) => unknown>>[0], message: M): void;
  locate: NonNullable<Request['codec']>['locate'];
}

/** What is asked for: the message type, what the kernel may do with what is there, and what errors call it. */
export interface Verb {
  readonly type: number;
  readonly flags?: number;
  readonly name: string;
}

/**
 * A request whose body is `message`: what is wrong with it is thrown, what the kernel refuses comes back in its keys.
 *
 * @throws TypeError or RangeError for options that mean nothing.
 */
export function requestOf<M>(codec: Encoder<M>, message: M, verb: Verb, options: CallOptions = {}): Request {
  checkCallOptions(options);
  return oneRequest(codec, message, verb, options);
}

/** The same as one of many, whose options were checked once. */
export function oneRequest<M>(
  codec: Encoder<M>,
  message: M,
  { type, flags = 0, name }: Verb,
  options: CallOptions,
): Request {
  return {
    type,
    name,
    codec,
    flags,
    body: (writer) => {
      codec.encodeInto(writer, message);
    },
    signal: options.signal,
    timeout: options.timeout,
  };
}

/** The two ways in which a list reads its messages. */
export interface Messages {
  /** The messages, in batches. */
  stream(): AsyncIterable<MessageBatch>;
  /** What `read` makes of all the messages. */
  collect<X>(read: Read<X>): Promise<X[]>;
}

/** All objects that the kernel has, made of one dump after another. */
export function dumped(dumps: () => Promise<readonly Dump[]> | readonly Dump[]): Messages {
  return {
    async *stream() {
      for (const dump of await dumps()) yield* dump;
    },
    async collect(read) {
      const parts = [];
      for (const dump of await dumps()) parts.push(await dump.collect(read));
      return parts.length === 1 ? (parts[0] ?? []) : parts.flat();
    },
  };
}

/** The one object that a request asks for; none if the kernel says that there is no such thing. */
export function found(
  connection: Connection,
  request: () => Promise<Request> | Request,
  absent: readonly string[],
): Messages {
  async function ask(): Promise<MessageBatch> {
    try {
      const replies = await connection.get(await request());
      return new MessageBatch(replies.map(({ data, start, end }) => ({ data, start, end, count: 1 })));
    } catch (error) {
      if (!(error instanceof NetlinkError) || !absent.includes(error.code)) throw error;
      return new MessageBatch([]);
    }
  }
  return {
    async *stream() {
      const batch = await ask();
      if (batch.length > 0) yield batch;
    },
    collect: async (read) => (await ask()).map(read),
  };
}
