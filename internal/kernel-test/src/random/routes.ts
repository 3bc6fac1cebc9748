import fc, { type Arbitrary } from 'fast-check';
import {
  congestionControl,
  mplsRoutes,
  multipath,
  nexthopObjects,
  routeTables,
  sourceRoutes,
} from '../probe/kernel.ts';
import type { Batch, Line } from '../scene/line.ts';
import { encaps4, encaps6 } from './encaps.ts';
import { hop4, hop6 } from './hops.ts';
import { anyOf, batchOf, line, lineIf, maybe, number, oneOf } from './line.ts';
import { NEXTHOP_IDS } from './nexthops.ts';
import { network4, network6 } from './world.ts';

const MOST = 24;

const locked = (key: string, value: Arbitrary<string | number>): Arbitrary<string> =>
  maybe(key, fc.option(fc.constant('lock'), { nil: '' }), value);
const milliseconds = number(1, 2000).map((time) => `${time}ms`);
const metrics = anyOf(
  fc.constant(''),
  line(
    locked('mtu', number(1280, 9000)),
    locked('window', number(1000, 65_535)),
    locked('rtt', milliseconds),
    locked('rttvar', milliseconds),
    maybe(
      'rto_min',
      number(1, 999).map((time) => `${time}ms`),
    ),
  ),
  line(
    locked('ssthresh', number(1, 1000)),
    locked('cwnd', number(1, 1000)),
    locked('initcwnd', number(1, 100)),
    locked('initrwnd', number(1, 100)),
    locked('advmss', number(500, 9000)),
    locked('reordering', number(1, 300)),
    locked('hoplimit', number(1, 255)),
    maybe('quickack', number(0, 1)),
    maybe('features ecn'),
    maybe('fastopen_no_cookie', number(0, 1)),
  ),
);
const common = line(
  maybe('metric', number(1, 0xffff_ffff)),
  maybe('protocol', oneOf('static', 'bgp', 'zebra', 'boot', '200')),
);
const table = anyOf(fc.constant(''), oneOf('table 100', 'table 70000', 'table 300'));
const rest4 = line(
  common,
  maybe('tos', oneOf('0x04', '0x10', '0x08')),
  maybe('realms', oneOf('5', '3/4')),
  metrics,
);
const rest6 = line(common, maybe('pref', oneOf('low', 'medium', 'high')), metrics);
const weight = maybe('weight', number(1, 256));

function several(hop: Arbitrary<string>): Arbitrary<string> {
  return fc.array(line('nexthop', hop, weight), { minLength: 2, maxLength: 4 }).map((hops) => hops.join(' '));
}

const dropped = oneOf('blackhole', 'unreachable', 'prohibit', 'throw');

const route4 = anyOf<Line>(
  line('route add', network4, hop4, rest4),
  line('route add', network4, 'dev', oneOf('east', 'west'), maybe('src 192.0.2.1'), rest4),
  line('route add', network4, 'via inet6 fe80::7 dev', oneOf('east', 'west'), rest4),
  line('route add', dropped, network4, common),
  line(
    'route add',
    oneOf('local', 'broadcast', 'multicast', 'anycast'),
    network4,
    'dev',
    oneOf('east', 'west'),
    common,
  ),
  lineIf([routeTables], 'route add', network4, hop4, rest4, table),
  lineIf([routeTables], 'route append', network4, hop4, 'table 100 metric 5'),
  lineIf([multipath], 'route add', network4, rest4, several(hop4)),
  lineIf(
    [multipath],
    'route add',
    network4,
    rest4,
    several(line('via inet6 fe80::7 dev', oneOf('east', 'west'))),
  ),
  lineIf(
    [nexthopObjects],
    'route add',
    network4,
    'nhid',
    oneOf(...[...NEXTHOP_IDS.inet, ...NEXTHOP_IDS.blackhole, ...NEXTHOP_IDS.group].map(String)),
    common,
  ),
  lineIf([congestionControl('reno')], 'route add', network4, hop4, 'congctl', maybe('lock'), 'reno'),
  ...encaps4.map(({ words, need }) => lineIf([need], 'route add', network4, words, hop4, rest4)),
  ...encaps4.map(({ words, need }) =>
    lineIf(
      [need, multipath],
      'route add',
      network4,
      common,
      line('nexthop', words, hop4, weight),
      several(hop4),
    ),
  ),
);

const route6 = anyOf<Line>(
  line('route add', network6, hop6, rest6),
  line('route add', network6, 'dev', oneOf('east', 'west'), maybe('src 2001:db8:e::1'), rest6),
  line('route add', network6, hop6, 'expires', number(1000, 100_000)),
  line('route add', dropped, network6, common),
  line('route add', oneOf('local', 'anycast', 'multicast'), network6, 'dev', oneOf('east', 'west'), common),
  lineIf([routeTables], 'route add', network6, hop6, rest6, table),
  lineIf([sourceRoutes], 'route add', network6, 'from', network6, hop6, rest6),
  lineIf([multipath], 'route add', network6, rest6, several(hop6)),
  lineIf([multipath], 'route append', oneOf('2001:db8:77::/48'), hop6, 'metric 5'),
  lineIf(
    [nexthopObjects],
    'route add',
    network6,
    'nhid',
    oneOf(...[...NEXTHOP_IDS.inet6, ...NEXTHOP_IDS.group6].map(String)),
    common,
  ),
  ...encaps6.map(({ words, need }) => lineIf([need], 'route add', network6, words, hop6, rest6)),
  ...encaps6.map(({ words, need }) =>
    lineIf(
      [need, multipath],
      'route add',
      network6,
      common,
      line('nexthop', words, hop6, weight),
      several(hop6),
    ),
  ),
);

const label = number(16, 999);
const routeMpls = anyOf<Line>(
  lineIf(
    [mplsRoutes],
    'route add',
    label,
    'via inet 192.0.2.9 dev east',
    maybe('ttl-propagate', oneOf('enabled', 'disabled')),
  ),
  lineIf([mplsRoutes], 'route add', label, 'as', label, 'via inet6 2001:db8:e::9 dev east'),
  lineIf(
    [mplsRoutes],
    'route add',
    label,
    'as',
    line(label, label).map((text) => text.replace(' ', '/')),
    'via inet 198.51.100.9 dev west',
  ),
  lineIf([mplsRoutes], 'route add', label, 'dev lo'),
  lineIf(
    [mplsRoutes],
    'route add',
    label,
    'nexthop as 77 via inet 192.0.2.9 dev east nexthop via inet6 fe80::9 dev west',
  ),
);

/** IPv4 routes of every sort. Those through nexthop objects need {@link randomNexthops} before them. */
export const randomRoutes4: Arbitrary<Batch> = batchOf(route4, MOST, ['-4']);
/** IPv6 routes of every sort. */
export const randomRoutes6: Arbitrary<Batch> = batchOf(route6, MOST, ['-6']);
/** MPLS routes. */
export const randomRoutesMpls: Arbitrary<Batch> = batchOf(routeMpls, 8, ['-family', 'mpls']);
