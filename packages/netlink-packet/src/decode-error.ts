/**
 * Why some octets could not be decoded: they end too early (`TRUNCATED`), a length field contradicts what is there
 * (`LENGTH`), a value has no meaning in its layout (`VALUE`), or attributes are nested deeper than any kernel does (`DEPTH`).
 */
export type DecodeErrorCode =
  'ERR_NETLINK_TRUNCATED' | 'ERR_NETLINK_LENGTH' | 'ERR_NETLINK_VALUE' | 'ERR_NETLINK_DEPTH';

/** Octets received from the wire are malformed, or hold something this version cannot represent. */
export class DecodeError extends Error {
  static {
    this.prototype.name = 'DecodeError';
  }
  /** Stable across versions: match on this, not on the message. */
  readonly code: DecodeErrorCode;
  /** Fields and elements that enclose the fault, outermost first: `['header', 'name']`. */
  readonly path: readonly string[];
  /** The message without the path. */
  readonly reason: string;

  constructor(code: DecodeErrorCode, reason: string, path: readonly string[] = []) {
    super(path.length > 0 ? `${path.join('.')}: ${reason}` : reason);
    this.code = code;
    this.path = path;
    this.reason = reason;
  }
}

/** The same fault, seen from one level further out; any other error is handed back as it is. */
export function inside(error: unknown, name: string): unknown {
  return error instanceof DecodeError
    ? new DecodeError(error.code, error.reason, [name, ...error.path])
    : error;
}

/** The error of octets that end too early. */
export function truncated(what: string, needed: number, room: number): DecodeError {
  return new DecodeError('ERR_NETLINK_TRUNCATED', `${what} needs ${needed} octets, ${room} are left`);
}
