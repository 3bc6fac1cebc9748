import type { NeighbourAttributes, NeighbourFlag, NeighbourHeader, NeighbourState } from '@netlink/rtnetlink';
import { asItIs, checkFields, checkRivals, fields } from '../../check-keys.ts';
import { isOn } from '../../link/field-checks.ts';
import type { IndexOf } from '../../devices.ts';
import { linkReference } from '../../link/name.ts';
import type { FdbFlushFilter } from './fdb.ts';
import { type FdbRequest, placeOf } from './spec.ts';

/** What bits there are of a kind of entry, and which of them are looked at: of those that are, and of the others. */
interface Bits<B> {
  readonly yes: { readonly set: readonly B[]; readonly mask: readonly B[] };
  readonly no: { readonly set: readonly B[]; readonly mask: readonly B[] };
}

// What is permanent is static too, to the kernel, and what is dynamic is neither.
const STATES: Readonly<Partial<Record<keyof FdbFlushFilter, Bits<NeighbourState>>>> = {
  permanent: { yes: { set: ['permanent'], mask: ['permanent'] }, no: { set: [], mask: ['permanent'] } },
  static: { yes: { set: ['noarp'], mask: ['noarp', 'permanent'] }, no: { set: [], mask: ['noarp'] } },
  dynamic: { yes: { set: [], mask: ['noarp', 'permanent'] }, no: { set: ['noarp'], mask: ['noarp'] } },
};

const FLAGS: Readonly<Partial<Record<keyof FdbFlushFilter, Bits<NeighbourFlag>>>> = {
  addedByUser: bit('use'),
  externLearn: bit('extLearned'),
  sticky: bit('sticky'),
  offloaded: bit('offloaded'),
  router: bit('router'),
};

const FIELDS = fields<keyof FdbFlushFilter>(
  [linkReference, 'dev', 'brport', 'via'],
  [asItIs, 'vlan', 'dst', 'port', 'vni', 'srcVni', 'nhid'],
  [isOn, 'master', 'self', ...wordsOf(STATES), ...wordsOf(FLAGS)],
);

/**
 * What `filter` is in the kernel's terms.
 *
 * @throws TypeError or RangeError that names the key at fault.
 */
export function fdbFlushRequest(filter: FdbFlushFilter): (indexOf: IndexOf) => Promise<FdbRequest> {
  checkFields('fdb flush', filter, FIELDS);
  checkRivals(filter, 'via', 'brport');
  const [one, other] = wordsOf(STATES).filter((word) => filter[word] === true);
  if (one !== undefined && other !== undefined)
    throw new TypeError(`${one}: no entry is that and ${other} too`);
  const { dev, brport, via = brport, master = false, self = !master } = filter;
  if ((dev as unknown) === undefined) throw new TypeError('dev: a link is needed');
  const states = asked(filter, STATES);
  const flags = asked(filter, FLAGS);
  const header: Partial<NeighbourHeader> = {
    family: 'bridge',
    state: states.set,
    flags: [...(self ? (['self'] as const) : []), ...(master ? (['master'] as const) : []), ...flags.set],
  };
  const attributes: NeighbourAttributes = {
    ...placeOf(filter),
    ...(states.mask.length > 0 && { ndmStateMask: states.mask }),
    ...(flags.mask.length > 0 && { ndmFlagsMask: flags.mask }),
  };
  return async (indexOf) => ({
    header: { ...header, ifindex: await indexOf(dev, 'dev') },
    attributes: { ...attributes, ...(via !== undefined && { ifindex: await indexOf(via, 'via') }) },
  });
}

function wordsOf(words: object): (keyof FdbFlushFilter)[] {
  return Object.keys(words) as (keyof FdbFlushFilter)[];
}

function bit(flag: NeighbourFlag): Bits<NeighbourFlag> {
  return { yes: { set: [flag], mask: [flag] }, no: { set: [], mask: [flag] } };
}

function asked<B>(
  filter: FdbFlushFilter,
  words: Readonly<Partial<Record<keyof FdbFlushFilter, Bits<B>>>>,
): { readonly set: readonly B[]; readonly mask: readonly B[] } {
  const set = new Set<B>();
  const mask = new Set<B>();
  for (const [word, { yes, no }] of Object.entries(words)) {
    const value = filter[word as keyof FdbFlushFilter];
    if (value === undefined) continue;
    const bits = value === true ? yes : no;
    for (const one of bits.set) set.add(one);
    for (const one of bits.mask) mask.add(one);
  }
  return { set: [...set], mask: [...mask] };
}
