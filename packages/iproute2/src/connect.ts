import { Connection, type NetnsReference, type Warning } from '@netlink/proto';
import { Handle } from './handle.ts';

/** How {@link connect} connects. */
export interface ConnectOptions {
  /**
   * Network namespace: a name under /run/netns (`ip netns`), a path, a descriptor, or the process that is in it
   * (`{ pid: 1234 }`); the caller's own if absent.
   */
  readonly netns?: NetnsReference | undefined;
  /** Milliseconds until a call rejects with TimeoutError; without limit if 0 or absent. */
  readonly timeout?: number | undefined;
  /** Closes the handle when it aborts. */
  readonly signal?: AbortSignal | undefined;
  /** Hears what the kernel says of changes that it made all the same. */
  readonly onWarning?: ((warning: Warning) => void) | undefined;
}

const NETLINK_ROUTE = 0;

/**
 * Connect to the network configuration of this host, or of one of its namespaces.
 *
 * ```ts
 * using handle = connect();
 * for await (const link of handle.link().get()) console.log(link.index, link.name);
 * ```
 *
 * @throws SystemError if there is no such namespace (ENOENT), or no permission to enter it (EPERM).
 */
export function connect(options: ConnectOptions = {}): Handle {
  return new Handle(Connection.open({ protocol: NETLINK_ROUTE, ...options }), { netns: options.netns });
}
