import {
  NETCONFA_IFINDEX_ALL,
  NETCONFA_IFINDEX_DEFAULT,
  NetconfMessage,
  type NetconfView,
  RTM_GETNETCONF,
  RTM_NEWNETCONF,
} from '@netlink/rtnetlink';
import { checkFields, fields, oneOf } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { filteredList } from '../filtered-list.ts';
import type { LinkReference } from '../link-names.ts';
import { linkReference } from '../link/name.ts';
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

const FIELDS = fields<keyof NetconfFilter>(
  [oneOf(['inet', 'inet6', 'mpls']), 'family'],
  [linkReference, 'dev'],
);
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
    checkFields('netconf filter', filter, FIELDS);
    const { connection, links } = this.#context;
    const { dev, family } = filter;
    const header = { family: family ?? ('unspec' as const) };
    const verb = { type: RTM_GETNETCONF, name: 'netconf get' };
    // Looked up anew each time that the list is read, before any message of it is tested.
    let wanted: number | undefined;
    return filteredList({
      codec: NetconfMessage,
      type: RTM_NEWNETCONF,
      messages: dumped(async () => {
        wanted =
          dev === undefined ? undefined : (PLACES.get(dev) ?? (await links.indexOf(dev, 'dev', options)));
        return [connection.dump(requestOf(NetconfMessage, { header }, verb, options))];
      }),
      // A kernel without a family lists all others in its place.
      test: (view) =>
        (family === undefined || view.family === family) && (wanted === undefined || view.ifindex === wanted),
      prepare: async () => {
        const nameOf = await links.all(options);
        return (message) => readNetconf(message, nameOf);
      },
    });
  }
}
