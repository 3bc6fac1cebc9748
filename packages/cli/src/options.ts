import { match, pick } from './pick.ts';
import { UsageError } from './usage-error.ts';

const FAMILIES = ['inet', 'inet6', 'bridge', 'mpls', 'link'] as const;

/** What is asked about: `undefined` is all. */
export type Family = (typeof FAMILIES)[number];

/** The options that stand before the object. */
export interface GlobalOptions {
  /** `-json` */
  json: boolean;
  /** `-pretty` */
  pretty: boolean;
  /** `-details` */
  details: boolean;
  /** `-statistics`: how often it was given. */
  statistics: number;
  /** `-oneline` */
  oneline: boolean;
  /** `-brief` */
  brief: boolean;
  /** `-compressvlans`: VLANs that have all in common in one line. */
  compressvlans: boolean;
  /** `-family`, `-4`, `-6`, `-B`, `-M`, `-0` */
  family: Family | undefined;
  /** `-color` */
  color: boolean;
  /** `-Numeric`: numbers instead of words. */
  numeric: boolean;
  /** `-netns` */
  netns: string | undefined;
  /** `-timestamp`, `-tshort`: events are told with their times. */
  timestamp: 'long' | 'short' | undefined;
  /** `-all`: each namespace, where one would be named. */
  all: boolean;
  /** `-resolve`: accepted; names are never looked up. */
  resolve: boolean;
}

/** What a command line asks for. */
export interface CommandLine {
  /** The options. */
  readonly options: GlobalOptions;
  /** The words from the object on. */
  readonly words: readonly string[];
  /** Something that needs no object. */
  readonly ask: 'help' | 'version' | undefined;
}

/** The options of no words at all. */
export const DEFAULTS: Readonly<GlobalOptions> = {
  json: false,
  pretty: false,
  details: false,
  statistics: 0,
  oneline: false,
  brief: false,
  compressvlans: false,
  family: undefined,
  color: false,
  numeric: false,
  netns: undefined,
  timestamp: undefined,
  all: false,
  resolve: false,
};

// As in ip(8), the first that a word is an abbreviation of: -n is -netns, -r -resolve, -s -statistics, -b -brief.
// prettier-ignore
const NAMES = [
  '4', '6', '0', 'B', 'M', 'family', 'json', 'pretty', 'details', 'statistics', 'stats', 'oneline', 'brief',
  'color', 'colour', 'compressvlans', 'netns', 'Numeric', 'resolve', 'timestamp', 'tshort', 'all', 'Version', 'help',
] as const;

const SHORT_FAMILIES = { 4: 'inet', 6: 'inet6', 0: 'link', B: 'bridge', M: 'mpls' } as const;

/**
 * Read the options of a command line. Each may be abbreviated, and begin with one dash or two.
 *
 * @throws UsageError if there is no such option, or its value is missing or wrong.
 */
export function parseOptions(argv: readonly string[], colours: { readonly auto: boolean }): CommandLine {
  const options: GlobalOptions = { ...DEFAULTS, color: colours.auto };
  let ask: CommandLine['ask'];
  let at = 0;
  const value = (name: string): string => {
    const word = argv[++at];
    if (word === undefined) throw new UsageError(`-${name}: a value is missing`);
    return word;
  };
  for (; argv[at]?.startsWith('-') === true; at++) {
    const word = argv[at] ?? '';
    if (word === '--') {
      at++;
      break;
    }
    const [text = '', setting] = word.replace(/^--?/, '').split('=', 2);
    const name = match(text, NAMES);
    if (name === undefined)
      throw new UsageError(`option ${JSON.stringify(word)} is unknown, try "nlip -help"`);
    if (name === 'color' || name === 'colour') options.color = colourOf(setting, colours.auto);
    else if (name === 'netns') options.netns = setting ?? value(name);
    else if (name === 'family') options.family = pickFamily(setting ?? value(name));
    else if (name === 'help') ask = 'help';
    else if (name === 'Version') ask ??= 'version';
    else set(options, name);
  }
  return { options, words: argv.slice(at), ask };
}

type Switch = Exclude<(typeof NAMES)[number], 'color' | 'colour' | 'netns' | 'family' | 'help' | 'Version'>;

function set(options: GlobalOptions, name: Switch): void {
  if (name === 'statistics' || name === 'stats') options.statistics++;
  else if (name === 'timestamp') options.timestamp = 'long';
  else if (name === 'tshort') options.timestamp = 'short';
  else if (name === 'Numeric') options.numeric = true;
  else if (name === '4' || name === '6' || name === '0' || name === 'B' || name === 'M') {
    options.family = SHORT_FAMILIES[name];
  } else options[name] = true;
}

function pickFamily(word: string): Family {
  const found = FAMILIES.find((family) => family === word);
  if (found === undefined) throw new UsageError(`-family: ${JSON.stringify(word)} is no family`);
  return found;
}

function colourOf(setting: string | undefined, auto: boolean): boolean {
  if (setting === undefined) return true;
  const when = pick(setting, ['always', 'auto', 'never'], '-color:');
  return when === 'always' || (when === 'auto' && auto);
}
