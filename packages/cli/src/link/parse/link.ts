import type { LinkChanges } from '@netlink/iproute2';
import { Arguments } from '../../arguments.ts';
import { UsageError } from '../../usage-error.ts';
import { commonReaders, linkReaders } from './common.ts';
import { KIND_READERS, PORT_READERS } from './kinds.ts';
import { netkitPeerReaders } from './other-kinds.ts';
import { type Readers, readWords, type Settings } from '../../reader.ts';

/** A link that a command line describes: the one that it names, and what it says of it. */
export interface Described {
  /** The first name, which says which link is meant; a later `name` renames it. */
  readonly dev: string | undefined;
  /** All the rest. */
  readonly settings: LinkChanges;
  /** The first word that is said of the type. */
  readonly ofType: string | undefined;
}

const isType = (word: string): boolean => word === 'type';
const never = (): boolean => false;

/** Kinds of link that are made in pairs. */
const PAIRS = new Set(['netkit', 'veth', 'vxcan']);

/**
 * Read what is to be made or changed: common settings, then `type KIND` and settings of the kind.
 *
 * @throws UsageError for a word that is unknown.
 */
export function parseLink(words: readonly string[]): Described {
  const args = new Arguments(words);
  const settings: Settings = {};
  let dev: string | undefined;
  const isName = (word: string): boolean => !Object.hasOwn(linkReaders, word);
  while (args.peek() !== undefined && !isType(args.peek() ?? '')) {
    readWords(args, linkReaders, settings, (word) => isType(word) || isName(word));
    const word = args.peek();
    if (word === undefined || isType(word)) break;
    if (dev !== undefined) throw new UsageError(`link: ${JSON.stringify(word)} is unknown`);
    args.next();
    dev = word === 'dev' ? args.value(word) : word;
  }
  const ofType = args.next() === undefined ? undefined : parseType(args, settings);
  return { dev, settings, ofType };
}

function parseType(args: Arguments, settings: Settings): string | undefined {
  const type = args.value('type');
  const ofType = args.peek();
  const master = /^(.+)_slave$/.exec(type)?.[1];
  if (master !== undefined) {
    const port: Settings = { kind: master };
    readWords(args, PORT_READERS[master] ?? {}, port, never);
    settings['port'] = port;
    return ofType;
  }
  settings['kind'] = type;
  readWords(args, readersOf(type), settings, PAIRS.has(type) ? (word) => word === 'peer' : never);
  if (PAIRS.has(type)) parsePeer(args, settings, type === 'netkit' ? netkitPeerReaders : {});
  return ofType;
}

function readersOf(kind: string): Readers {
  return Object.hasOwn(KIND_READERS, kind) ? (KIND_READERS[kind] ?? {}) : {};
}

/** Read what follows `peer`: settings of the other end, `ofPair` being words for settings of the pair. */
function parsePeer(args: Arguments, settings: Settings, ofPair: Readers): void {
  if (args.next() === undefined) return;
  readWords(args, ofPair, settings, (word) => !Object.hasOwn(ofPair, word));
  const peer: Settings = {};
  const first = args.peek();
  if (first !== undefined && !Object.hasOwn(commonReaders, first)) peer['name'] = args.next();
  readWords(args, commonReaders, peer, never);
  settings['peer'] = peer;
}
