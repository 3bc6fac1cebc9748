export { compliance } from './compliance.ts';
export type { ComplianceCase, OpenConnection } from './compliance/case.ts';
export { FakeEvents } from './fake-events.ts';
export { type Answer, FakeKernel } from './fake-kernel.ts';
export { type Replay, replay } from './replay.ts';
export { datagramOf, Replies } from './replies.ts';
