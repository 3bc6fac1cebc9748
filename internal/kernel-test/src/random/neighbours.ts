import type { Arbitrary } from 'fast-check';
import { showsNewest, takes } from '../probe/kernel.ts';
import type { Batch, Line } from '../scene/line.ts';
import { anyOf, batchOf, line, lineIf, maybe, number, oneOf } from './line.ts';
import { anyLink, neighbour4, neighbour6 } from './world.ts';

const MOST = 12;

const lladdr = number(1, 0xff).map((last) => `02:00:5e:00:53:${last.toString(16).padStart(2, '0')}`);
// States that no timer ends.
const state = oneOf('permanent', 'noarp', 'stale');
const protocol = maybe('protocol', oneOf('static', 'zebra', '200'));
const neighbour = anyOf(neighbour4, neighbour6);

const looked = number(20, 29).map((last) => `192.0.2.${last}`);
const managed = takes('neighbours cannot be managed', ['neighbour add 192.0.2.9 dev lower managed']);

const replaced = ['neighbour replace', neighbour, 'lladdr', lladdr, 'dev', anyLink, 'nud'] as const;

const entry = anyOf<Line>(
  line(...replaced, state, maybe('router'), protocol),
  line(...replaced, state, 'extern_learn', protocol),
  line('neighbour replace proxy', neighbour, 'dev', anyLink, maybe('router'), protocol),
  line('neighbour replace proxy', neighbour, 'dev', anyLink, 'extern_learn'),
  // The kernel looks for these by itself, so none of them is one of the others.
  lineIf([managed], 'neighbour replace', looked, 'dev', anyLink, 'nud permanent managed'),
);

const validated = showsNewest(
  'neighbours cannot be validated by others',
  'neighbour add 192.0.2.9 dev lower lladdr 02:00:5e:00:53:09 nud stale extern_valid',
  'neighbour show nud all',
  'extern_valid',
);
const newer = lineIf([validated], ...replaced, 'stale extern_valid', maybe('router'), protocol);

/** Neighbours that older kernels do not know, by the newest ip. */
export const randomNewerNeighbours: Arbitrary<Batch> = batchOf(newer, MOST, [], true);

/** Neighbours of both families, and proxy entries. */
export const randomNeighbours: Arbitrary<Batch> = batchOf(entry, MOST);
