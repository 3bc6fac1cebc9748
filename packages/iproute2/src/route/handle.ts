import { NetlinkError } from '@netlink/proto';
import { RouteMessage, type RouteView, RTM_DELROUTE, RTM_GETROUTE, RTM_NEWROUTE } from '@netlink/rtnetlink';
import { type Change, changeAll, changeOne, type Objects } from '../change.ts';
import { checkSaysSomething } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { vrfOf } from '../link/vrf.ts';
import type { List } from '../list.ts';
import {
  type CallOptions,
  callOptionsOf,
  checkCallOptions,
  requestOf,
  type Verb,
} from '../object-request.ts';
import { CREATE_ONLY, CREATE_OR_REPLACE, REPLACE_ONLY } from '../verb-flags.ts';
import { Devices } from '../devices.ts';
import type { RouteFilter } from './filter.ts';
import { flushRoutes } from './flush.ts';
import { routeList, type RouteListOptions, routesMeant } from './list.ts';
import { lookupBody, type LookupOptions } from './lookup.ts';
import { allNexthops } from '../nexthop/list.ts';
import { routeReader } from './read.ts';
import { fileOf, messagesOf } from '../saved/file.ts';
import { restoreRoutes } from './restore.ts';
import type { Route } from './route.ts';
import type { RouteSpec } from './spec.ts';
import { linksOf, type RouteBody, routeBody, WordedRoute } from './write.ts';

const NLM_F_CREATE = 0x400;
const NLM_F_APPEND = 0x800;

const ADD: Verb = { name: 'route add', type: RTM_NEWROUTE, flags: CREATE_ONLY };
const REPLACE: Verb = { name: 'route replace', type: RTM_NEWROUTE, flags: CREATE_OR_REPLACE };
const CHANGE: Verb = { name: 'route change', type: RTM_NEWROUTE, flags: REPLACE_ONLY };
const APPEND: Verb = { name: 'route append', type: RTM_NEWROUTE, flags: NLM_F_CREATE | NLM_F_APPEND };
const PREPEND: Verb = { name: 'route prepend', type: RTM_NEWROUTE, flags: NLM_F_CREATE };
const RESTORE: Verb = { ...APPEND, name: 'route restore' };
// Of MPLS there is one route for each label.
const RESTORE_MPLS: Verb = { ...ADD, name: 'route restore' };
const DEL: Verb = { name: 'route del', type: RTM_DELROUTE };
const FLUSH: Verb = { ...DEL, name: 'route flush' };

