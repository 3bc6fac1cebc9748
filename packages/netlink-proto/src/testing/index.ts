export { FakeEvents } from './fake-events.ts';
export { type Answer, FakeKernel } from './fake-kernel.ts';
export { datagramOf, Replies } from './replies.ts';
