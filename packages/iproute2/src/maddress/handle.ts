import { LITTLE_ENDIAN, NetlinkError } from '@netlink/proto';
import { addLinkMulticast, delLinkMulticast, runInNetns } from '@netlink/sys';
import { readFileSync } from 'node:fs';
import { checkFields, fields, oneOf } from '../check-keys.ts';
import type { Context } from '../context.ts';
import type { LinkReference } from '../link-names.ts';
import { linkReference } from '../link/name.ts';
import { type CallOptions, checkCallOptions } from '../object-request.ts';
import { parseAddress } from '../prefix.ts';
import { checkMulticastSpec, type MulticastAddressSpec } from './spec.ts';
import { type MulticastAddress, readInet6Groups, readInetGroups, readLinkGroups } from './read.ts';

/** Which groups to list. */
export interface MulticastAddressFilter {
  /** Link. */
  dev?: LinkReference | undefined;
  /** Family; 'link' is what the hardware is told to take. All if absent. */
  family?: MulticastAddress['family'] | undefined;
}

const ENODEV = -19;
const FILES = { link: 'dev_mcast', inet: 'igmp', inet6: 'igmp6' } as const;
const FAMILIES = ['link', 'inet', 'inet6'] as const;
const FIELDS = fields<keyof MulticastAddressFilter>([linkReference, 'dev'], [oneOf(FAMILIES), 'family']);

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
  async get(filter: MulticastAddressFilter = {}, options: CallOptions = {}): Promise<MulticastAddress[]> {
    checkFields('multicast address filter', filter, FIELDS);
    checkCallOptions(options);
    const { links, netns } = this.#context;
    const index = filter.dev === undefined ? undefined : await links.indexOf(filter.dev, 'dev', options);
    const families = filter.family === undefined ? FAMILIES : [filter.family];
    const read = (): MulticastAddress[] => families.flatMap((family) => groupsOf(family));
    const groups = netns === undefined ? read() : runInNetns(netns, read);
    return groups
      .filter((group) => index === undefined || group.index === index)
      .sort((one, other) => one.index - other.index);
  }

  /**
   * Have the hardware of a link take what is sent to an address: `ip maddress add 33:33:00:00:00:05 dev eth0`. It is an ioctl, as
   * with ip(8). One that was asked for by hand already stays as it is. Groups of IP are joined by
   * `address().add({ autojoin: true })`.
   *
   * ```ts
   * await handle.maddress().add({ dev: 'eth0', address: '33:33:00:00:00:05' });
   * ```
   *
   * @throws TypeError for what is no link-layer address; NetlinkError with code ENODEV if there is no such link;
   * SystemError with code EINVAL where it has no choice of what it takes.
   */
  async add(multicast: MulticastAddressSpec, options?: CallOptions): Promise<void> {
    await this.#change(addLinkMulticast, multicast, options);
  }

  /**
   * Take back what {@link MulticastAddressHandle.add} asked for: `ip maddress del 33:33:00:00:00:05 dev eth0`.
   *
   * @throws SystemError with code ENOENT if it was not asked for by hand.
   */
  async del(multicast: MulticastAddressSpec, options?: CallOptions): Promise<void> {
    await this.#change(delLinkMulticast, multicast, options);
  }

  async #change(
    verb: typeof addLinkMulticast,
    multicast: MulticastAddressSpec,
    options: CallOptions = {},
  ): Promise<void> {
    checkCallOptions(options);
    const { dev, address } = checkMulticastSpec(multicast);
    const { links, netns } = this.#context;
    const nameOf = await links.all(options);
    const index = await links.indexOf(dev, 'dev', options);
    const name = nameOf(index);
    if (name === undefined) throw new NetlinkError({ errno: ENODEV, request: `link ${index}` });
    verb({ name, address, netns });
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
