import { rapidDeployment } from '../probe/tunnels.ts';
import { type KindSamples, LOWER_LINES, type OptionSample } from './sample.ts';
import { overIpv4Samples, overIpv6Samples } from './tunnel.ts';

const protocols = (words: readonly string[], more: Partial<OptionSample> = {}): readonly OptionSample[] =>
  words.map((word) => ({
    value: word,
    ip: `mode ${word}`,
    json: { proto: word },
    ...(word !== 'any' && more),
  }));

const FIXED = { change: 'EOPNOTSUPP' } as const;

const four = { local: '192.0.2.1', remote: '192.0.2.2' };
const fourWords = 'local 192.0.2.1 remote 192.0.2.2';

/** IPv4 over IPv4. */
export const ipipSamples: KindSamples = {
  setup: LOWER_LINES,
  base: four,
  ip: fourWords,
  options: { ...overIpv4Samples(), proto: protocols(['any', 'ipip', 'mplsip'], FIXED) },
};

/** IPv6 over IPv4. */
export const sitSamples: KindSamples = {
  setup: LOWER_LINES,
  base: four,
  ip: fourWords,
  options: {
    ...overIpv4Samples(),
    // ip has the word for it, Linux passes it over.
    external: [{ value: true, read: null, unseen: 'Linux does not know it for sit' }],
    proto: protocols(['any', 'ip6ip', 'ipip', 'mplsip'], FIXED),
    isatap: [
      { value: true, ip: 'isatap', json: { isatap: true }, ...FIXED },
      { value: false, ip: '', unseen: 'ip is silent about what is off' },
    ],
    prefix: [
      {
        value: '2001:db8::/32',
        ip: '6rd-prefix 2001:db8::/32',
        json: { prefix: '2001:db8::', prefixlen: 32 },
        needs: rapidDeployment,
      },
      {
        value: '2002::/16',
        ip: '6rd-prefix 2002::/16',
        json: { prefix: '2002::', prefixlen: 16 },
        needs: rapidDeployment,
      },
    ],
    relayPrefix: [
      {
        value: '192.0.0.0/8',
        ip: '6rd-prefix 2001:db8::/32 6rd-relay_prefix 192.0.0.0/8',
        with: { prefix: '2001:db8::/32' },
        json: { relay_prefix: '192.0.0.0', relay_prefixlen: 8 },
        needs: rapidDeployment,
      },
    ],
  },
};

/** IPv6 and IPv4 over IPv6. */
export const ip6tnlSamples: KindSamples = {
  setup: LOWER_LINES,
  base: { local: '2001:db8::1', remote: '2001:db8::2' },
  ip: 'local 2001:db8::1 remote 2001:db8::2',
  options: { ...overIpv6Samples(), proto: protocols(['any', 'ip6ip6', 'ipip6']) },
};
