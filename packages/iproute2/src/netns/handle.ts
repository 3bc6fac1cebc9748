import { readdirSync } from 'node:fs';
import { NETNSA_NSID_NOT_ASSIGNED, NsidMessage, type NsidView, RTM_NEWNSID } from '@netlink/rtnetlink';
import { attachNetns, createNetns, deleteNetns, execInNetns, listNetns, runInNetns } from '@netlink/sys';
import { checkFields, fields } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { wholeNumber } from '../link/field-checks.ts';
import type { List } from '../list.ts';
import { named } from '../named.ts';
import { type CallOptions, checkCallOptions, checkSignal, requestOf } from '../object-request.ts';
import { GREATEST_PID, identityOf, netnsFile, withDescriptor } from './descriptor.ts';
import { nsidList } from './id-list.ts';
import type { Netns, NetnsEvent, NetnsId, NetnsIdFilter, NetnsOf } from './netns.ts';
import { NetnsList } from './netns-list.ts';
import { nsidOf } from './nsid-of.ts';
import { watchNetns } from './watch.ts';

const WATCH_FIELDS = fields([checkSignal, 'signal']);

/**
 * Network namespaces: `ip netns`. Names are files below /run/netns, the same for every handle; ids are numbers by which the
 * namespace of this handle knows others.
 */
