/** Asks every probe of the table, in the guest, and writes the answers as JSON into the file that is named. */
import { writeFileSync } from 'node:fs';
import { release } from 'node:os';
import { sections } from './sections.ts';
import type { Answers } from './print-table.ts';

const answers: Record<string, Record<string, string>> = {};
for (const { title, rows } of sections) {
  const section: Record<string, string> = {};
  for (const [name, probe] of Object.entries(rows)) {
    const answer = await probe();
    section[name] = answer.ok ? '' : answer.reason;
  }
  answers[title] = section;
  process.stderr.write(`${title}\n`);
}
const result: Answers = { release: release(), sections: answers };
writeFileSync(process.argv[2] ?? 'answers.json', JSON.stringify(result));
