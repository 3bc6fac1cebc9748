import { greHeaderSamples, ignoreDfSamples, WHEN_EXTERNAL } from './gre-header.ts';
import { type KindSamples, LOWER_LINES } from './sample.ts';
import { overIpv4Samples, overIpv6Samples, type TunnelTraits } from './tunnel.ts';

function overIpv4(traits: TunnelTraits): KindSamples {
  return {
    setup: LOWER_LINES,
    base: { local: '192.0.2.1', remote: '192.0.2.2' },
    ip: 'local 192.0.2.1 remote 192.0.2.2',
    options: { ...overIpv4Samples(traits), ...greHeaderSamples, ignoreDf: ignoreDfSamples },
  };
}

function overIpv6(traits: TunnelTraits): KindSamples {
  return {
    setup: LOWER_LINES,
    base: { local: '2001:db8::1', remote: '2001:db8::2' },
    ip: 'local 2001:db8::1 remote 2001:db8::2',
    options: { ...overIpv6Samples(traits), ...greHeaderSamples },
  };
}

/** GRE over IPv4: packets of IP. */
export const greSamples: KindSamples = overIpv4(WHEN_EXTERNAL);

/** GRE over IPv4: Ethernet frames. */
export const gretapSamples: KindSamples = overIpv4({ isTap: true, ...WHEN_EXTERNAL });

/** GRE over IPv6: packets of IP. */
export const ip6greSamples: KindSamples = overIpv6({ whenExternal: 'EOPNOTSUPP' });

/** GRE over IPv6: Ethernet frames. */
export const ip6gretapSamples: KindSamples = overIpv6({ whenExternal: 'EOPNOTSUPP' });
