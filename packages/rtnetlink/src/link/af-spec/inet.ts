import {
  type AttributeSet,
  attributes,
  type Infer,
  Layout,
  NLA_F_NESTED,
  optional,
  s32,
  struct,
} from '@netlink/packet';

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

// Numbered as in the array: IPV4_DEVCONF_FORWARDING is 1.
const inetConfSettings = attributes(
  Object.fromEntries(inetConf.fields.map(({ name }, index) => [name, [index + 1, s32] as const])),
) as AttributeSet<Partial<InetConf>>;

/** Settings of IPv4 that are to be changed: the kernel sends an array of all, and takes an attribute for each. */
export interface InetConfChange {
  /** The new settings. */
  readonly set: Partial<Omit<InetConf, '$tail'>>;
}

/** Settings of IPv4 (`IFLA_INET_CONF`): the array that the kernel sends, or the attributes that it takes. */
const inetConfOrChange = new Layout<InetConf | InetConfChange>(
  {
    ...inetConf.codec,
    decode: (data, start, end, depth) => inetConf.codec.decode(data, start, end, depth) as InetConf,
    encode(writer, value) {
      if (typeof value === 'object' && 'set' in value) {
        // Newer kernels refuse them otherwise; the array has no such flag.
        writer.flag(NLA_F_NESTED);
        inetConfSettings.encode(writer, value.set);
      } else inetConf.codec.encode(writer, value);
    },
  },
  { size: inetConf.size, elastic: true },
);

/** What IPv4 says of a link (`IFLA_INET_*`, linux/if_link.h). */
export const inetLink = attributes({ conf: [IFLA_INET_CONF, inetConfOrChange] });
/** What IPv4 says of a link (`IFLA_INET_*`). */
export interface InetLink extends Infer<typeof inetLink> {}
