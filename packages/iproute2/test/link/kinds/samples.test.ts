import {
  COMMON_ELSEWHERE,
  COMMON_SAMPLES,
  FACTS,
  FACTS_UNSEEN,
  KIND_SAMPLES,
  type OptionSamples,
  PORT_SAMPLES,
} from '@netlink/kernel-test';
import { describe, expect, test } from 'vitest';
import { commonFields } from '../../../src/link/common-fields.ts';
import { factFields } from '../../../src/link/facts.ts';
import type { AnyFields } from '../../../src/link/fields.ts';
import { fieldsOf, KINDS, PORTS } from '../../../src/link/kinds/kinds.ts';
import { lateFields } from '../../../src/link/late-fields.ts';
import { switchFields } from '../../../src/link/switches.ts';

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

describe('what links of all kinds have', () => {
  /** What is sent otherwise than by a field. */
  const others = ['altnames', 'netns', 'linkNetns'];

  test('each setting has a sample, or a test of its own', () => {
    const settings = [commonFields, lateFields, switchFields].flatMap(writable);
    const tried = [...Object.keys(COMMON_SAMPLES), ...Object.keys(COMMON_ELSEWHERE)];
    expect(tried.sort()).toEqual([...new Set([...settings, ...others])].sort());
  });

  test('each fact is compared with ip, or left out for a reason', () => {
    const compared = [...Object.keys(FACTS), ...Object.keys(FACTS_UNSEEN)].filter(
      (key) => key !== 'parentdev',
    );
    expect(compared.sort()).toEqual(Object.keys(factFields).sort());
  });
});
