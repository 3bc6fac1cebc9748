import { type Inet6Conf, inet6Conf, type InetConf } from '@netlink/rtnetlink';
import { checkKeys } from '../check-keys.ts';
import { named } from '../named.ts';
import { wholeNumber } from './field-checks.ts';

/** The words of ip(8) for settings of IPv4, and what the kernel calls them. */
const INET = {
  forwarding: 'forwarding',
  mcForwarding: 'mcForwarding',
  proxyArp: 'proxyArp',
  acceptRedirects: 'acceptRedirects',
  secureRedirects: 'secureRedirects',
  sendRedirects: 'sendRedirects',
  sharedMedia: 'sharedMedia',
  rpFilter: 'rpFilter',
  acceptSourceRoute: 'acceptSourceRoute',
  bootpRelay: 'bootpRelay',
  logMartians: 'logMartians',
  tag: 'tag',
  arpFilter: 'arpfilter',
  mediumId: 'mediumId',
  disableXfrm: 'noxfrm',
  disablePolicy: 'nopolicy',
  forceIgmpVersion: 'forceIgmpVersion',
  arpAnnounce: 'arpAnnounce',
  arpIgnore: 'arpIgnore',
  promoteSecondaries: 'promoteSecondaries',
  arpAccept: 'arpAccept',
  arpNotify: 'arpNotify',
  acceptLocal: 'acceptLocal',
  srcVmark: 'srcVmark',
  proxyArpPvlan: 'proxyArpPvlan',
  routeLocalnet: 'routeLocalnet',
  igmpv2UnsolicitedReportInterval: 'igmpv2UnsolicitedReportInterval',
  igmpv3UnsolicitedReportInterval: 'igmpv3UnsolicitedReportInterval',
  ignoreRoutesWithLinkdown: 'ignoreRoutesWithLinkdown',
  dropUnicastInL2Multicast: 'dropUnicastInL2Multicast',
  dropGratuitousArp: 'dropGratuitousArp',
  bcForwarding: 'bcForwarding',
  arpEvictNocarrier: 'arpEvictNocarrier',
} as const satisfies Readonly<Record<string, keyof InetConf>>;

const LEAST = -0x8000_0000;
const MOST = 0x7fff_ffff;

/** What the kernel keeps by itself and reports among the settings. */
const NOT_SENT = 'mcForwarding';

/**
 * Settings of IPv4 on a link: 0, 1, or what the file of the name in /proc/sys/net/ipv4/conf says; what the kernel does not
 * have is absent. `ip link set … inet …`. `mcForwarding` is not sent.
 */
export type InetSettings = { -readonly [K in keyof typeof INET]?: number };

/** Settings of IPv4 to be changed. */
export type InetChanges = { readonly [K in keyof typeof INET]?: number | boolean | undefined };

/** Settings of IPv6 on a link, as in /proc/sys/net/ipv6/conf. None is sent: the kernel takes them there only. */
export type Inet6Settings = Readonly<Omit<Inet6Conf, '$tail'>>;

/** The keys of {@link Inet6Settings}. */
const INET6_KEYS = new Set(inet6Conf.fields.map(({ name }) => name));

const WORDS = new Set(Object.keys(INET));
const entries = Object.entries(INET) as [keyof typeof INET, (typeof INET)[keyof typeof INET]][];

/** The settings of IPv4 that a message has. */
export function readInet(conf: InetConf): InetSettings {
  const settings: InetSettings = {};
  for (const [word, key] of entries) {
    const value = conf[key];
    if (value !== undefined) settings[word] = value;
  }
  return settings;
}

/** The settings of IPv6 that a message has. */
export function readInet6({ $tail: _tail, ...conf }: Inet6Conf): Inet6Settings {
  return conf;
}

/**
 * Refuse what can be no settings of IPv6.
 *
 * @throws TypeError or RangeError that names the key.
 */
export function checkInet6(value: unknown): void {
  checkKeys('inet6', value, INET6_KEYS);
  for (const [key, setting] of Object.entries(value) as [string, unknown][])
    named(key, () => wholeNumber(setting, MOST, LEAST));
}

/**
 * Settings of IPv4 for the kernel.
 *
 * @throws TypeError for a key that is no setting.
 */
export function writeInet(changes: InetChanges): Partial<InetConf> {
  checkKeys('inet', changes, WORDS);
  const conf: Partial<InetConf> = {};
  for (const [word, key] of entries) {
    const value = changes[word];
    if (value !== undefined && word !== NOT_SENT) conf[key] = named(word, () => setting(value));
  }
  return conf;
}

function setting(value: unknown): number {
  return typeof value === 'boolean' ? Number(value) : wholeNumber(value, MOST, LEAST);
}
