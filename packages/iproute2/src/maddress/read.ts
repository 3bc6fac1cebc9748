/** A multicast group that a link listens to. */
export interface MulticastAddress {
  /** Name of the link. */
  dev: string;
  /** Index of the link. */
  index: number;
  /** Family; 'link' is what the hardware is told to take. */
  family: 'link' | 'inet' | 'inet6';
  /** The group. */
  address: string;
  /** How many asked for it. */
  users: number;
  /** It was asked for by hand: `ip maddress add`. */
  static?: true;
}

/** What /proc/net/dev_mcast says: `2 eth0 1 0 01005e000001`. */
export function readLinkGroups(text: string): MulticastAddress[] {
  return rowsOf(text).map(([index = '', dev = '', users = '', byHand = '', address = '']) => ({
    dev,
    index: Number(index),
    family: 'link',
    address: (address.match(/../g) ?? []).join(':'),
    users: Number(users),
    ...(Number(byHand) > 0 && { static: true }),
  }));
}

/** What /proc/net/igmp says: a line for each link, and one below it for each group, whose octets are those of a number. */
export function readInetGroups(text: string, littleEndian: boolean): MulticastAddress[] {
  const groups: MulticastAddress[] = [];
  let link = { index: 0, dev: '' };
  for (const [first = '', second = ''] of rowsOf(text)) {
    // `2 eth0 : 1 V3`, `010000E0 1 0:00000000 0`
    if (/^[\dA-F]{8}$/.test(first)) {
      const octets = (first.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
      const address = (littleEndian ? octets.reverse() : octets).join('.');
      groups.push({ ...link, family: 'inet', address, users: Number(second) });
    } else if (/^\d+$/.test(first)) link = { index: Number(first), dev: second };
  }
  return groups;
}

/** What /proc/net/igmp6 says: `2 eth0 ff020000000000000000000000000001 1 0000000C 0`. */
export function readInet6Groups(text: string, shorten: (address: string) => string): MulticastAddress[] {
  return rowsOf(text).map(([index = '', dev = '', address = '', users = '']) => ({
    dev,
    index: Number(index),
    family: 'inet6',
    address: shorten((address.match(/..../g) ?? []).join(':')),
    users: Number(users),
  }));
}

function rowsOf(text: string): string[][] {
  return text
    .split('\n')
    .map((line) => line.split(/\s+/).filter((word) => word !== '' && word !== ':'))
    .filter((words) => words.length > 1);
}
