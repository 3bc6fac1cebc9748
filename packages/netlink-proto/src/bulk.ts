import type { NetlinkBuffer } from '@netlink/packet';
import type { Request } from './request.ts';

/** How a batch is carried out. */
export interface BulkOptions {
  /**
   * Whether nothing more is sent after the first that fails; false if absent. What is under way by then is carried out all the same:
   * {@link BulkOptions.atOnce} says how much that may be.
   */
  readonly stopOnError?: boolean | undefined;
  /** How many are under way at a time; 1024 if absent. With 1 each waits for the one before it. */
  readonly atOnce?: number | undefined;
}

/** What became of one request of a batch. */
export type BulkResult =
  | {
      /** Its place in the batch, from 0. */
      readonly index: number;
      /** The kernel did it. */
      readonly ok: true;
      /** What it echoed, if the request has `NLM_F_ECHO`: what was created. */
      readonly messages: readonly NetlinkBuffer[];
    }
  | {
      /** Its place in the batch, from 0. */
      readonly index: number;
      /** It failed. */
      readonly ok: false;
      /** Why: NetlinkError if the kernel refused. */
      readonly error: unknown;
    };

/** Carry out many requests, and tell what became of each, in order. */
export async function* bulk(
  change: (request: Request) => Promise<readonly NetlinkBuffer[]>,
  requests: Iterable<Request> | AsyncIterable<Request>,
  { stopOnError = false, atOnce = 1024 }: BulkOptions,
): AsyncGenerator<BulkResult, void, undefined> {
  const outcome = { hasFailed: false };
  let count = 0;
  let pending: Promise<BulkResult>[] = [];
  const carryOut = async (request: Request, index: number): Promise<BulkResult> => {
    try {
      return { index, ok: true, messages: await change(request) };
    } catch (error) {
      outcome.hasFailed = true;
      return { index, ok: false, error };
    }
  };
  for await (const request of requests) {
    pending.push(carryOut(request, count++));
    if (pending.length < atOnce) continue;
    const results = pending;
    pending = [];
    yield* await Promise.all(results);
    if (outcome.hasFailed && stopOnError) return;
  }
  yield* await Promise.all(pending);
}
