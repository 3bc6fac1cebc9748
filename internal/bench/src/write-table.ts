import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './figures.ts';
import { tableOf } from './table.ts';

const BEGIN = '<!-- bench: begin -->';
const END = '<!-- bench: end -->';

/** Put the whole table into docs/performance.md, and the jobs with a target into the README. */
export function writeTable(where: string, outcomes: readonly Outcome[]): void {
  const day = new Date().toISOString().slice(0, 10);
  const note = `Measured on ${day}: ${where}.`;
  replace('docs/performance.md', `${note}\n\n${tableOf(outcomes)}`);
  const short = outcomes.filter(({ figures }) =>
    figures.some(({ contender }) => contender.most !== undefined),
  );
  replace('README.md', `${tableOf(short)}\n\n${note}`);
}

function replace(path: string, text: string): void {
  const file = fileURLToPath(new URL(`../../../${path}`, import.meta.url));
  const old = readFileSync(file, 'utf8');
  const [begin, end] = [old.indexOf(BEGIN), old.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${path} has no place for the table: ${BEGIN} … ${END}`);
  writeFileSync(file, `${old.slice(0, begin + BEGIN.length)}\n\n${text}\n\n${old.slice(end)}`);
}
