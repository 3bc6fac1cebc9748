import { NetlinkError, TimeoutError } from './errors.ts';

const PLACE = /, at index \d+$/;

/**
 * Tell of an error, in its `index` and at the end of its text, which of many objects it is of: the first is 0. An error that is of none
 * of them, such as an AbortError, stays as it is.
 */
export function putIndex(error: unknown, index: number): void {
  if (!isOfOne(error)) return;
  Object.assign(error, { index, message: `${error.message.replace(PLACE, '')}, at index ${index}` });
}

function isOfOne(error: unknown): error is Error {
  return [NetlinkError, TimeoutError, TypeError, RangeError].some((type) => error instanceof type);
}