export class NetnsHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * List namespaces by their names, with their ids: `ip netns list`. Read anew at each reading.
   *
   * ```ts
   * for await (const { name, id } of handle.netns().get()) console.log(name, id);
   * ```
   */
  get(options: CallOptions = {}): NetnsList {
    checkCallOptions(options);
    return new NetnsList(async () => {
      const found: Netns[] = [];
      for (const name of listNetns()) found.push(await this.#look(name, options));
      return found;
    });
  }

  /**
   * Make a namespace: `ip netns add blue`. It has nothing but `lo`, which is down.
   *
   * @throws SystemError with code EEXIST if the name is taken, EPERM without the right to make one.
   */
  async add(name: string): Promise<void> {
    await Promise.resolve();
    createNetns(name);
  }

  /**
   * Give a name to a namespace that is there: `ip netns attach blue 1234`.
   *
   * @throws SystemError with code EEXIST if the name is taken, ENOENT if there is no such namespace; NetlinkError with code EINVAL
   *   if it is none.
   */
  async attach(name: string, netns: NetnsOf): Promise<void> {
    // A file of any sort can be given a name; the kernel has ids of network namespaces only.
    await this.id(netns);
    attachNetns(name, netnsFile(netns));
  }

  /**
   * Take a name away: `ip netns del blue`. The namespace goes when nothing and nobody is in it.
   *
   * @throws SystemError with code ENOENT if there is no such name.
   */
  async del(name: string): Promise<void> {
    await Promise.resolve();
    deleteNetns(name);
  }

  /**
   * The id of a namespace; `undefined` if it was given none.
   *
   * @throws SystemError with code ENOENT if there is no such namespace.
   */
  async id(netns: NetnsOf, options?: CallOptions): Promise<number | undefined> {
    return withDescriptor(netns, (fd) => nsidOf(this.#context.connection, { fd }, options));
  }

  /**
   * Give a namespace an id, or have the kernel choose one: `ip netns set blue 7`, `ip netns set blue auto`. An id stays until
   * either namespace goes.
   *
   * @throws TypeError for what is no id; NetlinkError with code EEXIST if it has one already, or another has this one;
   * SystemError with code ENOENT if there is no such namespace.
   */
  async set(netns: NetnsOf, id: number | 'auto', options?: CallOptions): Promise<void> {
    if (id !== 'auto' && (!Number.isInteger(id) || id < 0)) throw new TypeError(`id: ${id} is none`);
    await withDescriptor(netns, async (fd) => {
      const nsid = id === 'auto' ? NETNSA_NSID_NOT_ASSIGNED : id;
      const message = { header: {}, attributes: { fd, nsid } };
      const request = { type: RTM_NEWNSID, name: 'netns set' };
      await this.#context.connection.change(requestOf(NsidMessage, message, request, options));
    });
  }

  /**
   * List the ids that the namespace of this handle knows others by: `ip netns list-id`; with `target` those that another
   * knows, as seen from here.
   *
   * @throws TypeError for a key that means nothing; NetlinkError, when read, if there is no namespace of the id `target`.
   */
  ids(filter: NetnsIdFilter = {}, options?: CallOptions): List<NetnsId, NsidView> {
    return nsidList(this.#context, filter, () => this.get(options).toArray(), options);
  }

  /**
   * The names of the namespace that a process is in: `ip netns identify 1234`. It is this process unless told; many have none.
   *
   * @throws SystemError with code ENOENT if there is no such process.
   */
  async identify(pid: number = process.pid): Promise<string[]> {
    await Promise.resolve();
    named('pid', () => wholeNumber(pid, GREATEST_PID, 1));
    const wanted = identityOf(pid);
    return listNetns().filter((name) => tryIdentity(name) === wanted);
  }

  /**
   * The ids of the processes in a namespace: `ip netns pids blue`. Those of users whose processes may not be looked at are left
   * out.
   *
   * @throws SystemError with code ENOENT if there is no such namespace; NetlinkError with code EINVAL if it is none.
   */
  async pids(netns: NetnsOf): Promise<number[]> {
    // The kernel knows ids of network namespaces only, and refuses a file of another sort.
    await this.id(netns);
    const wanted = identityOf(netns);
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.map(Number).filter((pid) => tryIdentity(pid) === wanted);
  }

  /**
   * Run a function in a namespace, and return what it returns. Processes and workers that it starts, and servers that it has
   * listen to all addresses, belong there; what it awaits goes on outside.
   *
   * ```ts
   * const child = handle.netns().run('blue', () => spawn('ping', ['-c1', '192.0.2.1']));
   * ```
   *
   * @throws SystemError with code ENOENT if there is no such namespace, EPERM without the right to enter it or to return.
   */
  run<T>(netns: NetnsOf, work: () => T): T {
    return runInNetns(nameOrPath(netns), work);
  }

  /**
   * Become another program in a namespace: `ip netns exec blue ping 192.0.2.1`. It takes the place of this process.
   *
   * @throws SystemError if it cannot be done.
   */
  exec(netns: NetnsOf, command: string, args: readonly string[] = []): never {
    return execInNetns(nameOrPath(netns), command, args);
  }

  /**
   * Watch names come and go: `ip netns monitor`. Of two changes of one name that follow at once, only what is different in the end
   * is told. A name can be seen a moment before its namespace can be entered. It ends with the handle.
   *
   * ```ts
   * for await (const { event, name } of handle.netns().watch({ signal })) console.log(event, name);
   * ```
   *
   * @throws AbortError when the signal aborts.
   */
  watch(options: Pick<CallOptions, 'signal'> = {}): AsyncIterable<NetnsEvent> {
    checkFields('netns watch', options, WATCH_FIELDS);
    return watchNetns(options, this.#context.connection);
  }

  async #look(name: string, options?: CallOptions): Promise<Netns> {
    try {
      const id = await this.id(name, options);
      return { name, ...(id !== undefined && { id }) };
    } catch (error) {
      // A file that no namespace is bound to, or one that went meanwhile, is a name all the same.
      if (isUnbound(error)) return { name };
      throw error;
    }
  }
}

function nameOrPath(netns: NetnsOf): string {
  return typeof netns === 'number' ? netnsFile(netns) : netns;
}

function isUnbound(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOENT', 'EINVAL', 'EBADF'].includes(String(error.code))
  );
}

function tryIdentity(netns: NetnsOf): string | undefined {
  try {
    return identityOf(netns);
  } catch {
    // It went meanwhile, or is not for us to see.
    return undefined;
  }
}
