import type { Figures, Outcome } from './figures.ts';
import type { Party } from './jobs.ts';

/** The table as Markdown: a row for each contender. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const head = ['job', 'by', '× floor', 'target', 'µs each', 'processor µs', '× floor', 'spread', 'MiB'];
  const rows = outcomes.flatMap(({ job, count, figures }) =>
    figures.map((one, index) => [index === 0 ? titleOf(job.title, job.count, count) : '', ...cells(one)]),
  );
  return markdown([head, ...rows]);
}

function titleOf(title: string, usual: number, count: number): string {
  return usual === count ? title : `${title} (only ${count})`;
}

function cells({
  contender,
  each,
  processor,
  ratio,
  processorRatio,
  memory,
  spread,
  stall,
}: Figures): string[] {
  const { party, as, most, mostMemory } = contender;
  const target = [
    ...(most === undefined ? [] : [`≤ ${most}`]),
    ...(mostMemory === undefined ? [] : [`≤ ${mostMemory} MiB`]),
  ];
  const time =
    stall === undefined ? short(each) : `longest ${short(stall.median)} ms, worst ${short(stall.worst)} ms`;
  return [
    as === undefined ? party : `${party}: ${as}`,
    ratio === undefined ? '' : emphasised(short(ratio), party),
    target.join(', '),
    time,
    short(processor),
    processorRatio === undefined || party === 'floor' ? '' : short(processorRatio),
    `± ${Math.round(spread * 100)} %`,
    memory === 0 ? '' : String(Math.round(memory)),
  ];
}

function emphasised(text: string, party: Party): string {
  return party === 'ours' ? `**${text}**` : text;
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function markdown(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(line)].join('\n');
}
