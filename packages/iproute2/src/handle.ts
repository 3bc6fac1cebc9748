import type { Connection, NetnsReference } from '@netlink/proto';
import { AddressHandle } from './address/handle.ts';
import { AddressLabelHandle } from './address-label/handle.ts';
import { BridgeHandle } from './bridge/handle.ts';
import type { Context } from './context.ts';
import { LinkNames } from './link-names.ts';
import { LinkHandle } from './link/handle.ts';
import type { ObjectEvent } from './monitor/event.ts';
import { eventsInFile, type MonitorFileOptions } from './monitor/file.ts';
import { Monitor, type MonitorOptions } from './monitor/monitor.ts';
import type { MonitorObject } from './monitor/objects.ts';
import { type UserKinds, userKinds } from './link/user-kind.ts';
import { Names } from './names/names.ts';
import { MulticastAddressHandle } from './maddress/handle.ts';
import { MulticastRouteHandle } from './mroute/handle.ts';
import { NeighbourHandle } from './neighbour/handle.ts';
import { NeighbourTableHandle } from './neighbour-table/handle.ts';
import { NetconfHandle } from './netconf/handle.ts';
import { NetnsHandle } from './netns/handle.ts';
import { NexthopHandle } from './nexthop/handle.ts';
import { openConnection } from './open-connection.ts';
import { RouteHandle } from './route/handle.ts';
import { RuleHandle } from './rule/handle.ts';
import { TokenHandle } from './token/handle.ts';

/** What a handle has to know besides its connection. */
export interface HandleOptions {
  /** The network namespace of the connection, where it is not the process's own. */
  readonly netns?: NetnsReference | undefined;
  /** Kinds of link that are known besides those of this package. */
  readonly kinds?: UserKinds | undefined;
  /** Opens a connection that behaves as that of the handle, in another namespace. */
  readonly openIn?: Context['openIn'] | undefined;
}

/** The way in: one network namespace, through one connection. Two handles know nothing of each other. */
export class Handle implements Disposable {
  readonly #context: Context;

  /**
   * Speak over a connection that is there already: a test's, for example. See `connect` for the usual way. What is made by
   * other means than the connection, TUN/TAP devices, is made in `netns`.
   */
  constructor(connection: Connection, { netns, kinds = userKinds(), openIn }: HandleOptions = {}) {
    this.#context = {
      connection,
      links: new LinkNames(connection),
      names: new Names(),
      netns,
      kinds,
      openIn: openIn ?? ((other) => openConnection({ netns: other })),
    };
  }

  /** Network interfaces: `ip link`. */
  link(): LinkHandle {
    return new LinkHandle(this.#context);
  }

  /** IPv4 and IPv6 addresses of links: `ip address`. */
  address(): AddressHandle {
    return new AddressHandle(this.#context);
  }

  /** Routes: `ip route`. */
  route(): RouteHandle {
    return new RouteHandle(this.#context);
  }

  /** Routes of multicasts: `ip mroute`. */
  mroute(): MulticastRouteHandle {
    return new MulticastRouteHandle(this.#context);
  }

  /** Multicast groups that links listen to: `ip maddress`. */
  maddress(): MulticastAddressHandle {
    return new MulticastAddressHandle(this.#context);
  }

  /** The lower half of addresses that IPv6 makes by itself: `ip token`. */
  token(): TokenHandle {
    return new TokenHandle(this.#context);
  }

  /** Nexthop objects and groups of them: `ip nexthop`. */
  nexthop(): NexthopHandle {
    return new NexthopHandle(this.#context);
  }

  /** Neighbours, ARP and NDP: `ip neighbour`. */
  neighbour(): NeighbourHandle {
    return new NeighbourHandle(this.#context);
  }

  /** Routing policy: `ip rule`. */
  rule(): RuleHandle {
    return new RuleHandle(this.#context);
  }

  /** What bridges and VXLANs forward by, their ports and VLANs: `bridge`. */
  bridge(): BridgeHandle {
    return new BridgeHandle(this.#context);
  }

  /** Labels of addresses, by which the source of a connection is chosen: `ip addrlabel`. */
  addressLabel(): AddressLabelHandle {
    return new AddressLabelHandle(this.#context);
  }

  /** The tables of neighbours, their limits and times: `ip ntable`. */
  neighbourTable(): NeighbourTableHandle {
    return new NeighbourTableHandle(this.#context);
  }

  /** How links forward and filter: `ip netconf`. */
  netconf(): NetconfHandle {
    return new NetconfHandle(this.#context);
  }

  /** Network namespaces, their names and ids: `ip netns`. */
  netns(): NetnsHandle {
    return new NetnsHandle(this.#context);
  }

  /**
   * Watch what changes, from now on: `ip monitor`. Where the kernel could not deliver, an `OverrunError` stands among the events,
   * and what became different meanwhile follows with the mark `resync`.
   *
   * ```ts
   * for await (const event of handle.monitor({ objects: ['link', 'address'], initial: true, signal })) {
   *   if (event instanceof OverrunError) console.log('events were lost');
   *   else if (event.type === 'newLink') console.log(event.link.name, event.link.operstate);
   *   else if (event.type === 'delAddress') console.log(event.address.local, 'is gone from', event.address.dev);
   * }
   * ```
   *
   * @throws TypeError for objects that cannot be watched; SystemError with code EINVAL if the kernel has no such group.
   */
  monitor<O extends MonitorObject = MonitorObject>(options: MonitorOptions<O> = {}): Monitor<O> {
    return new Monitor(this.#context, options);
  }

  /**
   * What changed, from a file that rtmon(8) wrote: `ip monitor file FILE`. Nothing is asked of the kernel: links are named as the file
   * names them. The time of an event is that of the file.
   *
   * ```ts
   * for (const event of handle.monitorFile(await readFile('events'), { objects: ['link'] })) console.log(event.type);
   * ```
   *
   * @throws TypeError for objects that cannot be watched; DecodeError, when that is reached, for what is no message.
   */
  monitorFile<O extends MonitorObject = MonitorObject>(
    file: Uint8Array,
    options: MonitorFileOptions<O> = {},
  ): Iterable<ObjectEvent<O>> {
    return eventsInFile(this.#context, file, options);
  }

  /** Give up the socket. What is pending rejects with ClosedError. */
  close(): void {
    this.#context.connection.close();
  }

  /** The same as {@link Handle.close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** The same as {@link Handle.close}. */
  [Symbol.asyncDispose](): Promise<void> {
    this.close();
    return Promise.resolve();
  }
}
