import fc, { type Arbitrary } from 'fast-check';
import { kernelSince } from '../probe/kernel.ts';
import type { Batch, Line } from '../scene/line.ts';
import { anyOf, batchOf, line, lineIf, maybe, number, oneOf } from './line.ts';

const MOST = 12;

const dev = oneOf('east', 'west', 'idle');
const scope = maybe('scope', oneOf('global', 'link', 'host', 'site', '50'));
const metric = maybe('metric', number(1, 0xffff_ffff));
const lifeTimes = maybe('valid_lft', number(50_000, 100_000), 'preferred_lft', number(20_000, 50_000));
const label = (name: string): Arbitrary<string> =>
  maybe(`label ${name}:`, oneOf('a', 'b2')).map((text) => text.replace(': ', ':'));

const host4 = fc.tuple(number(0, 3), number(1, 250)).map(([third, last]) => `203.0.${third}.${last}`);
const host6 = fc
  .tuple(number(0, 3), number(1, 0xffff))
  .map(([third, last]) => `2001:db8:a:${third}::${last.toString(16)}`);
const prefix4 = fc.tuple(host4, number(16, 32)).map(([host, length]) => `${host}/${length}`);
const prefix6 = fc.tuple(host6, number(48, 128)).map(([host, length]) => `${host}/${length}`);

const address4 = dev.chain((name) =>
  anyOf<Line>(
    line(
      'address add',
      prefix4,
      'dev',
      name,
      maybe('broadcast', oneOf('+', '-', '203.0.113.255')),
      label(name),
      scope,
      metric,
      lifeTimes,
      maybe('noprefixroute'),
    ),
    line('address add', host4, 'peer', prefix4, 'dev', name, label(name), scope, lifeTimes),
    line(
      'address add',
      number(1, 250).map((last) => `239.1.2.${last}/32`),
      'dev',
      name,
      'autojoin',
      lifeTimes,
    ),
  ),
);

// Duplicates are not looked for: a scene is not to change by itself.
const address6 = dev.chain((name) =>
  anyOf<Line>(
    line(
      'address add',
      prefix6,
      'dev',
      name,
      metric,
      lifeTimes,
      maybe('noprefixroute'),
      maybe('home'),
      'nodad',
    ),
    line('address add', host6, 'peer', prefix6, 'dev', name, lifeTimes, 'nodad'),
    line(
      'address add',
      host6.map((host) => `${host}/64`),
      'dev',
      name,
      'mngtmpaddr nodad',
    ),
    line(
      'address add',
      number(1, 0xffff).map((last) => `fe80::${last.toString(16)}/64`),
      'dev',
      name,
      'nodad',
    ),
    line(
      'address add',
      number(1, 0xffff).map((last) => `ff05::${last.toString(16)}/128`),
      'dev',
      name,
      'autojoin nodad',
      lifeTimes,
    ),
    // Of a link that is down, duplicates are not looked for before it goes up.
    line('address add', prefix6, 'dev idle optimistic', maybe('noprefixroute')),
  ),
);

// A kernel that does not know who made an address passes over it, and so does ip 6.1.
const protocols = kernelSince('5.18');
const protocol = line('proto', oneOf('kernel_lo', 'kernel_ra', 'kernel_ll', '77'));
const newer = anyOf<Line>(
  lineIf([protocols], 'address add', prefix4, 'dev', dev, lifeTimes, protocol),
  lineIf([protocols], 'address add', prefix6, 'dev', dev, lifeTimes, protocol, 'nodad'),
);

/** Addresses of both families that older kernels do not know, by the newest ip. */
export const randomNewerAddresses: Arbitrary<Batch> = batchOf(newer, MOST, [], true);

/** IPv4 addresses of every sort on the links of the world. */
export const randomAddresses4: Arbitrary<Batch> = batchOf(address4, MOST, ['-4']);
/** IPv6 addresses of every sort. */
export const randomAddresses6: Arbitrary<Batch> = batchOf(address6, MOST, ['-6']);
