import type { Probe } from '../probe/capability.ts';
import { newestIp } from '../probe/host.ts';
import { kernelSince } from '../probe/kernel.ts';
import type { OptionSample } from './sample.ts';

/** What a test of a sample cannot do without. */
export function needsOf({ since, newest, needs }: Pick<OptionSample, 'since' | 'newest' | 'needs'>): Probe[] {
  return [
    ...(since === undefined ? [] : [kernelSince(since)]),
    ...(newest === true ? [newestIp] : []),
    ...(needs === undefined ? [] : [needs]),
  ];
}
