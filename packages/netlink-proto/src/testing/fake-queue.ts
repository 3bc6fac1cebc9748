import { AbortError, ClosedError, type Datagram, OverrunError, SocketAddr } from '@netlink/sys';
import type { DrainLimits } from '../drain-limits.ts';

interface Waiting {
  resolve(): void;
  reject(error: unknown): void;
}

const ENOBUFS = 105;

/** What has arrived at a socket that is none, and who waits for it. */
export class FakeQueue {
  /** Whether it was closed. */
  closed = false;
  #arrived: (Datagram | Error)[] = [];
  #readers: Waiting[] = [];

  /** Whether nothing has arrived that was not read. */
  get isEmpty(): boolean {
    return this.#arrived.length === 0;
  }

  /** Let a datagram arrive, from the kernel unless another port is given. */
  deliver(data: Uint8Array, port = 0, ancillary: Pick<Datagram, 'group' | 'nsid'> = {}): void {
    this.#push({ data, address: new SocketAddr(port, 0), truncated: false, ...ancillary });
  }

  /** Lose datagrams: the next read says so, before it gives what is there. */
  overrun(): void {
    this.#arrived.unshift(new OverrunError(ENOBUFS));
    this.#wake();
  }

  /** Let a read end in an error, after what is there. */
  break(error: Error): void {
    this.#push(error);
  }

  /** What has arrived. */
  drain(limits: DrainLimits = {}): Datagram[] {
    if (this.closed) throw new ClosedError();
    const datagrams: Datagram[] = [];
    while (datagrams.length < (limits.maxDatagrams ?? 64)) {
      const next = this.#arrived[0];
      if (next === undefined || (next instanceof Error && datagrams.length > 0)) break;
      this.#arrived.shift();
      if (next instanceof Error) throw next;
      datagrams.push(next);
    }
    return datagrams;
  }

  /** Wait until something arrives. */
  readable({ signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<void> {
    if (this.closed) return Promise.reject(new ClosedError());
    if (signal?.aborted === true) return Promise.reject(new AbortError(signal.reason));
    if (this.#arrived.length > 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#readers.push({ resolve, reject });
      signal?.addEventListener('abort', () => {
        reject(new AbortError(signal.reason));
      });
    });
  }

  /** Let what waits end in ClosedError. */
  close(): void {
    this.closed = true;
    for (const reader of this.#readers.splice(0)) reader.reject(new ClosedError());
  }

  #push(item: Datagram | Error): void {
    this.#arrived.push(item);
    this.#wake();
  }

  #wake(): void {
    for (const reader of this.#readers.splice(0)) reader.resolve();
  }
}