/** Routes: `ip route`. */
export class RouteHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * The routes of a table, of IPv4 first and then of IPv6: `ip route show` and `ip -6 route show`. It is table 'main' unless
   * another is named; `{ table: 'all' }` lists every one. The kernel filters by family, table, protocol and link, the rest
   * is filtered here.
   *
   * ```ts
   * for await (const { dst, via, dev } of handle.route().get()) console.log(dst, via, dev);
   * await handle.route().get({ table: 'all', type: 'local' }).toArray();
   * for await (const views of handle.route().get({ family: 'inet' }).views()) count += views.length; // for millions
   * ```
   */
  get(filter: RouteFilter = {}, options: RouteListOptions = {}): List<Route, RouteView> {
    return routeList(this.#context, filter, options);
  }

  /**
   * The route that packets to an address take: `ip route get`.
   *
   * ```ts
   * const { dev, via, src } = await handle.route().lookup('203.0.113.9', { mark: 7 });
   * ```
   *
   * @throws NetlinkError with code ENETUNREACH if there is none, EHOSTUNREACH, EACCES or EINVAL if it says so itself.
   */
  async lookup(dst: string, options: LookupOptions = {}): Promise<Route> {
    const { connection, links, names } = this.#context;
    const calls = callOptionsOf(options);
    const message = await lookupBody(dst, options, this.#context, calls);
    const request = requestOf(WordedRoute, message, { type: RTM_GETROUTE, name: 'route lookup' }, calls);
    const nameOf = await links.all(calls);
    const nexthops =
      options.nhInfo === true ? await allNexthops(connection, { names, nameOf }, calls) : undefined;
    const read = routeReader({ nameOf, names, nexthops });
    for (const { type, data, payloadStart, end } of await connection.get(request)) {
      const route = read(type, data, payloadStart, end);
      if (route !== undefined) return route;
    }
    throw new NetlinkError({ errno: -101, request: 'route lookup' });
  }

  /**
   * Make a route: `ip route add`.
   *
   * ```ts
   * await handle.route().add({ dst: '198.51.100.0/24', via: '192.0.2.254', metric: 100 });
   * await handle.route().add({ dst: 'default', nexthops: [{ via: '192.0.2.1' }, { via: '192.0.2.2', weight: 2 }] });
   * ```
   *
   * @throws NetlinkError with code EEXIST if it is there; TypeError for keys and words that mean nothing.
   */
  add(route: RouteSpec, options: CallOptions = {}): Promise<void> {
    return this.#change(ADD, route, options);
  }

  /** Make a route, or change the one that is there: `ip route replace`. */
  replace(route: RouteSpec, options: CallOptions = {}): Promise<void> {
    return this.#change(REPLACE, route, options);
  }

  /**
   * Change a route: `ip route change`.
   *
   * @throws NetlinkError with code ENOENT if it is not there.
   */
  change(route: RouteSpec, options: CallOptions = {}): Promise<void> {
    return this.#change(CHANGE, route, options);
  }

  /** Make a further route with the same destination, to be tried last, or a further next hop in IPv6: `ip route append`. */
  append(route: RouteSpec, options: CallOptions = {}): Promise<void> {
    return this.#change(APPEND, route, options);
  }

  /** Make a further route with the same destination, to be tried first: `ip route prepend`. */
  prepend(route: RouteSpec, options: CallOptions = {}): Promise<void> {
    return this.#change(PREPEND, route, options);
  }

  /**
   * Delete a route: `ip route del`. What is not said matches anything, but for the table.
   *
   * ```ts
   * await handle.route().del({ dst: '198.51.100.0/24' });
   * ```
   *
   * @throws NetlinkError with code ESRCH if it is not there.
   */
  del(route: RouteSpec, options: CallOptions = {}): Promise<void> {
    return this.#change(DEL, route, options);
  }

  /**
   * Make many routes, in order, thousands at a time: `ip -batch`. The first that fails ends it.
   *
   * ```ts
   * await handle.route().addAll(routes); // an array, a generator, or a stream
   * ```
   */
  addAll(routes: Objects<RouteSpec>, options: CallOptions = {}): Promise<void> {
    return this.#changeAll(ADD, routes, options);
  }

  /** The same with {@link RouteHandle.replace}. */
  replaceAll(routes: Objects<RouteSpec>, options: CallOptions = {}): Promise<void> {
    return this.#changeAll(REPLACE, routes, options);
  }

  /** The same with {@link RouteHandle.del}. */
  delAll(routes: Objects<RouteSpec>, options: CallOptions = {}): Promise<void> {
    return this.#changeAll(DEL, routes, options);
  }

  /**
   * Delete all routes that a filter means: `ip route flush`. It needs one; `{ table: 'main' }` is everything. Resolves to
   * how many there were. Routes that are gone already are no error.
   *
   * ```ts
   * await handle.route().flush({ protocol: 'bgp' });
   * ```
   */
  async flush(filter: RouteFilter, options: CallOptions = {}): Promise<number> {
    checkSaysSomething('route flush', filter);
    checkCallOptions(options);
    const { signal, timeout } = options;
    return flushRoutes(
      () => routesMeant(this.#context, filter, options),
      (bodies) =>
        this.#context.connection.changeAll(
          bodies,
          (body) => ({ ...FLUSH, body, codec: RouteMessage, timeout }),
          { ignore: ['ESRCH'], signal },
        ),
    );
  }

  /**
   * The routes that a filter means, as they are at one moment: `ip route save`. {@link RouteHandle.restore} takes them, after
   * any way through a file.
   *
   * ```ts
   * const saved = await handle.route().save({ table: 'all', protocol: 'static' });
   * ```
   */
  save(filter: RouteFilter = {}, options: CallOptions = {}): Promise<Route[]> {
    return this.get(filter, options).toArray();
  }

  /**
   * The same as the octets that `ip route save` writes: a file that ip(8) can restore.
   *
   * ```ts
   * await writeFile('routes', await handle.route().saveFile({ table: 'all' }));
   * ```
   */
  async saveFile(filter: RouteFilter = {}, options: CallOptions = {}): Promise<Uint8Array> {
    const views = [];
    for await (const batch of this.get(filter, options).views()) views.push(...batch);
    return fileOf('route', RTM_NEWROUTE, views);
  }

  /**
   * The routes in a file that `ip route save` or {@link RouteHandle.saveFile} wrote: `ip route showdump`. Links are named as they
   * are here and now: a file says their indices.
   *
   * ```ts
   * await handle.route().restore(await handle.route().readFile(await readFile('routes')));
   * ```
   *
   * @throws TypeError if it is no such file; DecodeError if a message in it makes no sense.
   */
  async readFile(file: Uint8Array, options: CallOptions = {}): Promise<Route[]> {
    const messages = messagesOf('route', file);
    const { links, names } = this.#context;
    const read = routeReader({ nameOf: await links.all(options), names });
    return messages
      .map(({ type, data, start, end }) => read(type, data, start, end))
      .filter((route) => route !== undefined);
  }

  /**
   * Make routes that were saved: `ip route restore`. Those that are there stay as they are; the links, addresses and nexthop
   * objects that they need have to be there, and those of IPv6 that come with an address (metric 0) are left out: nobody but the
   * kernel can make them. Resolves to how many were made.
   *
   * ```ts
   * await handle.route().restore(saved);
   * ```
   *
   * @throws NetlinkError for the first that the kernel refuses for another reason.
   */
  restore(routes: Objects<RouteSpec>, options: CallOptions = {}): Promise<number> {
    const change: Change<RouteSpec, RouteBody> = {
      ...this.#changing(RESTORE, options),
      verb: ({ family }) => (family === 'mpls' ? RESTORE_MPLS : RESTORE),
      ignore: ['EEXIST'],
    };
    return restoreRoutes(routes, (some) => changeAll(this.#context.connection, some, change, options));
  }

  #change(verb: Verb, route: RouteSpec, options: CallOptions): Promise<void> {
    const { connection, links } = this.#context;
    return links.steadily(() => changeOne(connection, route, this.#changing(verb, options), options));
  }

  async #changeAll(verb: Verb, routes: Objects<RouteSpec>, options: CallOptions): Promise<void> {
    await changeAll(this.#context.connection, routes, this.#changing(verb, options), options);
  }

  #changing(verb: Verb, options: CallOptions): Change<RouteSpec, RouteBody> {
    const { links, names } = this.#context;
    const devices = new Devices(links, options);
    const writing = { indexOf: devices.indexOf, names };
    const body = (route: RouteSpec): RouteBody => routeBody(route, writing, verb === DEL);
    const messageOf = (route: RouteSpec): RouteBody | Promise<RouteBody> => {
      const pending = devices.learn(linksOf(route));
      if (pending === undefined && route.vrf === undefined) return body(route);
      return this.#ready(route, pending, options).then(body);
    };
    return { codec: WordedRoute, verb, messageOf };
  }

  async #ready(
    route: RouteSpec,
    pending: Promise<unknown> | undefined,
    options: CallOptions,
  ): Promise<RouteSpec> {
    await pending;
    if (route.vrf === undefined) return route;
    const { table } = await vrfOf(this.#context, route.vrf, options);
    return { ...route, table };
  }
}
