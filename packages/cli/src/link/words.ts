import { HARDWARE_TYPES, type Link, type LinkFlag } from '@netlink/iproute2';

/** What ip(8) calls sorts of link layer that we call otherwise. */
const TYPES: Readonly<Record<string, string>> = {
  tunnel: 'ipip',
  ipgre: 'gre',
  ip6gre: 'gre6',
  ieee802Tr: 'tr',
  ieee80211: 'ieee802.11',
  ieee80211Prism: 'ieee802.11/prism',
  ieee80211Radiotap: 'ieee802.11/radiotap',
  ieee802154: 'ieee802.15.4',
  ieee802154Monitor: 'ieee802.15.4/monitor',
  phonetPipe: 'phonet_pipe',
};

/** The sort of link layer as ip(8) writes it; with `-Numeric`, and if it has no name, its number. */
export function typeText(type: Link['type'], numeric: boolean): string {
  if (typeof type === 'number') return `[${type}]`;
  return numeric ? `[${HARDWARE_TYPES[type]}]` : (TYPES[type] ?? type);
}

/** The flags that ip(8) has words for, in its order. RUNNING is no word: where it is missing, NO-CARRIER is said. */
const FLAGS: readonly (readonly [LinkFlag, string])[] = [
  ['loopback', 'LOOPBACK'],
  ['broadcast', 'BROADCAST'],
  ['pointopoint', 'POINTOPOINT'],
  ['multicast', 'MULTICAST'],
  ['noarp', 'NOARP'],
  ['allmulti', 'ALLMULTI'],
  ['promisc', 'PROMISC'],
  ['master', 'MASTER'],
  ['slave', 'SLAVE'],
  ['debug', 'DEBUG'],
  ['dynamic', 'DYNAMIC'],
  ['automedia', 'AUTOMEDIA'],
  ['portsel', 'PORTSEL'],
  ['notrailers', 'NOTRAILERS'],
  ['up', 'UP'],
  ['lowerUp', 'LOWER_UP'],
  ['dormant', 'DORMANT'],
  ['echo', 'ECHO'],
];

/** The flags of a link as ip(8) writes them, bits without a word in hexadecimal. */
export function flagTexts({ flags, up, linkUp }: Pick<Link, 'flags' | 'up' | 'linkUp'>): string[] {
  return [
    ...(up && !flags.includes('running') ? ['NO-CARRIER'] : []),
    ...FLAGS.filter(([flag]) => flags.includes(flag)).map(([, text]) => text),
    ...flags.filter((flag) => typeof flag === 'number').map((bits) => bits.toString(16)),
    ...(linkUp === false ? ['M-DOWN'] : []),
  ];
}

const ADDRESS_MODES: Readonly<Record<string, string>> = { stablePrivacy: 'stable_secret' };

/** How IPv6 makes addresses, as ip(8) writes it. */
export function addressModeText(mode: string | number): string {
  return typeof mode === 'number' ? `0x${mode.toString(16).padStart(2, '0')}` : (ADDRESS_MODES[mode] ?? mode);
}

/** The link below or the other end, as it stands behind the name. */
export function linkSuffix({ link, linkNetnsid }: Pick<Link, 'link' | 'linkNetnsid'>): string {
  if (link === undefined) return '';
  if (linkNetnsid !== undefined) return `@if${link}`;
  return link === 0 ? '@NONE' : `@${linkName(link)}`;
}

/** The name of a link, or what ip(8) makes of an index without one. */
export function linkName(link: string | number): string {
  return typeof link === 'number' ? `if${link}` : link;
}
