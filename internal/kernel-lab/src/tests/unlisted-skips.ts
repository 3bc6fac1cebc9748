/** A test that was skipped, and why. */
export interface Skip {
  readonly test: string;
  readonly reason: string;
}

/** The skips that have a reason which is not on a list. */
export function unlistedSkips(skips: readonly Skip[], listed: Readonly<Record<string, string>>): Skip[] {
  return skips.filter(({ reason }) => lacksIn(reason).some((lack) => !isListed(lack, listed)));
}

/** What an entry of a list ends with that stands for all reasons which begin like it. */
const REST = '…';

function isListed(lack: string, listed: Readonly<Record<string, string>>): boolean {
  return Object.keys(listed).some((entry) =>
    entry.endsWith(REST) ? lack.startsWith(entry.slice(0, -REST.length)) : lack === entry,
  );
}

/** What lacks, of a reason as kernel-test gives it: `what lacks (what the kernel said); what else lacks (…)`. */
export function lacksIn(reason: string): string[] {
  // A detail may hold a semicolon, or parentheses of its own.
  return reason
    .split(/(?<=\)); (?=[^)]*(?:\(|$))/)
    .map((part) => part.replace(/ \(.*\)$/s, ''))
    .filter((part) => part !== '');
}
