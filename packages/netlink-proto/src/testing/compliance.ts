import type { ComplianceCase } from './compliance/case.ts';
import { dumpCases } from './compliance/dumps.ts';
import { endingCases } from './compliance/endings.ts';
import { eventCases } from './compliance/events.ts';
import { requestCases } from './compliance/requests.ts';

/**
 * What has to hold of every conversation, whatever carries it: for whoever makes a `Transport`, or a peer that stands in for the
 * kernel. The peer is to be like NETLINK_ROUTE of a network namespace that is one's own: it has a link of index 1, which may be taken up and down,
 * and it announces that.
 *
 * ```ts
 * for (const { name, run } of compliance) test(name, () => run((options) => new Connection(myTransport(), options)));
 * ```
 */
export const compliance: readonly ComplianceCase[] = [
  ...requestCases,
  ...dumpCases,
  ...endingCases,
  ...eventCases,
];
