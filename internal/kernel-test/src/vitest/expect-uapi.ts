import { expect, type TestContext } from 'vitest';
import { lacking } from '../probe/capability.ts';
import { hasCompiler, hasHeader } from '../probe/host.ts';
import { compareConstants, type Comparison, type Constants } from '../uapi/compare-constants.ts';
import { compareStructs, type StructLayout } from '../uapi/compare-struct.ts';
import { skip } from './skip.ts';

/** What a check against the headers may be told. */
export interface ExpectUapiOptions {
  /** Names that are ours and not the kernel's. */
  readonly except?: readonly string[];
}

/**
 * Expect the numbers of a module to be those of the kernel's headers. Names that the installed headers do
 * not have are annotated on the test, not failed. Skips without a compiler or headers.
 *
 * @example
 * ```ts
 * test('constants', (context) => expectConstants(context, constants, ['linux/if_link.h']));
 * ```
 */
export async function expectConstants(
  context: TestContext,
  constants: Constants,
  headers: readonly string[],
  { except = [] }: ExpectUapiOptions = {},
): Promise<Comparison> {
  await needHeaders(context, headers);
  const known = Object.entries(constants).filter(([name]) => !except.includes(name));
  return judge(context, await compareConstants(Object.fromEntries(known), headers));
}

/**
 * Expect structs to have the size and offsets that we believe: sizes and fields by their names in C.
 *
 * @example
 * ```ts
 * test('header', (context) =>
 *   expectStructs(context, { 'struct ifinfomsg': { size: 16, fields: { ifi_index: 4 } } }, ['linux/rtnetlink.h']));
 * ```
 */
export async function expectStructs(
  context: TestContext,
  layouts: Readonly<Record<string, StructLayout>>,
  headers: readonly string[],
): Promise<Comparison> {
  await needHeaders(context, headers);
  return judge(context, await compareStructs(layouts, headers));
}

async function needHeaders(context: TestContext, headers: readonly string[]): Promise<void> {
  const lack = await lacking([hasCompiler, ...headers.map(hasHeader)]);
  if (lack !== undefined) skip(context, lack);
}

async function judge(context: TestContext, comparison: Comparison): Promise<Comparison> {
  const { equal, different, missing } = comparison;
  if (missing.length > 0) {
    await context.annotate(`not in the installed headers: ${missing.join(', ')}`, 'notice');
  }
  expect(different, 'numbers that differ from the headers').toEqual([]);
  expect(equal.length, 'numbers that could be compared').toBeGreaterThan(0);
  return comparison;
}
