import { wordOrNumber } from '../../arguments.ts';
import { UsageError } from '../../usage-error.ts';
import {
  fixed,
  negatable,
  number,
  numberOr,
  type Reader,
  type Readers,
  type Settings,
  text,
} from '../../reader.ts';

/** Several words for the same. */
function each(words: readonly string[], reader: Reader): Readers {
  return Object.fromEntries(words.map((word) => [word, reader]));
}

const HOP_LIMIT = ['ttl', 'hoplimit', 'hlim'];
const TRAFFIC_CLASS = ['tos', 'tclass', 'tc', 'dsfield'];
const INHERIT = { inherit: 'inherit' };

const key =
  (name: string): Reader =>
  (args, settings, word) => {
    settings[name] = wordOrNumber(args.value(word));
  };

function encapOf(settings: Settings): Settings {
  const encap = settings['encap'] ?? { type: 'none' };
  settings['encap'] = encap;
  return encap as Settings;
}

const encapPort =
  (name: 'sport' | 'dport'): Reader =>
  (args, settings, word) => {
    const isAuto = name === 'sport' && args.peek() === 'auto';
    if (isAuto) args.next();
    encapOf(settings)[name] = isAuto ? 0 : args.number(word);
  };

const encapSwitch = (name: string, on: boolean): Reader => {
  return (_args, settings) => {
    encapOf(settings)[name] = on;
  };
};

const encap: Readers = {
  encap(args, settings, word) {
    encapOf(settings)['type'] = args.value(word);
  },
  noencap(_args, settings) {
    encapOf(settings)['type'] = 'none';
  },
  'encap-sport': encapPort('sport'),
  'encap-dport': encapPort('dport'),
  'encap-csum': encapSwitch('csum', true),
  'noencap-csum': encapSwitch('csum', false),
  'encap-udp6-csum': encapSwitch('csum6', true),
  'noencap-udp6-csum': encapSwitch('csum6', false),
  'encap-remcsum': encapSwitch('remcsum', true),
  'noencap-remcsum': encapSwitch('remcsum', false),
};

const ends: Readers = { remote: text('remote'), local: text('local'), dev: text('dev') };

const overIpv4: Readers = {
  ...ends,
  ...each(HOP_LIMIT, numberOr('ttl', INHERIT)),
  ...each(TRAFFIC_CLASS, numberOr('tos', INHERIT)),
  ...negatable('pmtudisc', 'pmtudisc'),
  fwmark: number('fwmark'),
  external: fixed('external', true),
  ...encap,
};

const overIpv6: Readers = {
  ...ends,
  ...each(HOP_LIMIT, numberOr('ttl', { 0: 'inherit', inherit: 'inherit' })),
  ...each(TRAFFIC_CLASS, numberOr('tclass', INHERIT)),
  ...each(['flowlabel', 'fl'], numberOr('flowlabel', INHERIT)),
  encaplimit: numberOr('encapLimit', { none: 'none' }),
  dscp(args, settings, word) {
    const value = args.value(word);
    if (value !== 'inherit') throw new UsageError(`${word}: ${JSON.stringify(value)} is not "inherit"`);
    settings['dscp'] = value;
  },
  ...negatable('allow-localremote', 'allowLocalremote'),
  fwmark: numberOr('fwmark', INHERIT),
  external: fixed('external', true),
  ...encap,
};

const greHeader: Readers = {
  key: key('key'),
  ikey: key('ikey'),
  okey: key('okey'),
  nokey: fixed('key', null),
  noikey: fixed('ikey', null),
  nookey: fixed('okey', null),
  ...negatable('seq', 'seq'),
  ...negatable('iseq', 'iseq'),
  ...negatable('oseq', 'oseq'),
  ...negatable('csum', 'csum'),
  ...negatable('icsum', 'icsum'),
  ...negatable('ocsum', 'ocsum'),
};

const erspan: Readers = {
  erspan_ver: number('erspanVer'),
  erspan: number('erspanIndex'),
  erspan_dir: text('erspanDir'),
  erspan_hwid: number('erspanHwid'),
};

const gre: Readers = { ...overIpv4, ...greHeader, ...negatable('ignore-df', 'ignoreDf') };
const ip6gre: Readers = { ...overIpv6, ...greHeader };

const protocols =
  (words: Readonly<Record<string, string>>): Reader =>
  (args, settings, word) => {
    const mode = args.value(word);
    const proto = Object.hasOwn(words, mode) ? words[mode] : undefined;
    if (proto === undefined) throw new UsageError(`${word}: ${JSON.stringify(mode)} is unknown`);
    settings['proto'] = proto;
  };

const FOUR_IN_FOUR = { 'ipv4/ipv4': 'ipip', ipip: 'ipip', ip4ip4: 'ipip' };
const ANY_IN_FOUR = { 'mpls/ipv4': 'mplsip', mplsip: 'mplsip', 'any/ipv4': 'any', any: 'any' };

const ipip: Readers = { ...overIpv4, mode: protocols({ ...FOUR_IN_FOUR, ...ANY_IN_FOUR }) };

const sit: Readers = {
  ...overIpv4,
  mode: protocols({ 'ipv6/ipv4': 'ip6ip', ip6ip: 'ip6ip', ...FOUR_IN_FOUR, ...ANY_IN_FOUR }),
  isatap: fixed('isatap', true),
  '6rd-prefix': text('prefix'),
  '6rd-relay_prefix': text('relayPrefix'),
  '6rd-reset': (_args, settings) => {
    settings['prefix'] = '2002::/16';
    settings['relayPrefix'] = '0.0.0.0/0';
  },
};

const ip6tnl: Readers = {
  ...overIpv6,
  mode: protocols({
    'ipv6/ipv6': 'ip6ip6',
    ip6ip6: 'ip6ip6',
    'ip/ipv6': 'ipip6',
    'ipv4/ipv6': 'ipip6',
    ipip6: 'ipip6',
    ip4ip6: 'ipip6',
    'any/ipv6': 'any',
    any: 'any',
  }),
};

const vti: Readers = {
  ...ends,
  key: key('key'),
  ikey: key('ikey'),
  okey: key('okey'),
  fwmark: number('fwmark'),
};

/** Words for what each kind of tunnel of IP has. */
export const tunnelReaders: Readonly<Record<string, Readers>> = {
  gre,
  gretap: gre,
  erspan: { ...gre, ...erspan },
  ip6gre,
  ip6gretap: ip6gre,
  ip6erspan: { ...ip6gre, ...erspan },
  ipip,
  sit,
  ip6tnl,
  vti,
  vti6: vti,
};
