import type { NetnsReference, Trace, Warning } from '@netlink/proto';
import { asItIs, checkFields, fields } from './check-keys.ts';
import { Handle } from './handle.ts';
import { checkObject, shown } from './link/field-checks.ts';
import { type UserKind, userKinds } from './link/user-kind.ts';
import { checkSignal, checkTimeout } from './object-request.ts';
import { openConnection } from './open-connection.ts';

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
  /** Sees every datagram that is sent or received; a `Recorder` of `@netlink/proto` has one. NLDEBUG=1 in the environment prints them. */
  readonly trace?: Trace | undefined;
  /**
   * Kinds of link that this package does not know, by their names: their attributes, declared with `@netlink/packet`.
   *
   * ```ts
   * using handle = connect({ kinds: { mykind: attributes({ colour: [1, u32] }) } });
   * ```
   *
   * Links of the kind then have the keys of the declaration, read and written. To the type checker they are told by
   * `declare module '@netlink/iproute2' { interface KindOptions { mykind: { colour?: number } } }`.
   */
  readonly kinds?: Readonly<Record<string, UserKind>> | undefined;
}

const FIELDS = fields<keyof ConnectOptions>(
  [checkTimeout, 'timeout'],
  [checkSignal, 'signal'],
  [checkFunction, 'onWarning', 'trace'],
  [checkObject, 'kinds'],
  // What opens the socket knows what a namespace may be.
  [asItIs, 'netns'],
);

/**
 * Connect to the network configuration of this host, or of one of its namespaces.
 *
 * ```ts
 * using handle = connect();
 * for await (const link of handle.link().get()) console.log(link.index, link.name);
 * ```
 *
 * @throws SystemError if there is no such namespace (ENOENT), or no permission to enter it (EPERM); TypeError for what
 *   means nothing, and for a kind that is known already.
 */
export function connect(options: ConnectOptions = {}): Handle {
  checkFields('connect', options, FIELDS);
  const { kinds, ...opening } = options;
  const known = userKinds(kinds);
  return new Handle(openConnection(opening), {
    netns: options.netns,
    kinds: known,
    openIn: (netns) => openConnection({ ...opening, netns }),
  });
}

function checkFunction(value: unknown): void {
  if (typeof value !== 'function') throw new TypeError(`${shown(value)} is no function`);
}
