import { type Datagram, SystemError } from '@netlink/sys';
import type { EventSocketOptions, EventTransport } from '../events/event-transport.ts';
import type { DrainLimits } from '../drain-limits.ts';
import { FakeQueue } from './fake-queue.ts';

const EINVAL = 22;

/** The events of a {@link FakeKernel}: what stands in for the socket of a subscription. */
export class FakeEvents implements EventTransport {
  readonly portNumber = 4712;
  /** How it was opened. */
  readonly options: EventSocketOptions;
  /** The groups that were joined. */
  readonly groups = new Set<number>();
  /** Whether waiting keeps the process alive. */
  referenced = true;
  readonly #queue = new FakeQueue();
  readonly #greatest: number;

  /** `greatest` is the number of the last group that there is. */
  constructor(options: EventSocketOptions = {}, greatest = 64) {
    this.options = options;
    this.#greatest = greatest;
  }

  /** Whether it was closed. */
  get closed(): boolean {
    return this.#queue.closed;
  }

  /** Whether nothing has arrived that was not read. */
  get isEmpty(): boolean {
    return this.#queue.isEmpty;
  }

  /** Let a message of a group arrive, if it was joined. */
  announce(group: number, data: Uint8Array, { nsid, port = 0 }: { nsid?: number; port?: number } = {}): void {
    if (!this.groups.has(group) || this.closed) return;
    this.#queue.deliver(data, port, { group, ...(nsid !== undefined && { nsid }) });
  }

  /** Lose events: the next read says so. */
  overrun(): void {
    this.#queue.overrun();
  }

  /** Let a read end in an error. */
  break(error: Error): void {
    this.#queue.break(error);
  }

  /** Join a group. */
  join(group: number): void {
    if (group > this.#greatest) throw new SystemError(EINVAL, 'setsockopt', `group ${group}`);
    this.groups.add(group);
  }

  /** Leave a group. */
  leave(group: number): void {
    this.groups.delete(group);
  }

  /** What has arrived. */
  drain(limits?: DrainLimits): Datagram[] {
    return this.#queue.drain(limits);
  }

  /** Wait until something arrives. */
  readable(options?: { readonly signal?: AbortSignal | undefined }): Promise<void> {
    return this.#queue.readable(options);
  }

  /** Note that waiting keeps the process alive. */
  ref(): void {
    this.referenced = true;
  }

  /** Note that it does not. */
  unref(): void {
    this.referenced = false;
  }

  /** Let what waits end in ClosedError. */
  close(): void {
    this.#queue.close();
  }
}
