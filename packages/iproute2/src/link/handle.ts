import type { LinkView, StatsView } from '@netlink/rtnetlink';
import type { Objects } from '../change.ts';
import type { Context } from '../context.ts';
import type { LinkReference } from '../link-names.ts';
import type { List } from '../list.ts';
import { named } from '../named.ts';
import type { CallOptions } from '../object-request.ts';
import { addAltnames, delAltnames } from './altnames.ts';
import { changeLink, changeNamed, type LinkElsewhere, type LinkSelection, removeLink } from './change.ts';
import { checkObject } from './field-checks.ts';
import { checkFilter, type LinkFilter } from './filter.ts';
import { flushLinks } from './flush.ts';
import type { Link } from './link.ts';
import { linkList } from './link-list.ts';
import { makeLink } from './make.ts';
import { restoreLinks } from './restore/restore.ts';
import { type SavedLink, saveLinks } from './save.ts';
import type { LinkChanges, LinkSpec } from './spec.ts';
import type { LinkStats } from './stats/link-stats.ts';
import { setStats, type StatsFilter, statsList, type StatsSettings } from './stats/stats-list.ts';

/** Network interfaces: `ip link`. */
export class LinkHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * Links, all of them or those that `filter` asks for: `ip link show`. A link that is named and not there makes an empty
   * list. With `target` those of another namespace, by the id that ours knows it by; it takes rights there.
   *
   * ```ts
   * for await (const link of handle.link().get()) console.log(link.index, link.name, link.mtu);
   * const eth0 = await handle.link().get({ name: 'eth0' }).first();
   * const ports = await handle.link().get({ master: 'br0', up: true }).toArray();
   * ```
   *
   * @throws TypeError for a key that is no filter; NetlinkError with code ENODEV, on reading, if there is no such master, or no
   *   such link as a field refers to.
   */
  get(filter: LinkFilter = {}, options: CallOptions = {}): List<Link, LinkView> {
    checkFilter(filter, this.#context.kinds);
    return linkList(this.#context, filter, options);
  }

  /**
   * Make a link: `ip link add`. Resolves to the link as it is then.
   *
   * What the kernel takes only for a link that is there, `alias`, `addrgenmode`, `carrier`, `protodown`, `port` and
   * `altnames`, follows in requests of their own: if one of them fails, the link has been made. With `netns` they follow in that
   * namespace, whose links `master` and `port` name. One that may not be entered can have a link made in it that needs none of them, which
   * is not looked at: `undefined`.
   *
   * ```ts
   * const { index } = await handle.link().add({ name: 'eth0.5', kind: 'vlan', link: 'eth0', id: 5, up: true });
   * await handle.link().add({ name: 'v0', kind: 'veth', peer: { name: 'v1', netns: 'blue' } });
   * await handle.link().add({ name: 'tap0', kind: 'tun', mode: 'tap', user: 'qemu' }); // ip tuntap add
   * ```
   *
   * A TUN or TAP device is made by /dev/net/tun, and persistent; what that refuses is a SystemError.
   *
   * @throws NetlinkError with code EEXIST if there is one of that name; TypeError for a key that the kind does not have.
   */
  add(spec: LinkSpec & { readonly netns?: undefined }, options?: CallOptions): Promise<Link>;
  /**
   *
   */
  add(spec: LinkSpec, options?: CallOptions): Promise<Link | undefined>;
  /**
   *
   */
  add(spec: LinkSpec, options: CallOptions = {}): Promise<Link | undefined> {
    return makeLink(this.#context, 'link add', spec, options);
  }

  /**
   * Make a link, or change the one of that name to what is given. As {@link LinkHandle.add} otherwise. This is what
   * `ip link replace` means to do; what that sends, the kernel refuses where the link is there. Of one that is there `altnames` takes the
   * place of the other names, and a TUN or TAP device stays what it was made as.
   *
   * ```ts
   * await handle.link().replace({ name: 'br0', kind: 'bridge', vlanFiltering: true });
   * ```
   *
   * @throws NetlinkError with code EOPNOTSUPP if it is there with another kind, and for what cannot be changed of it.
   */
  replace(spec: LinkSpec & { readonly netns?: undefined }, options?: CallOptions): Promise<Link>;
  /**
   *
   */
  replace(spec: LinkSpec, options?: CallOptions): Promise<Link | undefined>;
  /**
   *
   */
  replace(spec: LinkSpec, options: CallOptions = {}): Promise<Link | undefined> {
    return makeLink(this.#context, 'link replace', spec, options);
  }

  /**
   * Change the link that `changes` names: `ip link change`. The same as {@link LinkHandle.set}, but it cannot be renamed.
   *
   * ```ts
   * await handle.link().change({ name: 'br0', kind: 'bridge', ageingTime: 1000 });
   * ```
   *
   * @throws TypeError without name or index; NetlinkError with code ENODEV if there is no such link.
   */
  async change(changes: LinkChanges, options: CallOptions = {}): Promise<void> {
    named('link change', () => {
      checkObject(changes);
    });
    const link = changes.index ?? changes.name;
    if (link === undefined) throw new TypeError('link change: name or index is missing');
    await changeNamed(this.#context, 'link change', link, changes, options);
  }

  /**
   * Change a link, or all links of a group: `ip link set`. Everything is asked for in one request; what the kernel did before
   * it came to something that it refuses, stays. With `master` the settings as its `port` follow in a request of their own;
   * `altnames` takes the place of those that were there, in requests of its own.
   *
   * ```ts
   * await handle.link().set('eth0', { up: true, mtu: 1400, master: 'br0' });
   * await handle.link().set('eth0', { port: { kind: 'bridge', isolated: true } });
   * await handle.link().set('br0', { kind: 'bridge', vlanFiltering: true });
   * await handle.link().set({ group: 'uplinks' }, { up: false });
   * ```
   *
   * @throws NetlinkError with code ENODEV if there is no such link, EOPNOTSUPP with the key in its path for another value of what
   *   a link has from its making, which the kernel would pass over; TypeError for a key that the kind does not have.
   */
  set(link: LinkSelection, changes: LinkChanges, options: CallOptions = {}): Promise<void> {
    return changeLink(this.#context, 'link set', link, changes, options);
  }

  /**
   * Remove a link, or all links of a group: `ip link del`; one of another namespace by the id that ours knows it by. With a pair
   * both ends go.
   *
   * ```ts
   * await handle.link().del('eth0.5');
   * await handle.link().del({ group: 7 });
   * await handle.link().del({ link: 'eth0', target: 5 });
   * ```
   *
   * @throws NetlinkError with code ENODEV if there is no such link, EOPNOTSUPP if it cannot be removed.
   */
  del(link: LinkSelection | LinkElsewhere, options: CallOptions = {}): Promise<void> {
    return removeLink(this.#context, link, options);
  }

  /**
   * Remove all links that a filter lists, as far as they can be removed: loopback, hardware and what comes with a module
   * (`gre0`, `tunl0`) stay. `{}` means all links. With a link goes what stands on it, with one end of a pair the other.
   * Resolves to how many of those listed are gone.
   *
   * ```ts
   * await handle.link().flush({ kind: 'vlan', link: 'eth0' });
   * ```
   *
   * @throws TypeError for a key that is no filter.
   */
  async flush(filter: LinkFilter, options: CallOptions = {}): Promise<number> {
    checkFilter(filter, this.#context.kinds);
    return flushLinks(this.#context, filter, options);
  }

  /**
   * The links that a filter lists, as {@link LinkHandle.restore} takes them. To a pair whose other end is in another
   * namespace belongs the name of that end, as far as whoever asks has rights there. With `conf` settings of IPv4 are kept too.
   *
   * ```ts
   * const links = await handle.link().save();
   * ```
   *
   * @throws TypeError for a key that is no filter.
   */
  async save(filter: LinkFilter = {}, options: CallOptions = {}): Promise<SavedLink[]> {
    checkFilter(filter, this.#context.kinds);
    return saveLinks(this.#context, filter, options);
  }

  /**
   * Make links that were saved: each after what it stands on, pairs at once, ports when their masters are there; they go up last.
   * Those that are there, by their names, are changed to what they were: loopback and hardware too. Links get the index that
   * they had unless another one has it by now. Resolves to how many were made.
   *
   * What links do not tell is not restored: keys of WireGuard and MACsec, options of a team, programs of XDP, virtual functions,
   * whether an address was drawn by lot. Nor can a link carry more than what is below it by now, and carries less then; or a
   * bridge leave out numbers of ports. VLANs and entries of a bridge are objects of their own: `handle.bridge()`.
   *
   * ```ts
   * const links = await handle.link().save();
   * await handle.link().flush({});
   * await handle.link().restore(links);
   * ```
   *
   * @throws TypeError, before anything is done, if there is a link of that name and another kind. The first that fails ends it.
   */
  restore(links: Objects<SavedLink>, options: CallOptions = {}): Promise<number> {
    return restoreLinks(this.#context, links, options);
  }

  /**
   * Give a link other names, up to 127 octets each: `ip link property add dev … altname …`.
   *
   * ```ts
   * await handle.link().addAltname('eth0', 'uplink-of-the-first-rack');
   * ```
   *
   * @throws NetlinkError with code EEXIST if a link has one of the names.
   */
  addAltname(
    link: LinkReference,
    names: string | readonly string[],
    options: CallOptions = {},
  ): Promise<void> {
    return addAltnames(this.#context, link, listed(names), options);
  }

  /**
   * Take other names away from a link: `ip link property del dev … altname …`.
   *
   * ```ts
   * await handle.link().delAltname('eth0', 'uplink-of-the-first-rack');
   * ```
   *
   * @throws NetlinkError with code ENOENT if the link does not have one of the names.
   */
  delAltname(
    link: LinkReference,
    names: string | readonly string[],
    options: CallOptions = {},
  ): Promise<void> {
    return delAltnames(this.#context, link, listed(names), options);
  }

  /**
   * Counters of a link, or of all links: `ip stats show`. Beyond those that `get()` yields with each link there are counters
   * of bridges and bonds, of their ports, of hardware, and of MPLS.
   *
   * ```ts
   * for await (const { ifname, xstats } of handle.link().stats({ group: 'xstats' }))
   *   console.log(ifname, xstats?.bridge?.mcast?.igmpQueries.rxV3);
   * ```
   *
   * @throws TypeError for a key or a group that means nothing; NetlinkError with code ENODEV, on reading, if there is no such link.
   */
  stats(filter: StatsFilter = {}, options: CallOptions = {}): List<LinkStats, StatsView> {
    return statsList(this.#context, filter, options);
  }

  /**
   * Say what is to be counted of a link: `ip stats set dev … l3_stats on`.
   *
   * @throws NetlinkError with code ENODEV if there is no such link; that no hardware counts is no error, the kernel keeps the wish.
   */
  setStats(link: LinkReference, settings: StatsSettings, options: CallOptions = {}): Promise<void> {
    return setStats(this.#context, link, settings, options);
  }
}

function listed(names: string | readonly string[]): readonly string[] {
  return typeof names === 'string' ? [names] : names;
}
