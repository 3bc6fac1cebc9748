import { expect, test } from 'vitest';
import { type OptionSample, sampleHere } from '../../src/index.ts';

const sample: OptionSample = { value: 5, read: null, unseen: 'older kernels are silent', change: 'EINVAL' };

test('a sample is what the running kernel makes of it', () => {
  expect(sampleHere(sample)).toEqual(sample);
  const far = { ...sample, later: [{ since: '999.0', read: 5 }] };
  expect(sampleHere(far)).toMatchObject({ read: null, change: 'EINVAL' });
  const near = { ...sample, later: [{ since: '2.6', read: 5 }] };
  expect(sampleHere(near)).toMatchObject({ value: 5, read: 5, change: 'EINVAL' });
  const taken = { ...sample, later: [{ since: '2.6', change: undefined }] };
  expect(sampleHere(taken)).toStrictEqual({ value: 5, read: null, unseen: 'older kernels are silent' });
});
