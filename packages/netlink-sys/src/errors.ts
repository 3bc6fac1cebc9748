import { errnoCode, errnoMeaning } from './errno.ts';

/**
 * A system call that failed. `code` is the name (`'EADDRINUSE'`), `errno` the *negative* number (-98), as in all of
 * Node.js.
 */
export class SystemError extends Error {
  static {
    this.prototype.name = 'SystemError';
  }

  /** The name of the error number: `'EADDRINUSE'`. */
  readonly code: string;
  /** The error number, negative: -98. */
  readonly errno: number;
  /** The system call: `'bind'`. */
  readonly syscall: string;

  /**
   * @param errno - With either sign.
   * @param syscall - The system call that failed.
   * @param subject - What the message begins with: the thing at fault.
   * @param meaning - In place of the general meaning of the error number, where more is known.
   */
  constructor(errno: number, syscall: string, subject = 'netlink socket', meaning = errnoMeaning(errno)) {
    const code = errnoCode(errno);
    super(`${subject}: ${meaning} (${code}, ${syscall})`);
    this.code = code;
    this.errno = -Math.abs(errno);
    this.syscall = syscall;
  }
}

/**
 * Datagrams were lost because the receive buffer was full (`ENOBUFS`). The socket goes on: what was queued before and
 * what comes after is received as ever, but whoever kept a copy of the kernel's state must fetch it again.
 */
export class OverrunError extends SystemError {
  static {
    this.prototype.name = 'OverrunError';
  }

  /** @param errno - `ENOBUFS`. */
  constructor(errno: number) {
    super(errno, 'recvmsg', 'receive buffer', 'datagrams were lost');
  }
}

/** The socket was closed, before the call or while it waited. */
export class ClosedError extends Error {
  static {
    this.prototype.name = 'ClosedError';
  }

  /** Always `'ERR_NETLINK_CLOSED'`. */
  readonly code = 'ERR_NETLINK_CLOSED';

  constructor() {
    super('netlink socket: closed');
  }
}

/** The signal that was passed to a call was aborted; `cause` is its reason. */
export class AbortError extends Error {
  static {
    this.prototype.name = 'AbortError';
  }

  /** Always `'ABORT_ERR'`, as in Node.js. */
  readonly code = 'ABORT_ERR';

  /** @param reason - `signal.reason`. */
  constructor(reason: unknown) {
    super('the operation was aborted', { cause: reason });
  }
}

/** The native part cannot be had: another operating system, no prebuilt binary and none compiled, or one that fails to load. */
export class AddonError extends Error {
  static {
    this.prototype.name = 'AddonError';
  }

  /** Always `'ERR_NETLINK_ADDON'`. */
  readonly code = 'ERR_NETLINK_ADDON';
}

/** An argument of the wrong type. */
export class ArgumentTypeError extends TypeError {
  /** Always `'ERR_INVALID_ARG_TYPE'`, as in Node.js. */
  readonly code = 'ERR_INVALID_ARG_TYPE';
}

/** An argument of the right type whose value cannot be. */
export class ArgumentRangeError extends RangeError {
  /** Always `'ERR_OUT_OF_RANGE'`, as in Node.js. */
  readonly code = 'ERR_OUT_OF_RANGE';
}
