import { LITTLE_ENDIAN } from '@netlink/proto';
import { runInNetns } from '@netlink/sys';
import { readFileSync } from 'node:fs';
import { checkKeys } from '../check-keys.ts';
import type { Context } from '../context.ts';
import type { LinkReference } from '../link-names.ts';
import type { CallOptions } from '../object-request.ts';
import { parseAddress } from '../prefix.ts';
import { type MulticastAddress, readInet6Groups, readInetGroups, readLinkGroups } from './read.ts';

/** Which groups to list. */
export interface MulticastAddressFilter {
  /** Link. */
  dev?: LinkReference | undefined;
  /** Family; 'link' is what the hardware is told to take. All if absent. */
  family?: MulticastAddress['family'] | undefined;
}

const KEYS = new Set(['dev', 'family']);
const FILES = { link: 'dev_mcast', inet: 'igmp', inet6: 'igmp6' } as const;
const FAMILIES = ['link', 'inet', 'inet6'] as const;

/** Multicast groups that links listen to: `ip maddress`. */
export class MulticastAddressHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * List groups: `ip maddress show`. As with ip(8) it is /proc/net that tells them, since netlink tells those of IPv4 from Linux 6.16
   * on and those of the hardware never.
   *
   * ```ts
   * for (const { dev, address } of await handle.maddress().get({ family: 'inet6' })) console.log(dev, address);
   * ```
   *
   * @throws TypeError for a key that means nothing; NetlinkError with code ENODEV if there is no such link.
   */
  async get(filter: MulticastAddressFilter = {}, options?: CallOptions): Promise<MulticastAddress[]> {
    checkKeys('multicast address filter', filter, KEYS);
    const { links, netns } = this.#context;
    const index = filter.dev === undefined ? undefined : await links.indexOf(filter.dev, options);
    const families = filter.family === undefined ? FAMILIES : [filter.family];
    const read = (): MulticastAddress[] => families.flatMap((family) => groupsOf(family));
    const groups = netns === undefined ? read() : runInNetns(netns, read);
    return groups
      .filter((group) => index === undefined || group.index === index)
      .sort((one, other) => one.index - other.index);
  }
}

function groupsOf(family: MulticastAddress['family']): MulticastAddress[] {
  // That of the thread, which may be in another namespace than the process.
  const text = textOf(`/proc/thread-self/net/${FILES[family]}`);
  if (family === 'link') return readLinkGroups(text);
  if (family === 'inet') return readInetGroups(text, LITTLE_ENDIAN);
  return readInet6Groups(text, (address) => parseAddress(address, 'address').address);
}

// A kernel without the family has no file of it.
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
