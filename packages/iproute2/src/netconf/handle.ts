import {
  NETCONFA_IFINDEX_ALL,
  NETCONFA_IFINDEX_DEFAULT,
  NetconfMessage,
  type NetconfView,
  RTM_GETNETCONF,
  RTM_NEWNETCONF,
} from '@netlink/rtnetlink';
import { checkKeys } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { filteredList } from '../filtered-list.ts';
import type { LinkReference } from '../link-names.ts';
import type { List } from '../list.ts';
import { type CallOptions, dumped, requestOf } from '../object-request.ts';
import type { Netconf } from './netconf.ts';
import { readNetconf } from './read.ts';

/** Which settings to list. */
export interface NetconfFilter {
  /** Family; all that the kernel has if absent. */
  family?: Netconf['family'] | undefined;
  /** Link; 'all' is the host, 'default' what links begin with. */
  dev?: LinkReference | undefined;
}

const KEYS = new Set(['family', 'dev']);
const PLACES: ReadonlyMap<LinkReference, number> = new Map([
  ['all', NETCONFA_IFINDEX_ALL],
  ['default', NETCONFA_IFINDEX_DEFAULT],
]);

/** How links forward and filter: `ip netconf`. It is read only; what changes it are sysctls. */
export class NetconfHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * List settings: `ip netconf show`.
   *
   * ```ts
   * for await (const { interface: name, forwarding } of handle.netconf().get({ family: 'inet' })) console.log(name, forwarding);
   * ```
   *
   * @throws TypeError for a key that means nothing; NetlinkError, when read, with code ENODEV if there is no such link, and
   * EOPNOTSUPP if the kernel has no such family.
   */
  get(filter: NetconfFilter = {}, options?: CallOptions): List<Netconf, NetconfView> {
    checkKeys('netconf filter', filter, KEYS);
    const { connection, links } = this.#context;
    const { dev } = filter;
    const { family = 'unspec' } = filter;
    const verb = { type: RTM_GETNETCONF, name: 'netconf get' };
    // Looked up anew each time that the list is read, before any message of it is tested.
    let wanted: number | undefined;
    return filteredList({
      codec: NetconfMessage,
      type: RTM_NEWNETCONF,
      messages: dumped(async () => {
        wanted =
          dev === undefined ? undefined : (PLACES.get(dev) ?? (await links.indexOf(dev, 'dev', options)));
        return [connection.dump(requestOf(NetconfMessage, { header: { family } }, verb, options))];
      }),
      test: (view) => wanted === undefined || view.ifindex === wanted,
      prepare: async () => {
        const nameOf = await links.all(options);
        return (message) => readNetconf(message, nameOf);
      },
    });
  }
}
