import { PATIENCE } from './patience.ts';

/** How long {@link until} tries. */
export interface UntilOptions {
  /** Limit in milliseconds, times {@link PATIENCE}; 5 000 unless told. */
  readonly timeout?: number;
  /** What is awaited, for the error. */
  readonly what?: string;
}

/**
 * Ask again until `check` says yes. For states that the kernel reaches by itself and announces
 * nowhere; where there is an event, await that instead.
 *
 * @throws Error if the limit passes.
 */
export async function until(
  check: () => boolean | Promise<boolean>,
  options: UntilOptions = {},
): Promise<void> {
  const { timeout = 5_000, what = 'the expected state' } = options;
  const limit = performance.now() + timeout * PATIENCE;
  while (!(await check())) {
    if (performance.now() > limit) throw new Error(`${what}: not reached within ${timeout} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
