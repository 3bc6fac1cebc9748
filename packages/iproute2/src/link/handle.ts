import { NetlinkError } from '@netlink/proto';
import {
  LinkMessage,
  type LinkView,
  RTM_DELLINK,
  RTM_DELLINKPROP,
  RTM_NEWLINK,
  RTM_NEWLINKPROP,
} from '@netlink/rtnetlink';
import type { Context } from '../context.ts';
import type { LinkReference } from '../link-names.ts';
import type { List } from '../list.ts';
import { type CallOptions, requestOf } from '../object-request.ts';
import { CREATE_ONLY } from '../verb-flags.ts';
import { checkFilter, type LinkFilter } from './filter.ts';
import { checkSpec } from './keys.ts';
import type { Link } from './link.ts';
import { prepare } from './prepare.ts';
import { linkList, nameKey } from './link-list.ts';
import type { LinkChanges, LinkSpec, PortSpec } from './spec.ts';
import { merged } from './write.ts';

// linux/netlink.h: send what was made back; make it if it is not there.
const NLM_F_ECHO = 0x008;
const NLM_F_CREATE = 0x400;

/** Network interfaces: `ip link`. */
export class LinkHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * Links, all of them or those that `filter` asks for: `ip link show`. A link that is named and not there makes an empty
   * list.
   *
   * ```ts
   * for await (const link of handle.link().get()) console.log(link.index, link.name, link.mtu);
   * const eth0 = await handle.link().get({ name: 'eth0' }).first();
   * const ports = await handle.link().get({ master: 'br0', up: true }).toArray();
   * ```
   *
   * @throws TypeError for a key that is no filter; NetlinkError with code ENODEV, on reading, if there is no such master.
   */
  get(filter: LinkFilter = {}, options: CallOptions = {}): List<Link, LinkView> {
    checkFilter(filter);
    return linkList(this.#context, filter, options);
  }

  /**
   * Make a link: `ip link add`. Resolves to the link as it is then.
   *
   * What the kernel takes only for a link that is there, `alias`, `addrgenmode`, `carrier`, `protodown`, `port` and
   * `altnames`, follows in requests of their own: if one of them fails, the link has been made. One that is made in another namespace is not looked at:
   * `undefined`.
   *
   * ```ts
   * const { index } = await handle.link().add({ name: 'eth0.5', kind: 'vlan', link: 'eth0', id: 5, up: true });
   * await handle.link().add({ name: 'v0', kind: 'veth', peer: { name: 'v1', netns: 'blue' } });
   * ```
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
    return this.#make('link add', spec, CREATE_ONLY | NLM_F_ECHO, options);
  }

  /**
   * Make a link, or change the one of that name to what is given. As {@link LinkHandle.add} otherwise. This is what
   * `ip link replace` means to do; what that sends, the kernel refuses where the link is there.
   *
   * ```ts
   * await handle.link().replace({ name: 'br0', kind: 'bridge', vlanFiltering: true });
   * ```
   *
   * @throws NetlinkError with code EOPNOTSUPP, for example, if it is there with another kind.
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
    return this.#make('link replace', spec, NLM_F_CREATE | NLM_F_ECHO, options);
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
    const link = changes.index ?? changes.name;
    if (link === undefined) throw new TypeError('link change: name or index is missing');
    await this.#set('link change', link, { ...changes, name: undefined }, options);
  }

  /**
   * Change a link: `ip link set`. Everything is asked for in one request; what the kernel did before it came to something
   * that it refuses, stays.
   *
   * ```ts
   * await handle.link().set('eth0', { up: true, mtu: 1400, master: 'br0' });
   * await handle.link().set('eth0', { port: { kind: 'bridge', isolated: true } });
   * await handle.link().set('br0', { kind: 'bridge', vlanFiltering: true });
   * ```
   *
   * @throws NetlinkError with code ENODEV if there is no such link; TypeError for a key that the kind does not have.
   */
  set(link: LinkReference, changes: LinkChanges, options: CallOptions = {}): Promise<void> {
    return this.#set('link set', link, changes, options);
  }

  /**
   * Remove a link: `ip link del`. With a pair both ends go.
   *
   * ```ts
   * await handle.link().del('eth0.5');
   * ```
   *
   * @throws NetlinkError with code ENODEV if there is no such link, EOPNOTSUPP if it cannot be removed.
   */
  async del(link: LinkReference, options: CallOptions = {}): Promise<void> {
    const message = typeof link === 'number' ? { header: { index: link } } : { attributes: nameKey(link) };
    const request = requestOf(LinkMessage, message, { type: RTM_DELLINK, name: 'link del' }, options);
    await this.#context.connection.change(request);
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
    return this.#altnames('link property add', link, names, options);
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
    return this.#altnames('link property del', link, names, options);
  }

  async #make(name: string, spec: LinkSpec, flags: number, options: CallOptions): Promise<Link | undefined> {
    checkSpec(name, spec);
    using prepared = await prepare(this.#context, withoutState(spec), options);
    const [echo] = await this.#context.connection.change(
      requestOf(LinkMessage, prepared.wire, { type: RTM_NEWLINK, flags, name }, options),
    );
    if (spec.netns !== undefined) return undefined;
    const index =
      echo === undefined
        ? await this.#indexOfNew(spec, options)
        : LinkMessage.viewAt(echo.data, echo.payloadStart, echo.end).index;
    if (prepared.late !== undefined) {
      const message = { header: { index }, attributes: prepared.late };
      await this.#context.connection.change(
        requestOf(LinkMessage, message, { type: RTM_NEWLINK, name }, options),
      );
    }
    await this.#nameNew(name, index, spec.altnames ?? [], options);
    return await this.get({ index }, options).first();
  }

  // A kernel before 6.2 does not send back what it has made. Without a name it chose the next number, so the newest it is.
  async #indexOfNew({ index, name }: LinkSpec, options: CallOptions): Promise<number> {
    if (index !== undefined) return index;
    if (name !== undefined) return this.#context.links.indexOf(name, options);
    const all = await this.get({ stats: false }, options).toArray();
    return Math.max(...all.map((link) => link.index));
  }

  // Whoever replaces a link may well give it the names that it has.
  async #nameNew(
    name: string,
    index: number,
    altnames: readonly string[],
    options: CallOptions,
  ): Promise<void> {
    for (const altname of altnames) {
      await this.addAltname(index, altname, options).catch((error: unknown) => {
        const isKept = name === 'link replace' && error instanceof NetlinkError && error.code === 'EEXIST';
        if (!isKept) throw error;
      });
    }
  }

  async #set(name: string, link: LinkReference, changes: LinkChanges, options: CallOptions): Promise<void> {
    checkSpec(name, changes);
    using prepared = await prepare(this.#context, { ...changes, index: undefined }, options);
    const index = await this.#context.links.indexOf(link, options);
    const message = merged(prepared.wire, prepared.late, index);
    await this.#context.connection.change(
      requestOf(LinkMessage, message, { type: RTM_NEWLINK, name }, options),
    );
  }

  async #altnames(
    name: string,
    link: LinkReference,
    names: string | readonly string[],
    options: CallOptions,
  ): Promise<void> {
    const index = await this.#context.links.indexOf(link, options);
    const altIfname = typeof names === 'string' ? [names] : [...names];
    const type = name === 'link property add' ? RTM_NEWLINKPROP : RTM_DELLINKPROP;
    const message = { header: { index }, attributes: { propList: { altIfname } } };
    await this.#context.connection.change(requestOf(LinkMessage, message, { type, name }, options));
  }
}

// The state of a port is the business of the spanning tree; the kernel takes it from a port that is up and has none.
function withoutState(spec: LinkSpec): LinkSpec {
  return spec.port === undefined ? spec : { ...spec, port: { ...spec.port, state: undefined } as PortSpec };
}
