import type { Arbitrary } from 'fast-check';
import { encap, type EncapKind } from '../probe/kernel.ts';
import type { Probe } from '../probe/capability.ts';
import { anyOf, line, maybe, number, oneOf } from './line.ts';

/** An encapsulation of a kind that the kernel may lack. */
export interface Encapsulation {
  readonly words: Arbitrary<string>;
  readonly need: Probe;
}

const host4 = number(1, 254).map((last) => `203.0.113.${last}`);
const host6 = number(1, 0xffff).map((last) => `2001:db8:5::${last.toString(16)}`);
// ip reads it as hexadecimal.
const trafficClass = number(1, 63).map((bits) => `0x${(bits * 4).toString(16)}`);
const label = number(16, 1_048_575);
const segments = anyOf(line(host6), line(host6, host6), line(host6, host6, host6)).map((text) =>
  text.replaceAll(' ', ','),
);

function encapsulation(kind: EncapKind, words: Arbitrary<string>): Encapsulation {
  return { words: line('encap', kind, words), need: encap(kind) };
}

// What the header of a tunnel has: the options of its kind are left out, see the README on what they do to a host.
const tunnel = (host: Arbitrary<string>, ...rest: readonly Arbitrary<string>[]): Arbitrary<string> =>
  line('id', number(1, 0xffff_ffff), 'dst', host, maybe('src', host), ...rest, maybe('csum'), maybe('seq'));

const mpls = encapsulation(
  'mpls',
  line(
    anyOf(line(label), line(label, label)).map((text) => text.replaceAll(' ', '/')),
    maybe('ttl', number(1, 255)),
  ),
);
const ip = encapsulation('ip', tunnel(host4, maybe('ttl', number(1, 255)), maybe('tos', trafficClass)));
const ip6 = encapsulation('ip6', tunnel(host6, maybe('hoplimit', number(1, 255)), maybe('tc', trafficClass)));
const xfrm = encapsulation('xfrm', line('if_id', number(1, 1000), maybe('link_dev', oneOf('east', 'west'))));
const seg6 = encapsulation(
  'seg6',
  line('mode', oneOf('encap', 'inline', 'l2encap', 'encap.red', 'l2encap.red'), 'segs', segments),
);
const seg6local = encapsulation(
  'seg6local',
  line(
    'action',
    anyOf(
      oneOf(
        'End',
        'End.DX2 oif west',
        'End.DX4 nh4 192.0.2.9',
        'End.DX6 nh6 2001:db8:e::9',
        'End flavors psp',
      ),
      oneOf('End.T table 100', 'End.DT6 table main', 'End.X nh6 2001:db8:e::9', 'End.DT6 table 70000'),
      line('End.B6 srh segs', segments),
      line('End.B6.Encaps srh segs', segments),
    ),
    maybe('count'),
  ),
);
const rpl = encapsulation('rpl', line('segs', segments));
const ioam6 = encapsulation(
  'ioam6',
  line(
    anyOf(line('mode inline'), line('mode', oneOf('encap', 'auto'), 'tundst', host6)),
    'trace prealloc type',
    oneOf('0x800000', '0xc00000', '0xf00000'),
    'ns',
    number(0, 65_535),
    'size',
    number(1, 61).map((words) => words * 4),
  ),
);
const ila = encapsulation(
  'ila',
  line(
    oneOf('1:2:3:4', '2001:db8:0:9'),
    'csum-mode',
    oneOf('adj-transport', 'neutral-map', 'no-action'),
    'ident-type',
    oneOf('luid', 'use-format'),
    'hook-type output',
  ),
);

/** The encapsulations that IPv4 routes may have. */
export const encaps4: readonly Encapsulation[] = [mpls, ip, ip6, xfrm];
/** The encapsulations that IPv6 routes may have. */
export const encaps6: readonly Encapsulation[] = [mpls, ip6, xfrm, seg6, seg6local, rpl, ioam6, ila];
