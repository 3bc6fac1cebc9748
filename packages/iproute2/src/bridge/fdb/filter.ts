import { NEIGHBOUR_STATES, type NeighbourView } from '@netlink/rtnetlink';
import { asItIs, checkFields, fields, oneOf } from '../../check-keys.ts';
import { isOn, listOf, shown } from '../../link/field-checks.ts';
import { linkReference } from '../../link/name.ts';
import { checkVlan } from '../range.ts';
import type { FdbFilter } from './fdb.ts';
import { stateName } from './read.ts';
import { checkMac } from './spec.ts';
import { STATE_BITS } from './words.ts';

const FIELDS = fields<keyof FdbFilter>(
  [linkReference, 'dev', 'br'],
  [asItIs, 'mac', 'vlan', 'state'],
  [isOn, 'dynamic'],
  [statesOf, 'stateMask'],
);

const checkState = oneOf(Object.keys(NEIGHBOUR_STATES));

function statesOf(value: unknown): void {
  listOf(value).forEach(checkState);
}

/**
 * What `filter` says of entries, but for links.
 *
 * @throws TypeError or RangeError that names the key at fault.
 */
export function fdbTest(filter: FdbFilter): (view: NeighbourView) => boolean {
  checkFields('fdb filter', filter, FIELDS);
  const { mac, vlan, state, stateMask, dynamic } = filter;
  const tests: ((view: NeighbourView) => boolean)[] = [({ family }) => family === 'bridge'];
  if (mac !== undefined) {
    const wanted = checkMac(mac).toLowerCase();
    tests.push(({ lladdr }) => lladdr === wanted);
  }
  if (vlan !== undefined) {
    const wanted = checkVlan(vlan, 'vlan');
    tests.push((view) => view.vlan === wanted);
  }
  if (state !== undefined) {
    const wanted = new Set<string | number>([state].flat());
    for (const word of wanted)
      if (!Object.hasOwn(STATE_BITS, word)) throw new TypeError(`state: ${shown(word)} is none`);
    tests.push((view) => wanted.has(stateName(view.state)));
  }
  if (stateMask !== undefined) tests.push((view) => stateMask.some((bit) => view.state.includes(bit)));
  if (dynamic !== undefined) tests.push((view) => view.state.includes('permanent') !== dynamic);
  return (view) => tests.every((test) => test(view));
}
