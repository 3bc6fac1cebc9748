import { afterAll, beforeAll, beforeEach } from 'vitest';
import { namespace, type NamespaceOptions } from '../namespace/create-namespace.ts';
import type { Namespace } from '../namespace/namespace.ts';
import { PATIENCE } from '../patience.ts';
import { lacking, type Probe } from '../probe/capability.ts';
import { canUseNamespaces, hasIp } from '../probe/host.ts';
import { skip } from './skip.ts';

/** What {@link useNamespace} may be told. */
export interface UseNamespaceOptions extends NamespaceOptions {
  /** What the tests need besides a namespace; where it lacks they are skipped, and `setup` is not run. */
  readonly needs?: readonly Probe[];
  /** Done once in the namespace, before the tests. */
  readonly setup?: (ns: Namespace) => Promise<void>;
}

/**
 * Give the tests of this file (or of the enclosing `describe`) a network namespace of their own. The
 * returned function yields it within tests; where namespaces cannot be made, the tests are skipped.
 *
 * @example
 * ```ts
 * const ns = useNamespace();
 * test('…', async () => { await ns().ip('link add br0 type bridge'); });
 * ```
 */
export function useNamespace(options: UseNamespaceOptions = {}): () => Namespace {
  let current: Namespace | undefined;
  let lack: string | undefined;
  beforeAll(async () => {
    lack = await lacking([canUseNamespaces, hasIp, ...(options.needs ?? [])]);
    if (lack !== undefined) return;
    current = await namespace(options);
    await options.setup?.(current);
  }, 60_000 * PATIENCE);
  beforeEach((context) => {
    if (lack !== undefined) skip(context, lack);
  });
  afterAll(async () => {
    await current?.close();
  });
  return () => {
    if (current === undefined) throw new Error('namespace: there is none outside of tests and hooks');
    return current;
  };
}
