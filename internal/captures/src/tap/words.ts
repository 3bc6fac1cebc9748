/** What is to be recorded. */
export interface Recording {
  /** The name of the fixture below the folder of its kernel. */
  readonly name: string;
  /** Commands of a shell that come before, and are not recorded. */
  readonly given: readonly string[];
  /** Commands of a shell that are. */
  readonly commands: readonly string[];
}

const USAGE = 'usage: npm run capture -- NAME [--given COMMAND]... -- COMMAND [-- COMMAND]...';

/**
 * Read `NAME [--given COMMAND]… -- COMMAND [-- COMMAND]…`. A command may be one quoted word or several.
 *
 * @throws Error with the usage.
 */
export function readWords(words: readonly string[]): Recording {
  const [head = [], ...tail] = split(words);
  const [name, ...options] = head;
  const given = options.filter((_, index) => index % 2 === 1);
  const isPaired =
    options.length % 2 === 0 && options.every((word, index) => index % 2 === 1 || word === '--given');
  const commands = tail.map((command) => command.join(' ')).filter((command) => command !== '');
  if (name === undefined || !/^\w[\w.-]*(?:\/\w[\w.-]*)*$/.test(name) || !isPaired || commands.length === 0)
    throw new Error(USAGE);
  return { name, given, commands };
}

function split(words: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (word === '--') parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}
