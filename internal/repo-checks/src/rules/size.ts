import type { Rule } from '../violation.ts';

/** More than this is two ideas in one file. */
const MAXIMUM_LINES = 300;

/** Tables are as long as what they list. */
const isTable = (path: string): boolean => /(^|[/-])constants\.ts$/.test(path);

const lineCount = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** No file has more than 300 lines, but tables of constants. */
export const checkSize: Rule = (repository) =>
  repository
    .flatMap(({ files }) => files)
    .filter((file) => !isTable(file.path))
    .flatMap(({ path, text }) => {
      const lines = lineCount(text);
      return lines > MAXIMUM_LINES
        ? [{ path, message: `has ${lines} lines, more than ${MAXIMUM_LINES}` }]
        : [];
    });
