import { freshGtp } from './gtp.ts';
import { freshOverIpv4 } from './iptunnel.ts';
import { freshOverIpv6 } from './over-ipv6.ts';

/**
 * Kinds of link of which a change replaces everything: what is not said, is lost. As ip(8) does, we take what there is, and
 * change that.
 */
export const WHOLE: ReadonlySet<string> = new Set(
  'erspan gre gretap ip6erspan ip6gre ip6gretap ip6tnl ipip rmnet sit vti vti6 xfrm macvlan macvtap'.split(
    ' ',
  ),
);

/** Those of which only some settings are replaced: all that one attribute holds, and what has to be said with it. */
export const HELD: Readonly<Record<string, readonly string[]>> = {
  macvlan: ['flags'],
  macvtap: ['flags'],
  rmnet: ['muxId', 'flags'],
};

/**
 * Kinds of which the kernel refuses to hear again what a link has, even if it is to stay: only what differs is said. Of bridges it refuses
 * what it was built without.
 */
export const SAID_ONCE: ReadonlySet<string> = new Set(
  'amt bareudp bridge geneve gtp hsr ipvlan ipvtap macsec netkit ovpn vrf vxlan'.split(' '),
);

/** What makes a difference by being said: a bridge's group of its own stays with it. */
export const SAID_AGAIN: ReadonlySet<string> = new Set(['groupAddr']);

/** What ip(8) asks of a new link of a kind where nothing is said, and the kernel would do otherwise. */
export const FRESH: Readonly<Record<string, (wire: never) => void>> = {
  gtp: freshGtp,
  ip6erspan: freshOverIpv6,
  ip6gre: freshOverIpv6,
  ip6gretap: freshOverIpv6,
  ip6tnl: freshOverIpv6,
  ipip: freshOverIpv4,
  sit: freshOverIpv4,
};
