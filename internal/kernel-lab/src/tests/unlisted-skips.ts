/** A test that was skipped, and why. */
export interface Skip {
  readonly test: string;
  readonly reason: string;
}

/** The skips that have a reason which is not on a list. */
export function unlistedSkips(skips: readonly Skip[], listed: Readonly<Record<string, string>>): Skip[] {
  return skips.filter(({ reason }) => lacksIn(reason).some((lack) => !Object.hasOwn(listed, lack)));
}

/** What lacks, of a reason as kernel-test gives it: `what lacks (what the kernel said); what else lacks (…)`. */
export function lacksIn(reason: string): string[] {
  // A detail may hold a semicolon, or parentheses of its own.
  return reason
    .split(/(?<=\)); (?=[^)]*(?:\(|$))/)
    .map((part) => part.replace(/ \(.*\)$/s, ''))
    .filter((part) => part !== '');
}
