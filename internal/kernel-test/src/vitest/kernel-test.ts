import { describe, test, type TestContext } from 'vitest';
import { PATIENCE } from '../patience.ts';
import { lacking, type Probe } from '../probe/capability.ts';
import { canUseNamespaces, hasIp } from '../probe/host.ts';
import { skip, type SkipMeta } from './skip.ts';

/** What the tests need of the machine. */
export interface Needs {
  /** Probes besides those for namespaces and `ip`, which are always asked. */
  readonly needs?: readonly Probe[];
  /** Limit in milliseconds for one test, times {@link PATIENCE}. */
  readonly timeout?: number;
}

/** A test that needs a kernel; it is skipped with a reason where that kernel lacks something. */
export function kernelTest(
  name: string,
  { needs = [], timeout = 30_000 }: Needs,
  body: (context: TestContext) => Promise<void> | void,
): void {
  test(name, { timeout: timeout * PATIENCE }, async (context) => {
    const lack = await lacking([canUseNamespaces, hasIp, ...needs]);
    if (lack !== undefined) skip(context, lack);
    await body(context);
  });
}

/**
 * A group of tests that need a kernel. Where it lacks something all of them are skipped, hooks
 * included, in a group within that is named after the reason.
 */
export function describeKernel(
  name: string,
  { needs = [], timeout = 30_000 }: Needs,
  body: () => void,
): void {
  describe(name, { timeout: timeout * PATIENCE }, async () => {
    const lack = await lacking([canUseNamespaces, hasIp, ...needs]);
    if (lack === undefined) {
      body();
      return;
    }
    const meta: SkipMeta = { skipReason: lack };
    describe.skip(`skipped: ${lack}`, { meta }, body);
  });
}
