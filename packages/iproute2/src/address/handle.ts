import { AddressMessage, type AddressView, RTM_DELADDR, RTM_NEWADDR } from '@netlink/rtnetlink';
import { type Change, changeAll, changeOne, type Objects } from '../change.ts';
import { checkSaysSomething } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { Devices } from '../devices.ts';
import type { List } from '../list.ts';
import type { CallOptions, Verb } from '../object-request.ts';
import { CREATE_OR_REPLACE, CREATE_ONLY, REPLACE_ONLY } from '../verb-flags.ts';
import type { Address, AddressFilter, AddressSpec, SharedAddress } from './address.ts';
import { addressList, type SharedAddressFilter, sharedAddressList } from './list.ts';
import { fileOf, messagesOf } from '../saved/file.ts';
import { readAddress } from './read.ts';
import { restoreAddresses } from './restore.ts';
import { addressRemoval, type AddressRequest, addressRequest, WordedAddress } from './spec.ts';

const ADD: Verb = { type: RTM_NEWADDR, flags: CREATE_ONLY, name: 'address add' };
const RESTORE: Verb = { ...ADD, name: 'address restore' };
const CHANGE: Verb = { type: RTM_NEWADDR, flags: REPLACE_ONLY, name: 'address change' };
const REPLACE: Verb = { type: RTM_NEWADDR, flags: CREATE_OR_REPLACE, name: 'address replace' };
const DELETE: Verb = { type: RTM_DELADDR, name: 'address del' };

