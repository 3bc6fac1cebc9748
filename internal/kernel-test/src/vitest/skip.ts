import type { TaskMeta, TestContext } from 'vitest';

/** What a skipped test carries; the JSON report prints it as `meta`. */
export interface SkipMeta extends TaskMeta {
  /** Why the test was skipped. */
  readonly skipReason: string;
}

/** Skip the running test, with a reason that every reporter shows. */
export function skip(context: Pick<TestContext, 'task' | 'skip'>, reason: string): never {
  // The reporter for terminals prints the note, the JSON reporter only the metadata.
  const meta: SkipMeta = { skipReason: reason };
  Object.assign(context.task.meta, meta);
  return context.skip(reason);
}
