import type { RuleView } from '@netlink/rtnetlink';
import { checkKeys } from '../check-keys.ts';
import { allOf } from '../filtered-list.ts';
import type { Names } from '../names/names.ts';
import { protocolName } from '../names/words.ts';
import { parsePrefix, within } from '../prefix.ts';
import type { RuleFilter } from './rule.ts';

type Test = (view: RuleView) => boolean;

const KEYS = new Set('family priority from to iif oif fwmark table protocol'.split(' '));

/**
 * What `filter` says of rules.
 *
 * @throws TypeError that names the key at fault.
 */
export function ruleTest(filter: RuleFilter, names: Names): Test | undefined {
  checkKeys('rule filter', filter, KEYS);
  const { family, priority, from, to, iif, oif, fwmark, table, protocol } = filter;
  const tests: Test[] = [(view) => view.family === 'inet' || view.family === 'inet6'];
  if (family !== undefined) tests.push((view) => view.family === family);
  if (priority !== undefined) tests.push((view) => (view.priority ?? 0) === priority);
  if (from !== undefined) tests.push(prefixTest(from, 'from', (view) => [view.src, view.srcLen]));
  if (to !== undefined) tests.push(prefixTest(to, 'to', (view) => [view.dst, view.dstLen]));
  if (iif !== undefined) tests.push((view) => view.iifname === iif);
  if (oif !== undefined) tests.push((view) => view.oifname === oif);
  if (fwmark !== undefined) tests.push((view) => view.fwmark === fwmark);
  if (table !== undefined) {
    const number = names.tables.numberOf(table);
    tests.push((view) => (view.tableAttribute ?? view.table) === number);
  }
  if (protocol !== undefined) {
    const number = names.protocols.numberOf(protocol);
    tests.push(
      (view) =>
        view.protocol !== undefined &&
        names.protocols.numberOf(protocolName(names, view.protocol)) === number,
    );
  }
  return allOf(tests);
}

function prefixTest(
  text: string,
  key: string,
  read: (view: RuleView) => readonly [string | undefined, number],
): Test {
  const prefix = parsePrefix(text, key);
  const contains = within(prefix);
  return (view) => {
    const [address, length] = read(view);
    return length >= prefix.length && contains(address);
  };
}
