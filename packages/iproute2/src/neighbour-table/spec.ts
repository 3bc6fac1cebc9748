import { NeighbourTableMessage, type NeighbourTableParms } from '@netlink/rtnetlink';
import { asItIs, checkFields, fields } from '../check-keys.ts';
import { number32, text, wholeNumber } from '../link/field-checks.ts';
import { linkReference } from '../link/name.ts';
import { worded } from '../worded.ts';
import type { NeighbourTableChanges } from './neighbour-table.ts';
import { LIMITS, PARAMETERS, TIMES } from './words.ts';

/** What stands for those links that come later. */
export const NO_LINK = '*';

const WORDS = Object.keys(PARAMETERS) as (keyof typeof PARAMETERS)[];
// What is read but not written is taken all the same: a table that was read can be set elsewhere.
const READ_ONLY = ['family', 'index', 'refcnt', 'reachable', 'config', 'stats'];
const FIELDS = fields(
  [text, 'name'],
  [linkReference, 'dev'],
  [milliseconds, 'gcInterval', ...TIMES],
  [number32, ...LIMITS, ...WORDS.filter((word) => !TIMES.has(word))],
  [asItIs, ...READ_ONLY],
);

/** Writes changes of neighbour tables, and tells of faults in our words. */
export const WordedNeighbourTable = worded(NeighbourTableMessage, {
  parms: '',
  'parms.ifindex': 'dev',
  ...Object.fromEntries(WORDS.map((word) => [`parms.${PARAMETERS[word]}`, word])),
});

/**
 * What `changes` are in the kernel's terms, but for the index of the link, which has to be asked for.
 *
 * @throws TypeError or RangeError that names the key at fault, or says that nothing is said.
 */
export function tableRequest(
  changes: NeighbourTableChanges,
): (index: number | undefined) => NeighbourTableMessage['attributes'] {
  checkFields('neighbour table', changes, FIELDS);
  const { name, gcInterval } = changes;
  if ((name as unknown) === undefined) throw new TypeError('name: a table is needed');
  const parms = parametersOf(changes);
  const limits = Object.fromEntries(
    LIMITS.flatMap((key) => (changes[key] === undefined ? [] : [[key, changes[key]]])),
  );
  const isEmpty = Object.keys(parms).length === 0;
  if (isEmpty && gcInterval === undefined && Object.keys(limits).length === 0)
    throw new TypeError('neighbour table: nothing is said of it');
  return (index) => ({
    name,
    ...limits,
    ...(gcInterval !== undefined && { gcInterval: BigInt(gcInterval) }),
    ...(!isEmpty && { parms: { ...(index !== undefined && { ifindex: index }), ...parms } }),
  });
}

function parametersOf(changes: NeighbourTableChanges): NeighbourTableParms {
  const parms: Record<string, number | bigint> = {};
  for (const word of WORDS) {
    const value = changes[word];
    if (value !== undefined) parms[PARAMETERS[word]] = TIMES.has(word) ? BigInt(value) : value;
  }
  return parms;
}

function milliseconds(value: unknown): void {
  wholeNumber(value, Number.MAX_SAFE_INTEGER);
}
