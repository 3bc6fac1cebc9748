import type { CommandContext } from './command.ts';

/** What JSON can say. A key that is `undefined` is left out; a `bigint` is a number with all of its digits. */
export type Json =
  null | boolean | number | bigint | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** An object of JSON. */
export type JsonObject = Readonly<Record<string, Json | undefined>>;

/** Write items as `ip -json` does: an array in one line, or over many lines with `-pretty`. */
export function writeJson(context: Pick<CommandContext, 'options' | 'write'>, items: readonly Json[]): void {
  context.write(`${context.options.pretty ? prettyJson(items) : compactJson(items)}\n`);
}

/** JSON without spaces. */
export function compactJson(value: Json): string {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isArray(value)) return `[${value.map(compactJson).join(',')}]`;
  const members = entriesOf(value).map(([key, member]) => `${JSON.stringify(key)}:${compactJson(member)}`);
  return `{${members.join(',')}}`;
}

/** JSON over several lines: a line for each key of an object, `[ a,b ]` for an array. */
export function prettyJson(value: Json, depth = 0): string {
  if (typeof value !== 'object' || value === null) return compactJson(value);
  if (isArray(value)) {
    const items = value.map((item) => prettyJson(item, depth + 1));
    return items.length === 0 ? '[ ]' : `[ ${items.join(',')} ]`;
  }
  const indent = '    '.repeat(depth);
  const members = entriesOf(value).map(
    ([key, member]) => `${indent}    ${JSON.stringify(key)}: ${prettyJson(member, depth + 1)}`,
  );
  return members.length === 0 ? '{ }' : `{\n${members.join(',\n')}\n${indent}}`;
}

// Array.isArray does not narrow read-only arrays.
function isArray(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value);
}

function entriesOf(value: JsonObject): [string, Json][] {
  return Object.entries(value).filter((entry): entry is [string, Json] => entry[1] !== undefined);
}
