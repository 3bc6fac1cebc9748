import type { CommandContext } from '../command.ts';
import { type JsonObject, writeJson } from '../json.ts';
import { writeLines } from '../output.ts';
import { joined } from './range.ts';

/** Width of the column of names, as in bridge(8): a name has up to 15 octets. */
const WIDTH = 18;
/** What stands before what is said further of an entry. */
const INDENT = ' '.repeat(WIDTH + 2);

/** What a table says of one entry of a link. */
export interface Row {
  /** The entry, and what is said of it. */
  readonly lines: readonly string[];
  /** The same in JSON. */
  readonly json: JsonObject;
}

/**
 * Write entries by link, as bridge(8) does: the name of the link stands before the first. In JSON they are at `key` of an
 * object for each link.
 */
export function writeTable<T extends { readonly dev: string }>(
  context: CommandContext,
  entries: readonly T[],
  { heading, key, row }: { heading: string; key: string; row: (entry: T) => Row },
): void {
  const links = joined(entries, (before, entry) => before.dev === entry.dev);
  if (context.options.json) {
    const items = links.map((ofLink) => ({
      ifname: ofLink[0]?.dev,
      [key]: ofLink.map((entry) => row(entry).json),
    }));
    writeJson(context, items);
    return;
  }
  context.write(`${heading}\n`);
  for (const ofLink of links) {
    const lines = ofLink.flatMap((entry, at) => {
      const name = at === 0 ? context.style.ifname(nameColumn(entry.dev)) : nameColumn('');
      return tableLines(name, row(entry));
    });
    writeLines(context, lines);
  }
}

/** The lines of an entry, its first behind `name`. */
export function tableLines(name: string, { lines: [first = '', ...rest] }: Row): string[] {
  return [`${name}${first}`, ...rest.map((line) => `${INDENT}${line}`)];
}

/** The column with the name of a link. */
export function nameColumn(dev: string): string {
  return dev.padEnd(WIDTH);
}
