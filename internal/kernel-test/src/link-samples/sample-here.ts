import { isKernelSince } from '../probe/kernel.ts';
import type { LaterSample, OptionSample } from './sample.ts';

/** A sample as the running kernel makes it. */
export function sampleHere(sample: OptionSample): OptionSample {
  const { later = [], ...before } = sample;
  const stages = later
    .filter(({ since }) => isKernelSince(since))
    .map(({ since: _since, ...different }) => different);
  const { change, ...rest } = Object.assign({}, before, ...stages) as OptionSample & LaterSample;
  return { ...rest, ...(change !== undefined && { change }) };
}
