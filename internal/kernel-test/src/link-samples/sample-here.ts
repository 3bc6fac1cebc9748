import { isKernelSince } from '../probe/kernel.ts';
import type { OptionSample } from './sample.ts';

/** A sample as the running kernel makes it. */
export function sampleHere(sample: OptionSample): OptionSample {
  const { later, ...before } = sample;
  if (later === undefined || !isKernelSince(later.since)) return sample;
  const { since: _since, ...different } = later;
  const { change, ...rest } = { ...before, ...different };
  return { ...rest, ...(change !== undefined && { change }) };
}
