import fc, { type Arbitrary } from 'fast-check';
import { nexthopObjects, resilientGroups } from '../probe/kernel.ts';
import type { Batch, Line } from '../scene/line.ts';
import { encaps4, encaps6 } from './encaps.ts';
import { hop4, hop6 } from './hops.ts';
import { anyOf, lineIf, maybe, number, oneOf } from './line.ts';

/** Nexthop objects by sort: what a route or a group may name. Not each scene has all of them. */
export const NEXTHOP_IDS = {
  inet: [1, 2, 3, 4],
  inet6: [11, 12, 13],
  blackhole: [21],
  fdb: [31, 32],
  group: [41, 42],
  // Less than those of its members.
  group6: [10],
};

const protocol = maybe('protocol', oneOf('static', 'bgp', 'zebra', '200'));

function object(id: number, ...words: Parameters<typeof lineIf>[1][]): Arbitrary<Line> {
  return lineIf([nexthopObjects], `nexthop add id ${id}`, ...words, protocol);
}

function members(ids: readonly number[], heaviest: number): Arbitrary<string> {
  const member = (id: number): Arbitrary<string> =>
    fc
      .option(number(1, heaviest), { nil: undefined })
      .map((weight) => (weight === undefined ? String(id) : `${id},${weight}`));
  return fc
    .subarray([...ids], { minLength: 1 })
    .chain((chosen) => fc.tuple(...chosen.map(member)))
    .map((chosen) => chosen.join('/'));
}

const plain4 = (id: number): Arbitrary<Line> =>
  anyOf<Line>(
    object(id, hop4),
    object(id, oneOf('dev east', 'dev west')),
    ...encaps4.map(({ words, need }) =>
      lineIf([nexthopObjects, need], `nexthop add id ${id}`, words, hop4, protocol),
    ),
  );

const plain6 = (id: number): Arbitrary<Line> =>
  anyOf<Line>(
    object(id, hop6),
    ...encaps6.map(({ words, need }) =>
      lineIf([nexthopObjects, need], `nexthop add id ${id}`, words, hop6, protocol),
    ),
  );

const groupOf = (id: number, ids: readonly number[]): Arbitrary<Line> =>
  anyOf<Line>(
    object(id, 'group', members(ids, 256)),
    lineIf(
      [resilientGroups],
      `nexthop add id ${id} group`,
      members(ids, 20),
      'type resilient buckets',
      number(8, 32),
      maybe('idle_timer', number(1, 1000)),
      maybe('unbalanced_timer', number(1, 1000)),
      protocol,
    ),
  );

/** Nexthop objects of every sort, then groups of them. */
export const randomNexthops: Arbitrary<Batch> = fc
  .tuple(
    ...NEXTHOP_IDS.inet.map(plain4),
    ...NEXTHOP_IDS.inet6.map(plain6),
    ...NEXTHOP_IDS.blackhole.map((id) => object(id, 'blackhole')),
    ...NEXTHOP_IDS.fdb.map((id) => object(id, 'via', oneOf('203.0.113.7', '203.0.113.8'), 'fdb')),
    ...NEXTHOP_IDS.group.map((id) => groupOf(id, NEXTHOP_IDS.inet)),
    ...NEXTHOP_IDS.group6.map((id) => groupOf(id, NEXTHOP_IDS.inet6)),
    object(61, 'group', members(NEXTHOP_IDS.fdb, 20), 'fdb'),
  )
  .chain((lines) => fc.subarray(lines))
  .map((lines) => ({ lines }));
