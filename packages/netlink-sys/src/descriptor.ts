import { inspect } from 'node:util';

import { addon } from './addon.ts';
import { ClosedError, SystemError } from './errors.ts';
import { forget, watchForLeak } from './leak.ts';
import type { NativeSocket } from './native.ts';

/** The native socket behind an open {@link Descriptor}. */
export let nativeOf: (descriptor: Descriptor) => NativeSocket;

/** Have a function called when the {@link Descriptor} is closed. */
export let onClose: (descriptor: Descriptor, listener: () => void) => void;

/** Pass a result of the addon on, or throw what the negative errno means. */
export function checked(result: number, syscall: string, subject?: string): number {
  if (result < 0) throw new SystemError(result, syscall, subject);
  return result;
}

/**
 * The owner of one descriptor. Whatever is called after {@link close} throws `ClosedError`; a descriptor that nobody
 * can reach any more is closed by the garbage collector, with a warning.
 */
export class Descriptor {
  static {
    nativeOf = (descriptor) => descriptor.native;
    onClose = (descriptor, listener) => {
      descriptor.#closeListeners.push(listener);
    };
  }

  readonly #native: NativeSocket;
  readonly #closeListeners: (() => void)[] = [];
  #closed = false;

  protected constructor(native: NativeSocket) {
    this.#native = native;
    watchForLeak(this, `netlink socket ${native.fd()}`);
  }

  /** Whether {@link close} was called. */
  get closed(): boolean {
    return this.#closed;
  }

  /** The native socket; throws `ClosedError` when there is none any more. */
  protected get native(): NativeSocket {
    if (this.#closed) throw new ClosedError();
    return this.#native;
  }

  /** The number of the descriptor. It stays ours: do not close it, and do not use it longer than the socket. */
  asRawFd(): number {
    return this.native.fd();
  }

  /** Close the descriptor. What waits is rejected with `ClosedError`; a second call does nothing. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    forget(this);
    this.#native.close();
    for (const listener of this.#closeListeners) listener();
  }

  /** {@link close}, for `using`. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** What `console.log` shows. */
  [inspect.custom](): string {
    const name = this.constructor.name;
    if (this.#closed) return `${name} { closed }`;
    const { SOL_SOCKET, SO_PROTOCOL } = addon().options;
    return `${name} { fd: ${this.#native.fd()}, protocol: ${this.#native.getOption(SOL_SOCKET, SO_PROTOCOL)} }`;
  }
}
