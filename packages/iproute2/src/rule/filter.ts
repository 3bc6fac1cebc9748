import type { AddressFamily, RuleView } from '@netlink/rtnetlink';
import { asItIs, checkFields, fields } from '../check-keys.ts';
import { bigNumber, isOn, number32, text } from '../link/field-checks.ts';
import { allOf } from '../filtered-list.ts';
import type { Names } from '../names/names.ts';
import { protocolName } from '../names/words.ts';
import { ipFamily, parsePrefix, within } from '../prefix.ts';
import { dscpOf } from './dscp.ts';
import { formatRange, parseRange, type Range } from './range.ts';
import type { RuleFilter } from './rule.ts';
import { MULTICAST_FAMILIES, WHOLE_DSCP, WHOLE_FLOWLABEL, WHOLE_PORT } from './words.ts';

type Test = (view: RuleView) => boolean;

const FIELDS = fields<keyof RuleFilter>(
  [ipFamily, 'family'],
  [isOn, 'multicast', 'not', 'l3mdev'],
  [text, 'from', 'to', 'iif', 'oif'],
  [
    number32,
    'priority',
    'fwmark',
    'fwmask',
    'dscpMask',
    'sportMask',
    'dportMask',
    'flowlabel',
    'flowlabelMask',
  ],
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
  { from, to, tos, iif, oif, fwmark, fwmask, uidrange }: RuleFilter,
  names: Names,
): Test[] {
  const tests: Test[] = [];
  if (from !== undefined) tests.push(prefixTest(from, 'from', (view) => [view.src, view.srcLen]));
  if (to !== undefined) tests.push(prefixTest(to, 'to', (view) => [view.dst, view.dstLen]));
  if (tos !== undefined) {
    const number = names.dsfields.numberOf(tos, 'tos');
    tests.push((view) => view.tos === number);
  }
  if (iif !== undefined) tests.push((view) => view.iifname === iif);
  if (oif !== undefined) tests.push((view) => view.oifname === oif);
  if (fwmark !== undefined) tests.push((view) => view.fwmark === fwmark);
  if (fwmask !== undefined) tests.push((view) => view.fwmask === fwmask);
  if (uidrange !== undefined) {
    const isWanted = rangeTest(uidrange, 'uidrange');
    tests.push((view) => isWanted(view.uidRange));
  }
  return tests;
}

/** Tests of what packets carry. */
function flowTests(filter: RuleFilter, names: Names): Test[] {
  const { ipproto, dscp, flowlabel, tunId } = filter;
  const { dscpMask = WHOLE_DSCP, flowlabelMask = WHOLE_FLOWLABEL } = filter;
  const tests = portTests(filter);
  if (ipproto !== undefined) {
    const number = names.ipProtocols.numberOf(ipproto, 'ipproto');
    tests.push((view) => view.ipProto === number);
  }
  if (dscp !== undefined) {
    const number = dscpOf(names, dscp);
    tests.push((view) => view.dscp === number && (view.dscpMask ?? WHOLE_DSCP) === dscpMask);
  }
  if (flowlabel !== undefined) {
    tests.push(
      (view) => view.flowlabel === flowlabel && (view.flowlabelMask ?? WHOLE_FLOWLABEL) === flowlabelMask,
    );
  }
  if (tunId !== undefined) tests.push((view) => view.tunId === BigInt(tunId));
  return tests;
}

function portTests({ sport, sportMask = WHOLE_PORT, dport, dportMask = WHOLE_PORT }: RuleFilter): Test[] {
  const tests: Test[] = [];
  if (sport !== undefined) {
    const isWanted = rangeTest(sport, 'sport');
    tests.push(({ sportRange, sportMask: mask = WHOLE_PORT }) => isWanted(sportRange) && mask === sportMask);
  }
  if (dport !== undefined) {
    const isWanted = rangeTest(dport, 'dport');
    tests.push(({ dportRange, dportMask: mask = WHOLE_PORT }) => isWanted(dportRange) && mask === dportMask);
  }
  return tests;
}

function rangeTest(given: string | number, key: string): (range: Range | undefined) => boolean {
  const wanted = formatRange(parseRange(given, key));
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
