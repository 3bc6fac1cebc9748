/**
 * What `check` says of the value of a key.
 *
 * @throws TypeError or RangeError, as `check` does, with the key before what it says.
 */
export function named<T>(key: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    putBefore(key, error);
    throw error;
  }
}

/** Put the key of a value before what an error says of it. */
export function putBefore(key: string, error: unknown): void {
  if (error instanceof TypeError || error instanceof RangeError) error.message = `${key}: ${error.message}`;
}
