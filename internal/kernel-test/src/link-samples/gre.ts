import { type KindSamples, LOWER_LINES, onAndOff } from './sample.ts';
import { erspanSamples, greHeaderSamples, overIpv4Samples, overIpv6Samples } from './tunnel.ts';

const four = { local: '192.0.2.1', remote: '192.0.2.2' };
const fourWords = 'local 192.0.2.1 remote 192.0.2.2';
const six = { local: '2001:db8::1', remote: '2001:db8::2' };
const sixWords = 'local 2001:db8::1 remote 2001:db8::2';

const greOptions = {
  ...overIpv4Samples('external'),
  ...greHeaderSamples,
  ignoreDf: onAndOff(
    'nopmtudisc ignore-df',
    'nopmtudisc noignore-df',
    (on) => (on ? { json: { ignore_df: true } } : { unseen: 'ip is silent about what is off' }),
    { with: { pmtudisc: false } },
  ),
};

/** GRE over IPv4: packets of IP. */
export const greSamples: KindSamples = { setup: LOWER_LINES, base: four, ip: fourWords, options: greOptions };

/** GRE over IPv4: Ethernet frames. */
export const gretapSamples: KindSamples = greSamples;

/** ERSPAN over IPv4. */
export const erspanTunnelSamples: KindSamples = {
  setup: LOWER_LINES,
  base: { ...four, key: 9, seq: true },
  ip: `${fourWords} key 9 seq`,
  options: { ...greOptions, ...erspanSamples },
};

const ip6greOptions = { ...overIpv6Samples('external'), ...greHeaderSamples };

/** GRE over IPv6: packets of IP. */
export const ip6greSamples: KindSamples = {
  setup: LOWER_LINES,
  base: six,
  ip: sixWords,
  options: ip6greOptions,
};

/** GRE over IPv6: Ethernet frames. */
export const ip6gretapSamples: KindSamples = ip6greSamples;

/** ERSPAN over IPv6. */
export const ip6erspanSamples: KindSamples = {
  setup: LOWER_LINES,
  base: { ...six, key: 9, seq: true },
  ip: `${sixWords} key 9 seq`,
  options: { ...ip6greOptions, ...erspanSamples },
};
