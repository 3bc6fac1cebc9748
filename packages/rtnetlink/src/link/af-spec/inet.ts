import { attributes, type Infer, optional, s32, struct } from '@netlink/packet';

/** Settings of IPv4, one number each, as the kernel sends them. */
export const IFLA_INET_CONF = 1;

/** Settings of IPv4 on a link: an array by `IPV4_DEVCONF_*` - 1 (linux/ip.h), each a file in /proc/sys/net/ipv4/conf. */
export const inetConf = struct({
  forwarding: s32,
  mcForwarding: s32,
  proxyArp: s32,
  acceptRedirects: s32,
  secureRedirects: s32,
  sendRedirects: s32,
  sharedMedia: s32,
  rpFilter: s32,
  acceptSourceRoute: s32,
  bootpRelay: s32,
  logMartians: s32,
  tag: s32,
  arpfilter: s32,
  mediumId: s32,
  noxfrm: s32,
  nopolicy: s32,
  forceIgmpVersion: s32,
  arpAnnounce: s32,
  arpIgnore: s32,
  promoteSecondaries: s32,
  arpAccept: s32,
  arpNotify: s32,
  acceptLocal: s32,
  srcVmark: s32,
  proxyArpPvlan: s32,
  routeLocalnet: s32,
  igmpv2UnsolicitedReportInterval: s32,
  igmpv3UnsolicitedReportInterval: s32,
  ignoreRoutesWithLinkdown: s32,
  dropUnicastInL2Multicast: s32,
  dropGratuitousArp: s32,
  bcForwarding: s32,
  arpEvictNocarrier: optional(s32),
});
/** Settings of IPv4 on a link. */
export interface InetConf extends Infer<typeof inetConf> {}

/** What IPv4 says of a link (`IFLA_INET_*`, linux/if_link.h). */
export const inetLink = attributes({ conf: [IFLA_INET_CONF, inetConf] });
/** What IPv4 says of a link (`IFLA_INET_*`). */
export interface InetLink extends Infer<typeof inetLink> {}
