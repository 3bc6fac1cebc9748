import { evaluate } from './evaluate.ts';

/** A number that the headers see otherwise. */
export interface Difference {
  readonly name: string;
  readonly ours: bigint;
  readonly theirs: bigint;
}

/** Our numbers beside those of the installed headers. */
export interface Comparison {
  readonly equal: readonly string[];
  readonly different: readonly Difference[];
  /** Names that the installed headers do not have, yet or any more. */
  readonly missing: readonly string[];
}

/** A module of constants, or any record: entries that are no numbers, or not in capitals, are passed over. */
export type Constants = Readonly<Record<string, unknown>>;

/**
 * Compare constants with the kernel's headers, in one compilation.
 *
 * @example
 * ```ts
 * const { different } = await compareConstants(await import('../src/link/constants.ts'), ['linux/if_link.h']);
 * ```
 */
export async function compareConstants(
  constants: Constants,
  headers: readonly string[],
): Promise<Comparison> {
  const ours = new Map(numbersOf(constants));
  return compareValues(ours, headers);
}

/** Compare values of C expressions, as `sizeof(struct ifinfomsg)`, with what the headers make of them. */
export async function compareValues(
  ours: ReadonlyMap<string, bigint>,
  headers: readonly string[],
): Promise<Comparison> {
  const { values, missing } = await evaluate([...ours.keys()], headers);
  const equal: string[] = [];
  const different: Difference[] = [];
  for (const [name, theirs] of values) {
    const mine = ours.get(name) ?? 0n;
    // The program prints 64 bits with a sign; a mask with the top bit set may be written without.
    if (BigInt.asIntN(64, mine) === BigInt.asIntN(64, theirs)) equal.push(name);
    else different.push({ name, ours: mine, theirs });
  }
  return { equal, different, missing };
}

function* numbersOf(constants: Constants): Generator<[string, bigint]> {
  for (const [name, value] of Object.entries(constants)) {
    if (!/^_*[A-Z][A-Z0-9_]*$/.test(name)) continue;
    if (typeof value === 'number' || typeof value === 'bigint') yield [name, BigInt(value)];
  }
}
