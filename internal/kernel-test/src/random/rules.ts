import fc, { type Arbitrary } from 'fast-check';
import type { Probe } from '../probe/capability.ts';
import { routeTables, showsNewest } from '../probe/kernel.ts';
import type { Batch, Line } from '../scene/line.ts';
import { anyOf, batchOf, line, lineIf, maybe, number, oneOf, type Phrase } from './line.ts';
import { network4, network6 } from './world.ts';

const MOST = 16;

const range = (least: number, greatest: number): Arbitrary<string> =>
  fc
    .tuple(number(least, greatest), number(least, greatest))
    .map(([one, other]) => `${Math.min(one, other)}-${Math.max(one, other)}`);
const ports = anyOf(number(1, 0xffff).map(String), range(1, 0xffff));
const hex = (most: number): Arbitrary<string> => number(1, most).map((bits) => `0x${bits.toString(16)}`);
const mark = fc
  .tuple(hex(0xffff_ffff), fc.option(hex(0xffff_ffff), { nil: undefined }))
  .map(([value, mask]) => (mask === undefined ? value : `${value}/${mask}`));

const tos = maybe('tos', oneOf('0x04', '0x08', '0x10'));
const flow = line(maybe('sport', ports), maybe('dport', ports));

const selector = (network: Arbitrary<string>, newer: Phrase = line(tos, flow)): Arbitrary<string> =>
  line(
    maybe('not'),
    maybe('from', network),
    maybe('to', network),
    maybe('fwmark', mark),
    maybe('iif', oneOf('lo', 'east', 'gone')),
    maybe('oif', oneOf('west', 'gone')),
    maybe('uidrange', range(0, 0xffff_fffe)),
    maybe('ipproto', oneOf('tcp', 'udp', 'icmp', '253')),
    newer,
    maybe('tun_id', number(1, 0x7fff_ffff)),
  );

const suppress = line(
  maybe('suppress_prefixlength', number(0, 32)),
  maybe('suppress_ifgroup', oneOf('default', '7', '0xffff')),
);
const protocol = maybe('protocol', oneOf('static', 'bgp', '200'));
const realms = maybe('realms', oneOf('5', '3/4'));

const rule = (network: Arbitrary<string>): Arbitrary<Line> =>
  number(1, 30_000).chain((priority) =>
    anyOf<Line>(
      line(
        `rule add priority ${priority}`,
        selector(network),
        'table',
        oneOf('main', 'default', 'local'),
        suppress,
        realms,
        protocol,
      ),
      line(
        `rule add priority ${priority}`,
        selector(network),
        oneOf('blackhole', 'unreachable', 'prohibit', 'nop'),
        protocol,
      ),
      line(`rule add priority ${priority}`, selector(network), 'goto', number(30_001, 32_000), protocol),
      line(`rule add priority ${priority}`, selector(network), 'l3mdev', protocol),
      lineIf(
        [routeTables],
        `rule add priority ${priority}`,
        selector(network),
        'table',
        oneOf('100', '1000', '4000000000'),
        suppress,
        realms,
        protocol,
      ),
    ),
  );

/** A value of some bits, with a mask that has all of those that are set in it. */
const masked = (most: number, write: (value: number) => string): Arbitrary<string> =>
  fc
    .tuple(number(1, most), number(1, most))
    .map(([value, mask]) => `${write(value & mask || mask)}/0x${mask.toString(16)}`);
// ip calls 0 '0' or 'default', depending on what it printed before.
const dscp = number(1, 63).map(String);
const label = number(1, 0xf_ffff);

// What newer kernels know of, and only the newest ip has words for.
const newer = (family: '-4' | '-6', words: string, key: string): Probe =>
  showsNewest(
    `rules do not select by ${words}`,
    `${family} rule add priority 1 ${words}`,
    `${family} -json rule show`,
    `"${key}"`,
  );
const dscps = newer('-4', 'dscp 7', 'dscp');
const dscpMasks = newer('-4', 'dscp 7/0x7', 'dscp_mask');
const portMasks = newer('-4', 'ipproto tcp sport 80/0xf0', 'sport_mask');
const flowlabels = newer('-6', 'flowlabel 5', 'flowlabel');

type Newer = readonly [words: Arbitrary<string>, ...needs: Probe[]];
const decimal = (value: number): string => String(value);
const newer4: readonly Newer[] = [
  [line('dscp', dscp, flow), dscps],
  [line('dscp', masked(63, decimal), flow), dscpMasks],
  [line(tos, 'sport', masked(0xffff, decimal), maybe('dport', ports)), portMasks],
  [line('dscp', dscp, maybe('sport', ports), 'dport', masked(0xffff, decimal)), portMasks],
];
const newer6: readonly Newer[] = [
  ...newer4,
  [line(tos, 'flowlabel', label, flow), flowlabels],
  [line('dscp', dscp, 'flowlabel', masked(0xf_ffff, decimal), flow), flowlabels, dscps],
];

const newerRule = (network: Arbitrary<string>, selectors: readonly Newer[]): Arbitrary<Line> =>
  number(1, 30_000).chain((priority) =>
    anyOf<Line>(
      ...selectors.map(([words, ...needs]) =>
        lineIf(
          needs,
          `rule add priority ${priority}`,
          selector(network, words),
          oneOf('table main', 'blackhole', 'unreachable', 'goto 31000'),
          protocol,
        ),
      ),
    ),
  );

/** IPv4 rules that older kernels do not know, by the newest ip. */
export const randomNewerRules4: Arbitrary<Batch> = batchOf(newerRule(network4, newer4), MOST, ['-4'], true);
/** The same of IPv6. */
export const randomNewerRules6: Arbitrary<Batch> = batchOf(newerRule(network6, newer6), MOST, ['-6'], true);

/** IPv4 rules of every sort. */
export const randomRules4: Arbitrary<Batch> = batchOf(rule(network4), MOST, ['-4']);
/** IPv6 rules of every sort. */
export const randomRules6: Arbitrary<Batch> = batchOf(rule(network6), MOST, ['-6']);
