import { KIND_SAMPLES, type OptionSamples, PORT_SAMPLES } from '@netlink/kernel-test';
import { describe, expect, test } from 'vitest';
import type { AnyFields } from '../../../src/link/fields.ts';
import { fieldsOf, KINDS, PORTS } from '../../../src/link/kinds/kinds.ts';

function writable(fields: AnyFields<never>): string[] {
  const keys = Object.entries(fields).filter(([, field]) => field.write !== undefined);
  return keys.map(([key]) => key).sort();
}

function sampled(options: OptionSamples): string[] {
  const keys = Object.entries(options).filter(([, samples]) => samples.length > 0);
  return keys.map(([key]) => key).sort();
}

describe('each option that can be set has a sample, and each sample an option', () => {
  test.each(Object.keys(KINDS))('%s', (kind) => {
    expect(sampled(KIND_SAMPLES[kind]?.options ?? {})).toEqual(writable(fieldsOf(KINDS, kind) ?? {}));
  });
  test.each(Object.keys(PORTS))('port of %s', (kind) => {
    expect(sampled(PORT_SAMPLES[kind]?.options ?? {})).toEqual(writable(fieldsOf(PORTS, kind) ?? {}));
  });

  test('there are no others', () => {
    expect(Object.keys(KIND_SAMPLES).filter((kind) => !Object.hasOwn(KINDS, kind))).toEqual([]);
    expect(Object.keys(PORT_SAMPLES).filter((kind) => !Object.hasOwn(PORTS, kind))).toEqual([]);
  });
});
