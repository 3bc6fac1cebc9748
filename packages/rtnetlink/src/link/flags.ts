import { flags, type Layout, u32 } from '@netlink/packet';

/** `IFF_*`: the flags of a link, by their words (linux/if.h). */
export const LINK_FLAGS = {
  up: 1 << 0,
  broadcast: 1 << 1,
  debug: 1 << 2,
  loopback: 1 << 3,
  pointopoint: 1 << 4,
  notrailers: 1 << 5,
  running: 1 << 6,
  noarp: 1 << 7,
  promisc: 1 << 8,
  allmulti: 1 << 9,
  master: 1 << 10,
  slave: 1 << 11,
  multicast: 1 << 12,
  portsel: 1 << 13,
  automedia: 1 << 14,
  dynamic: 1 << 15,
  lowerUp: 1 << 16,
  dormant: 1 << 17,
  echo: 1 << 18,
} as const;

/** The word of a flag of a link; a bit where there is none. */
export type LinkFlag = keyof typeof LINK_FLAGS | number;

/** The flags of a link: `ifi_flags`. */
export const linkFlags: Layout<readonly LinkFlag[]> = flags(u32, LINK_FLAGS);

/** Which flags are meant: their words, or 'all' for every bit. */
export const linkChange: Layout<readonly (LinkFlag | 'all')[]> = flags(u32, {
  all: 0xffff_ffff,
  ...LINK_FLAGS,
});
