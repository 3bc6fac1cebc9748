import type { Place, Writer } from '@netlink/packet';

/** What turns an offset of a request into names: a message codec is one. */
export interface Locator {
  /** What lies `offset` octets into a payload. */
  locate(payload: Uint8Array, offset: number): Place;
}

/** A request to the kernel, without what the conversation adds: sequence number, port, `NLM_F_REQUEST`. */
export interface Request {
  /** Message type: `RTM_GETLINK`. */
  readonly type: number;
  /** `NLM_F_*` beyond those that the kind of request needs: `NLM_F_CREATE | NLM_F_EXCL`. */
  readonly flags?: number;
  /** What follows `nlmsghdr`, or what writes it. It is written at once; nothing is sent if it throws. */
  readonly body: Uint8Array | ((writer: Writer) => void);
  /** What is asked, for errors to say: 'link add'. */
  readonly name?: string;
  /** Declaration of the body: resolves the offsets of extended acknowledgements. */
  readonly codec?: Locator;
  /** Gives the request up: it rejects with AbortError, and a late reply is dropped. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until it rejects with TimeoutError; the connection's if absent, without limit if 0. */
  readonly timeout?: number | undefined;
}
