import type { NeighbourView } from '@netlink/rtnetlink';
import { asItIs, checkFields, checkRivals, fields } from '../check-keys.ts';
import { isOn, text } from '../link/field-checks.ts';
import { linkReference, masterReference } from '../link/name.ts';
import { allOf } from '../filtered-list.ts';
import type { Names } from '../names/names.ts';
import { protocolName } from '../names/words.ts';
import { familyOfAll, ipFamily, parseAddress, parsePrefix, within } from '../prefix.ts';
import type { NeighbourFilter } from './neighbour.ts';
import { bitsOf } from './read.ts';
import { statesOf } from './spec.ts';
import { EXT_FLAG_WORDS, FLAG_WORDS } from './words.ts';

type Test = (view: NeighbourView) => boolean;

const FIELDS = fields<keyof NeighbourFilter>(
  [linkReference, 'dev', 'vrf'],
  [masterReference, 'master'],
  [ipFamily, 'family'],
  [text, 'dst', 'to'],
  [(value) => [value].flat().map(statesOf), 'state'],
  [isOn, 'proxy', 'router', 'managed', 'externLearn', 'externValid', 'offload', 'unused'],
  [asItIs, 'protocol'],
);

/**
 * What `filter` says of neighbours, but for the link and its master: these are known only when the list is read.
 *
 * @throws TypeError that names the key at fault.
 */
export function neighbourTest(filter: NeighbourFilter, names: Names): Test | undefined {
  checkFields('neighbour filter', filter, FIELDS);
  checkRivals(filter, 'master', 'vrf');
  const tests: Test[] = [];
  const { family, dst, to, state, proxy = false, unused, protocol } = filter;
  familyOfAll(family, { dst, to });
  tests.push((view) => view.flags.includes('proxy') === proxy);
  if (family !== undefined) tests.push((view) => view.family === family);
  if (dst !== undefined) {
    const { address } = parseAddress(dst, 'dst');
    tests.push((view) => view.dst === address);
  }
  if (to !== undefined) {
    const contains = within(parsePrefix(to, 'to'));
    tests.push((view) => contains(view.dst));
  }
  if (state !== undefined) {
    const wanted = [state].flat().map((one) => bitsOf(statesOf(one)));
    tests.push((view) => {
      const bits = bitsOf(view.state);
      return wanted.some((mask) => (bits & mask) !== 0 || bits === mask);
    });
  }
  tests.push(...flagTests(filter));
  if (unused !== undefined) tests.push((view) => ((view.cacheinfo?.refcnt ?? 0) === 0) === unused);
  if (protocol !== undefined) {
    const number = names.protocols.numberOf(protocol, 'protocol');
    tests.push(
      (view) =>
        view.protocol !== undefined &&
        names.protocols.numberOf(protocolName(names, view.protocol)) === number,
    );
  }
  return allOf(tests);
}

function flagTests({ router, externLearn, offload, managed, externValid }: NeighbourFilter): Test[] {
  const tests: Test[] = [];
  for (const [word, wanted] of Object.entries({ router, externLearn, offload })) {
    const flag = FLAG_WORDS[word as keyof typeof FLAG_WORDS];
    if (wanted !== undefined) tests.push((view) => view.flags.includes(flag) === wanted);
  }
  for (const [word, wanted] of Object.entries({ managed, externValid })) {
    const flag = EXT_FLAG_WORDS[word as keyof typeof EXT_FLAG_WORDS];
    if (wanted !== undefined) tests.push((view) => (view.flagsExt?.includes(flag) ?? false) === wanted);
  }
  return tests;
}
