import { errnoCode, errnoMeaning } from '@netlink/sys';
import type { ExtAck } from './ext-ack.ts';

/** What a {@link NetlinkError} is made of. */
export interface Refusal {
  /** The error number, of either sign. */
  readonly errno: number;
  /** What was asked: 'link add'. */
  readonly request: string;
  /** What the kernel said beyond the number. */
  readonly extAck?: ExtAck | undefined;
}

/**
 * The kernel refused a request.
 *
 * ```ts
 * try {
 *   await handle.link().add({ name: 'v0', kind: 'vlan', link: 'eth0', id: 4096 });
 * } catch (error) {
 *   if (error instanceof NetlinkError && error.code === 'EEXIST') …
 * }
 * ```
 */
export class NetlinkError extends Error {
  static {
    this.prototype.name = 'NetlinkError';
  }
  /** Name of the error number, as in all of Node.js: 'EEXIST'. */
  readonly code: string;
  /** The error number, negative, as in all of Node.js: -17. */
  readonly errno: number;
  /** What was asked, verb and object: 'link add'. */
  readonly request: string;
  /** What the kernel said beyond the number, offsets resolved to keys of the request. */
  declare readonly extAck?: ExtAck;
  /** Of many changes that were asked for together, which one it was: the first is 0. */
  declare readonly index?: number;

  constructor(refusal: Refusal) {
    const code = errnoCode(refusal.errno);
    super(`${refusal.request}: ${describe(refusal)} (${code})`);
    this.code = code;
    this.errno = -Math.abs(refusal.errno);
    this.request = refusal.request;
    if (refusal.extAck !== undefined) this.extAck = refusal.extAck;
  }
}

function describe({ errno, extAck }: Refusal): string {
  const words = [extAck?.path, extAck?.message ?? errnoMeaning(errno)].filter((word) => word !== undefined);
  if (extAck?.missing !== undefined) words.push(`${extAck.missing.path} is missing`);
  return words.join(': ');
}

/** A request was not answered in time. */
export class TimeoutError extends Error {
  static {
    this.prototype.name = 'TimeoutError';
  }
  /** Stable across versions. */
  readonly code = 'ETIMEDOUT';
  /** What was asked. */
  readonly request: string;

  constructor(request: string, timeout: number) {
    super(`${request}: no answer within ${timeout} ms`);
    this.request = request;
  }
}

/**
 * A dump was interrupted by changes: what it yielded is not a state that ever was. Where it was collected, `partial` has what came
 * at the last attempt; where it was streamed, that was yielded before.
 */
export class DumpInterruptedError extends Error {
  static {
    this.prototype.name = 'DumpInterruptedError';
  }
  /** Stable across versions. */
  readonly code = 'ERR_NETLINK_DUMP_INTERRUPTED';
  /** What was asked. */
  readonly request: string;
  /** How many messages were seen. */
  readonly seen: number;
  /** What was read, as far as it was collected: may lack objects, or have some twice. */
  readonly partial: readonly unknown[];

  constructor(request: string, seen: number, partial: readonly unknown[] = []) {
    super(`${request}: changed while it was read (${seen} messages seen)`);
    this.request = request;
    this.seen = seen;
    this.partial = partial;
  }
}
