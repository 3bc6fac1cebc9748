import { putIndex } from '@netlink/proto';
import type { Objects } from './change.ts';

/** Changes in flight at a time: enough to fill a datagram, few enough to keep memory flat. */
const IN_FLIGHT = 2048;

/**
 * Apply a `change` of more than one request to each object, many at a time, in order. The first that fails ends it: what was under way is waited for,
 * and the error is thrown, with the place of its object in `index`.
 */
export async function each<T>(objects: Objects<T>, change: (object: T) => Promise<unknown>): Promise<void> {
  let failure: { error: unknown } | undefined;
  let count = 0;
  let pending: Promise<unknown>[] = [];
  const settle = async (): Promise<void> => {
    const batch = pending;
    pending = [];
    await Promise.all(batch);
    if (failure !== undefined) throw failure.error;
  };
  for await (const object of objects) {
    const index = count++;
    pending.push(
      change(object).catch((error: unknown) => {
        if (failure !== undefined) return;
        putIndex(error, index);
        failure = { error };
      }),
    );
    if (pending.length >= IN_FLIGHT) await settle();
  }
  await settle();
}

/**
 * Apply a `change` to each object, one after the other. The first that fails ends it: the error is thrown, with the place of its object
 * in `index`.
 */
export async function inOrder<T>(
  objects: Objects<T>,
  change: (object: T) => Promise<unknown>,
): Promise<void> {
  let index = 0;
  for await (const object of objects) {
    try {
      await change(object);
    } catch (error) {
      putIndex(error, index);
      throw error;
    }
    index++;
  }
}
