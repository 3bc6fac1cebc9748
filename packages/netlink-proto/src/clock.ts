/**
 * Milliseconds of a clock that never goes back. `performance.now()` tells the same, but takes Node.js two milliseconds to load when
 * it is asked for the first time, which is in the midst of a request.
 */
export function now(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
