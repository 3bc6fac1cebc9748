import fc, { type Arbitrary } from 'fast-check';
import { routeTables } from '../probe/kernel.ts';
import type { Batch, Line } from '../scene/line.ts';
import { anyOf, batchOf, line, lineIf, maybe, number, oneOf } from './line.ts';
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

const selector = (network: Arbitrary<string>): Arbitrary<string> =>
  line(
    maybe('not'),
    maybe('from', network),
    maybe('to', network),
    maybe('tos', oneOf('0x04', '0x08', '0x10')),
    maybe('fwmark', mark),
    maybe('iif', oneOf('lo', 'east', 'gone')),
    maybe('oif', oneOf('west', 'gone')),
    maybe('uidrange', range(0, 0xffff_fffe)),
    maybe('ipproto', oneOf('tcp', 'udp', 'icmp', '253')),
    maybe('sport', ports),
    maybe('dport', ports),
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

/** IPv4 rules of every sort. */
export const randomRules4: Arbitrary<Batch> = batchOf(rule(network4), MOST, ['-4']);
/** IPv6 rules of every sort. */
export const randomRules6: Arbitrary<Batch> = batchOf(rule(network6), MOST, ['-6']);
