/**
 * `npm run kernels:table [-- COLUMN… | -- --kept]`: write docs/kernels.md anew. What the guests of a column said is kept in the cache:
 * with columns named (`newest '6.12 UML'`) only those are asked again, with `--kept` none of which something is kept.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { EngineChoice } from '../engine/engine.ts';
import { runGuest } from '../guest/run-guest.ts';
import { lament } from '../guest/verdict.ts';
import type { KernelName } from '../kernels.ts';
import { kernelOf, type Lab, MEMORY, openLab, runProgram, say } from '../lab.ts';
import { LabError } from '../lab-error.ts';
import { IMPOSSIBLE } from '../tests/impossible.ts';
import { type Answers, type Column, printTable } from './print-table.ts';

interface Subject {
  readonly head: string;
  readonly kernel: KernelName;
  readonly engine: EngineChoice;
}

const SUBJECTS: readonly Subject[] = [
  { head: '5.10', kernel: '5.10', engine: 'qemu' },
  { head: '6.1', kernel: '6.1', engine: 'qemu' },
  { head: '6.12', kernel: '6.12', engine: 'qemu' },
  { head: '6.12 UML', kernel: '6.12', engine: 'uml' },
  { head: '6.12 built', kernel: '6.12', engine: 'fullest' },
  { head: '6.18', kernel: '6.18', engine: 'qemu' },
  { head: 'newest', kernel: 'newest', engine: 'qemu' },
];
const KEPT = '--kept';
/** Seconds. */
const LIMIT = 3600;

await runProgram(async (words) => {
  const unknown = words.find((word) => word !== KEPT && !SUBJECTS.some(({ head }) => head === word));
  if (unknown !== undefined)
    throw new LabError(`${unknown} is none of ${SUBJECTS.map(({ head }) => head).join(', ')}`);
  const lab = await openLab(MEMORY);
  const columns: Column[] = [];
  for (const subject of SUBJECTS) {
    const file = join(lab.cache.folder, 'answers', subject.head);
    const known = words.length > 0 && !words.includes(subject.head) ? readAnswers(file) : undefined;
    columns.push({ head: subject.head, answers: known ?? (await ask(lab, subject, file)) });
  }
  writeFileSync(resolve('docs', 'kernels.md'), printTable(columns, IMPOSSIBLE));
  return 0;
});

function readAnswers(file: string): Answers | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Answers;
  } catch {
    return undefined;
  }
}

async function ask(lab: Lab, { kernel, engine }: Subject, file: string): Promise<Answers> {
  const prepared = await kernelOf(lab, kernel, engine);
  say(`asking ${prepared.title}`);
  const folder = lab.cache.makeRunFolder();
  try {
    const answers = join(folder, 'answers');
    const options = ['--import', resolve('scripts', 'typescript.mjs'), '--conditions', '@netlink/source'];
    const survey = resolve('internal', 'kernel-lab', 'src', 'table', 'survey.ts');
    const verdict = await runGuest(
      prepared,
      {
        command: [process.execPath, ...options, survey, answers],
        timeout: LIMIT,
        memory: MEMORY,
        shared: [folder],
        iproute2: lab.iproute2,
      },
      lab.cache,
    );
    if (verdict.code === undefined) throw new LabError(lament(verdict, LIMIT));
    const found = readAnswers(answers);
    if (found === undefined) throw new LabError(`${prepared.title}: no answers`);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, JSON.stringify(found));
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
