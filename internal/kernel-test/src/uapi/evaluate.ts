import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError, run } from '../command.ts';

/** What a C compiler made of some expressions. */
export interface Evaluation {
  /** The value of each expression that compiles. */
  readonly values: ReadonlyMap<string, bigint>;
  /** Those that do not: the installed headers do not have the name. */
  readonly missing: readonly string[];
}

// Each round drops every expression that the compiler complained about; an undeclared name that
// hides another costs one more.
const ROUNDS = 20;

/**
 * Compile integer expressions of C against installed headers (`linux/if_link.h`), run the program, and
 * return their values.
 *
 * @throws {@link CommandError} if the compiler fails for a reason other than single expressions.
 */
export async function evaluate(
  expressions: readonly string[],
  headers: readonly string[],
): Promise<Evaluation> {
  const folder = await mkdtemp(join(tmpdir(), 'uapi-'));
  try {
    return await compileAndRun(folder, expressions, headers);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function compileAndRun(
  folder: string,
  expressions: readonly string[],
  headers: readonly string[],
): Promise<Evaluation> {
  const missing: string[] = [];
  let left = [...new Set(expressions)];
  for (let round = 0; round < ROUNDS; round++) {
    const complaints = await compile(folder, left, headers);
    if (complaints.size === 0) {
      return { values: parse(await run(join(folder, 'program'), []), left), missing };
    }
    missing.push(...left.filter((_, index) => complaints.has(index)));
    left = left.filter((_, index) => !complaints.has(index));
  }
  throw new Error(`uapi: the program still does not compile after ${ROUNDS} rounds`);
}

/** The indices of the expressions that do not compile. */
async function compile(
  folder: string,
  expressions: readonly string[],
  headers: readonly string[],
): Promise<ReadonlySet<number>> {
  const source = join(folder, 'program.c');
  const before = [
    '#include <stddef.h>',
    '#include <stdio.h>',
    // Some headers of the kernel lean on what this one defines.
    '#include <sys/socket.h>',
    ...headers.map((name) => `#include <${name}>`),
    // Newer ones use this without defining it: it is the kernel's own.
    '#ifndef BIT',
    '#define BIT(number) (1u << (number))',
    '#endif',
    'int main(void) {',
  ];
  const lines = expressions.map((text) => `  printf("%lld\\n", (long long)(${text}));`);
  await writeFile(source, [...before, ...lines, '  return 0;', '}', ''].join('\n'));
  try {
    const args = ['-w', '-fmax-errors=0', '-o', join(folder, 'program'), source];
    await run(process.env['CC'] ?? 'cc', args, { env: { ...process.env, LC_ALL: 'C' } });
    return new Set();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const complaints = complaintsOf(error.stderr, before.length, expressions.length);
    if (complaints.size === 0) throw error;
    return complaints;
  }
}

function complaintsOf(stderr: string, offset: number, count: number): ReadonlySet<number> {
  const complaints = new Set<number>();
  // Notes count too: an error within a macro names the header first, then our line.
  for (const [, number] of stderr.matchAll(/program\.c:(\d+):/g)) {
    const index = Number(number) - 1 - offset;
    if (index >= 0 && index < count) complaints.add(index);
  }
  return complaints;
}

function parse(output: string, expressions: readonly string[]): ReadonlyMap<string, bigint> {
  const numbers = output.split('\n');
  return new Map(expressions.map((text, index) => [text, BigInt(numbers[index] ?? '')]));
}
