import type { AddressFamily, RuleView } from '@netlink/rtnetlink';
import { asItIs, checkFields, fields } from '../check-keys.ts';
import { bigNumber, isOn, number32, text, wholeNumber } from '../link/field-checks.ts';
import { allOf } from '../filtered-list.ts';
import type { Names } from '../names/names.ts';
import { protocolName } from '../names/words.ts';
import { familyOfAll, ipFamily, narrower, parsePrefix, within } from '../prefix.ts';
import { dscpOf } from './dscp.ts';
import { formatRange, parseRange, type Range } from './range.ts';
import type { RuleFilter } from './rule.ts';
import { MULTICAST_FAMILIES, WHOLE_DSCP, WHOLE_FLOWLABEL, WHOLE_PORT } from './words.ts';

type Test = (view: RuleView) => boolean;

const FIELDS = fields<keyof RuleFilter>(
  [ipFamily, 'family'],
  [isOn, 'multicast', 'not', 'l3mdev'],
  [text, 'from', 'to', 'iif', 'oif'],
  [number32, 'priority', 'fwmark', 'fwmask'],
  [(value) => wholeNumber(value, WHOLE_DSCP), 'dscpMask'],
  [(value) => wholeNumber(value, WHOLE_PORT), 'sportMask', 'dportMask'],
  [(value) => wholeNumber(value, WHOLE_FLOWLABEL), 'flowlabel', 'flowlabelMask'],
  [bigNumber, 'tunId'],
  [asItIs, 'tos', 'dscp', 'uidrange', 'ipproto', 'sport', 'dport', 'table', 'protocol'],
);

/**
 * What `filter` says of rules.
 *
 * @throws TypeError that names the key at fault.
 */
export function ruleTest(filter: RuleFilter, names: Names): Test | undefined {
  checkFields('rule filter', filter, FIELDS);
  const { family, from, to } = filter;
  familyOfAll(family, { from: narrower(from), to: narrower(to) });
  return allOf([...placeTests(filter, names), ...packetTests(filter, names), ...flowTests(filter, names)]);
}

/** Tests of where a rule stands and what it leads to. */
function placeTests({ family, multicast = false, ...filter }: RuleFilter, names: Names): Test[] {
  const { priority, not, l3mdev, table, protocol } = filter;
  const families: AddressFamily[] = (family === undefined ? (['inet', 'inet6'] as const) : [family]).map(
    (one) => (multicast ? MULTICAST_FAMILIES[one] : one),
  );
  const tests: Test[] = [(view) => families.includes(view.family)];
  if (priority !== undefined) tests.push((view) => (view.priority ?? 0) === priority);
  if (not !== undefined) tests.push((view) => view.flags.includes('invert') === not);
  if (l3mdev !== undefined) tests.push((view) => ((view.l3mdev ?? 0) !== 0) === l3mdev);
  if (table !== undefined) {
    const number = names.tables.numberOf(table, 'table');
    tests.push((view) => (view.tableAttribute ?? view.table) === number);
  }
  if (protocol !== undefined) {
    const number = names.protocols.numberOf(protocol, 'protocol');
    tests.push(
      (view) =>
        view.protocol !== undefined &&
        names.protocols.numberOf(protocolName(names, view.protocol)) === number,
    );
  }
  return tests;
}

/** Tests of the header of packets, and of where they come from and go. */
function packetTests(
  { tos, iif, oif, fwmark, fwmask, uidrange, ...filter }: RuleFilter,
  names: Names,
): Test[] {
  const tests: Test[] = [];
  const [from, to] = [narrower(filter.from), narrower(filter.to)];
  if (from !== undefined) tests.push(prefixTest(from, 'from', (view) => [view.src, view.srcLen]));
  if (to !== undefined) tests.push(prefixTest(to, 'to', (view) => [view.dst, view.dstLen]));
  if (tos !== undefined) {
    const number = names.dsfields.numberOf(tos, 'tos');
    tests.push((view) => view.tos === number);
  }
  if (iif !== undefined) tests.push((view) => view.iifname === iif);
  if (oif !== undefined) tests.push((view) => view.oifname === oif);
  // The kernel sends no mark of 0, but the mask of one.
  if (fwmark !== undefined)
    tests.push((view) => (view.fwmark ?? (view.fwmask === undefined ? undefined : 0)) === fwmark);
  if (fwmask !== undefined) tests.push((view) => view.fwmask === fwmask);
  if (uidrange !== undefined) {
    const isWanted = rangeTest(uidrange, 'uidrange');
    tests.push((view) => isWanted(view.uidRange));
  }
  return tests;
}

/** Tests of what packets carry. */
function flowTests(filter: RuleFilter, names: Names): Test[] {
  const { ipproto, dscp, dscpMask, flowlabel, flowlabelMask, sport, sportMask, dport, dportMask, tunId } =
    filter;
  const tests: Test[] = [
    ...maskTests(dscp, dscpMask, WHOLE_DSCP, (view) => [view.dscp, view.dscpMask]),
    ...maskTests(flowlabel, flowlabelMask, WHOLE_FLOWLABEL, (view) => [view.flowlabel, view.flowlabelMask]),
    ...maskTests(sport, sportMask, WHOLE_PORT, (view) => [view.sportRange, view.sportMask]),
    ...maskTests(dport, dportMask, WHOLE_PORT, (view) => [view.dportRange, view.dportMask]),
  ];
  if (ipproto !== undefined) {
    const number = names.ipProtocols.numberOf(ipproto, 'ipproto');
    tests.push((view) => view.ipProto === number);
  }
  if (dscp !== undefined) {
    const number = dscpOf(names, dscp);
    tests.push((view) => view.dscp === number);
  }
  if (flowlabel !== undefined) tests.push((view) => view.flowlabel === flowlabel);
  if (sport !== undefined) {
    const isWanted = rangeTest(sport, 'sport', WHOLE_PORT);
    tests.push((view) => isWanted(view.sportRange));
  }
  if (dport !== undefined) {
    const isWanted = rangeTest(dport, 'dport', WHOLE_PORT);
    tests.push((view) => isWanted(view.dportRange));
  }
  if (tunId !== undefined) tests.push((view) => view.tunId === BigInt(tunId));
  return tests;
}

/** The test of a mask. Where just the value is given, all of its bits count; where neither is, any rule will do. */
function maskTests(
  value: unknown,
  mask: number | undefined,
  whole: number,
  read: (view: RuleView) => readonly [value: unknown, mask: number | undefined],
): Test[] {
  if (value === undefined && mask === undefined) return [];
  return [
    (view) => {
      const [found, foundMask = whole] = read(view);
      return found !== undefined && foundMask === (mask ?? whole);
    },
  ];
}

function rangeTest(
  given: string | number,
  key: string,
  greatest?: number,
): (range: Range | undefined) => boolean {
  const wanted = formatRange(parseRange(given, key, greatest));
  return (range) => range !== undefined && formatRange(range) === wanted;
}

function prefixTest(
  given: string,
  key: string,
  read: (view: RuleView) => readonly [string | undefined, number],
): Test {
  const prefix = parsePrefix(given, key);
  const contains = within(prefix);
  return (view) => {
    const [address, length] = read(view);
    return length >= prefix.length && contains(address);
  };
}
