/** What the probes said under one kernel. */
export interface Answers {
  /** As `uname -r` prints it. */
  readonly release: string;
  /** By section and row: empty where the kernel can, or why it cannot. */
  readonly sections: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A column of the table. */
export interface Column {
  readonly head: string;
  readonly answers: Answers;
}

const YES = '✓';
const NO = '–';

/** The page docs/kernels.md. */
export function printTable(columns: readonly Column[], impossible: Readonly<Record<string, string>>): string {
  const [first] = columns;
  const sections = Object.entries(first?.answers.sections ?? {}).map(([title, rows]) => {
    const body = Object.keys(rows).map((row) => [
      `\`${row}\``,
      ...columns.map(({ answers }) => (answers.sections[title]?.[row] === '' ? YES : NO)),
    ]);
    return `## ${title}\n\n${table(['', ...columns.map(({ head }) => head)], body)}`;
  });
  const kernels = table(
    ['column', 'kernel'],
    columns.map(({ head, answers }) => [head, `\`${answers.release}\``]),
  );
  const listed = table(
    ['a skip that says', 'why'],
    Object.entries(impossible).map(([lack, why]) => [lack, why]),
  );
  return `${[HEAD, kernels, IMPOSSIBLE, listed, ...sections].join('\n\n')}\n`;
}

const HEAD = `# What each kernel of the lab can do

Made by \`npm run kernels:table\`, which asks the probes of \`internal/kernel-test\` and the like in a guest of each kernel, as root and with
the installed iproute2: what \`ip\` or \`tc\` cannot ask for is not there, either. It is what the kernel tests skip by. A tick says that the kernel can.`;

const IMPOSSIBLE = `## What may be skipped under 6.12

Under the 6.12 guest a test may be skipped for these reasons, which stand in \`internal/kernel-lab/src/tests/impossible.ts\`;
\`npm run test:kernels\` fails for any other.`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