/** IPv4 and IPv6 addresses of links: `ip address`. */
export class AddressHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * List addresses: `ip address show`. The kernel filters by family and link. With `target` those of another namespace, by the
   * id that ours knows it by; it takes rights there.
   *
   * ```ts
   * for await (const { dev, local } of handle.address().get({ family: 'inet' })) console.log(dev, local);
   * ```
   *
   * @throws TypeError for a key that means nothing; NetlinkError with code ENODEV, when read, if there is no such link.
   */
  get(filter: AddressFilter = {}, options?: CallOptions): List<Address, AddressView> {
    return addressList(this.#context, filter, options);
  }

  /**
   * List the anycast addresses that links have (IPv6): what /proc/net/anycast6 tells.
   *
   * @throws TypeError for a key that means nothing.
   */
  anycast(filter: SharedAddressFilter = {}, options?: CallOptions): List<SharedAddress, AddressView> {
    return sharedAddressList('anycast', this.#context, filter, options);
  }

  /**
   * List the multicast groups of one family that links are in, as the kernel tells them by netlink.
   *
   * @throws TypeError for a key that means nothing; NetlinkError with code EOPNOTSUPP, when read, for IPv4 before Linux 6.16.
   */
  multicast(filter: SharedAddressFilter = {}, options?: CallOptions): List<SharedAddress, AddressView> {
    return sharedAddressList('multicast', this.#context, filter, options);
  }

  /**
   * Give a link an address: `ip address add 192.0.2.1/24 dev eth0`.
   *
   * ```ts
   * await handle.address().add({ dev: 'eth0', local: '192.0.2.1/24', broadcast: '+' });
   * ```
   *
   * @throws TypeError for what means nothing; NetlinkError with code EEXIST if the link has it, ENODEV if there is none.
   */
  async add(address: AddressSpec, options?: CallOptions): Promise<void> {
    await this.#change(ADD, address, options);
  }

  /** Add addresses from anywhere, many at a time: the first that fails ends it. */
  async addAll(addresses: Objects<AddressSpec>, options?: CallOptions): Promise<void> {
    await this.#changeAll(ADD, addresses, options);
  }

  /**
   * Change an address's lifetimes, flags or metric: `ip address change`.
   *
   * ```ts
   * await handle.address().change({ dev: 'eth0', local: '2001:db8::1/64', validLifeTime: 600, preferredLifeTime: 0 });
   * ```
   */
  async change(address: AddressSpec, options?: CallOptions): Promise<void> {
    await this.#change(CHANGE, address, options);
  }

  /**
   * Give a link an address, or change the one that is there: `ip address replace`.
   *
   * ```ts
   * await handle.address().replace({ dev: 'eth0', local: '192.0.2.1/24', validLifeTime: 'forever' });
   * ```
   */
  async replace(address: AddressSpec, options?: CallOptions): Promise<void> {
    await this.#change(REPLACE, address, options);
  }

  /** Add or change addresses from anywhere, many at a time: the first that fails ends it. */
  async replaceAll(addresses: Objects<AddressSpec>, options?: CallOptions): Promise<void> {
    await this.#changeAll(REPLACE, addresses, options);
  }

  /**
   * Take an address from a link: `ip address del 192.0.2.1/24 dev eth0`. An IPv4 address without a prefix length is
   * removed whatever its length.
   *
   * ```ts
   * await handle.address().del({ dev: 'eth0', local: '192.0.2.1/24' });
   * ```
   *
   * @throws NetlinkError with code EADDRNOTAVAIL if the link does not have it.
   */
  async del(address: AddressSpec, options?: CallOptions): Promise<void> {
    await this.#change(DELETE, address, options);
  }

  /** Remove addresses from anywhere, many at a time: the first that fails ends it. */
  async delAll(addresses: Objects<AddressSpec>, options?: CallOptions): Promise<void> {
    await this.#changeAll(DELETE, addresses, options);
  }

  /**
   * Remove all addresses that a filter lists: `ip address flush dev eth0`. Resolves to how many that were.
   *
   * ```ts
   * await handle.address().flush({ dev: 'eth0', family: 'inet' });
   * ```
   *
   * @throws TypeError if the filter says nothing.
   */
  async flush(filter: AddressFilter, options?: CallOptions): Promise<number> {
    checkSaysSomething('address flush', filter);
    if (filter.target !== undefined)
      throw new TypeError('target: addresses of another namespace can only be read');
    const addresses = await this.get(filter, options).toArray();
    const all = addresses.map((address) => ({ ...address, dev: address.index }));
    // The kernel takes the secondary addresses with the first of their prefix.
    await this.#changeAll(DELETE, all, options, ['EADDRNOTAVAIL']);
    return addresses.length;
  }

  /** The addresses that a filter lists: `ip address save`. {@link AddressHandle.restore} takes them. */
  save(filter: AddressFilter = {}, options?: CallOptions): Promise<Address[]> {
    return this.get(filter, options).toArray();
  }

  /** The same as the octets that `ip address save` writes: a file that ip(8) can restore. */
  async saveFile(filter: AddressFilter = {}, options?: CallOptions): Promise<Uint8Array> {
    const views = [];
    for await (const batch of this.get(filter, options).views()) views.push(...batch);
    return fileOf('address', RTM_NEWADDR, views);
  }

  /**
   * The addresses in a file that `ip address save` or {@link AddressHandle.saveFile} wrote: `ip address showdump`. Links are
   * named as they are here and now: a file says their indices.
   *
   * ```ts
   * await handle.address().restore(await handle.address().readFile(await readFile('addresses')));
   * ```
   *
   * @throws TypeError if it is no such file; DecodeError if a message in it makes no sense.
   */
  async readFile(file: Uint8Array, options?: CallOptions): Promise<Address[]> {
    const messages = messagesOf('address', file).filter(({ type }) => type === RTM_NEWADDR);
    const { links, names } = this.#context;
    const nameOf = await links.all(options);
    return messages.map(({ data, start, end }) =>
      readAddress(AddressMessage.decodeAt(data, start, end), nameOf, names),
    );
  }

  /**
   * Give links addresses that were saved: `ip address restore`. Those that are there stay as they are; the links have to be there.
   * Resolves to how many were made.
   *
   * @throws TypeError for what means nothing; the first that fails ends it.
   */
  restore(addresses: Objects<AddressSpec>, options?: CallOptions): Promise<number> {
    return restoreAddresses(addresses, (some) => this.#changeAll(RESTORE, some, options, ['EEXIST']));
  }

  #change(verb: Verb, address: AddressSpec, options?: CallOptions): Promise<void> {
    const { connection, links } = this.#context;
    return links.steadily(() => changeOne(connection, address, this.#changing(verb, options), options));
  }

  #changeAll(
    verb: Verb,
    addresses: Objects<AddressSpec>,
    options?: CallOptions,
    ignore?: readonly string[],
  ): Promise<number> {
    return changeAll(
      this.#context.connection,
      addresses,
      { ...this.#changing(verb, options), ignore },
      options,
    );
  }

  #changing(verb: Verb, options?: CallOptions): Change<AddressSpec, ReturnType<AddressRequest>> {
    const { links, names } = this.#context;
    const devices = new Devices(links, options);
    const request = verb === DELETE ? addressRemoval : addressRequest;
    return {
      codec: WordedAddress,
      verb,
      messageOf: (address) => devices.with(address, (given) => request(given, names)),
    };
  }
}
