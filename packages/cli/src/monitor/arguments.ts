import type { MonitorObject } from '@netlink/iproute2';
import { Arguments } from '../arguments.ts';
import { match } from '../pick.ts';
import { UsageError } from '../usage-error.ts';

/** What `nlip monitor` is to watch. */
export interface Wanted {
  /** Sorts of objects. */
  readonly objects: readonly MonitoredObject[];
  /** Whether each event begins with the name of its sort: '[LINK]'. */
  readonly label: boolean;
  /** Whether events of all namespaces with an id are shown. */
  readonly allNamespaces: boolean;
  /** Whether the kernel need not announce all of them: 'stats' was not named. */
  readonly isLenient: boolean;
  /** A file that has the events; '-' is standard input. */
  readonly file?: string;
  /** The link that events have to be about, where they are about any. */
  readonly dev?: string;
}

/** The words of ip(8) for sorts of objects, in its order. */
const OBJECTS = {
  link: 'link',
  address: 'address',
  route: 'route',
  prefix: 'prefix',
  neigh: 'neighbour',
  netconf: 'netconf',
  rule: 'rule',
  nsid: 'netnsId',
  nexthop: 'nexthop',
  mroute: 'mroute',
  maddress: 'maddress',
  acaddress: 'acaddress',
  stats: 'stats',
} as const satisfies Readonly<Record<string, MonitorObject>>;

type ObjectWord = keyof typeof OBJECTS;
/** A sort of objects that `ip monitor` knows: `handle.monitor()` has others besides. */
export type MonitoredObject = (typeof OBJECTS)[ObjectWord];

const OBJECT_WORDS = Object.keys(OBJECTS) as ObjectWord[];
// As in ip(8), `m` is mroute and `a` address.
const WORDS = [...OBJECT_WORDS, 'neighbour', 'all', 'dev', 'label', 'all-nsid', 'file'] as const;
// What ip 6.1 shows if nothing is named: what is new since is shown to who asks for it.
const USUAL = OBJECT_WORDS.filter((word) => word !== 'maddress' && word !== 'acaddress').map(
  (word) => OBJECTS[word],
);

/**
 * Read `[ all | OBJECT… ] [ file FILE ] [ label ] [ all-nsid ] [ dev DEVICE ]`.
 *
 * @throws UsageError for any other word.
 */
export function parseMonitor(words: readonly string[]): Wanted {
  const args = new Arguments(words);
  const objects = new Set<MonitoredObject>();
  let isAll = false;
  let label = false;
  let allNamespaces = false;
  let dev: string | undefined;
  let file: string | undefined;
  for (let word = args.next(); word !== undefined; word = args.next()) {
    const key = match(word, WORDS);
    if (key === undefined) throw new UsageError(`monitor: ${JSON.stringify(word)} is unknown`);
    if (key === 'label') label = true;
    else if (key === 'all-nsid') allNamespaces = true;
    else if (key === 'dev') dev = args.value(key);
    else if (key === 'file') file = args.value(key);
    else if (key === 'neighbour') objects.add(key);
    else if (key === 'all') {
      label = true;
      isAll = true;
    } else objects.add(OBJECTS[key]);
  }
  return {
    objects: isAll || objects.size === 0 ? [...new Set([...USUAL, ...objects])] : [...objects],
    isLenient: !objects.has('stats'),
    label,
    allNamespaces,
    ...(dev !== undefined && { dev }),
    ...(file !== undefined && { file }),
  };
}
