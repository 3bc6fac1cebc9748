/** What the two errors of encoding have in common: the path of keys that leads to the value at fault. */
interface EncodeFault extends Error {
  path: readonly string[];
  readonly reason: string;
}

/** A value of the wrong type, an unknown key or an unknown word was to be encoded. */
export class EncodeTypeError extends TypeError implements EncodeFault {
  static {
    this.prototype.name = 'TypeError';
  }
  /** Stable across versions. */
  readonly code = 'ERR_INVALID_ARG_TYPE';
  /** Keys that enclose the fault, outermost first: `['linkinfo', 'data', 'id']`. */
  path: readonly string[] = [];
  /** The message without the path. */
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** A number, text or list does not fit where it was to be encoded. */
export class EncodeRangeError extends RangeError implements EncodeFault {
  static {
    this.prototype.name = 'RangeError';
  }
  /** Stable across versions. */
  readonly code = 'ERR_OUT_OF_RANGE';
  /** Keys that enclose the fault, outermost first: `['linkinfo', 'data', 'id']`. */
  path: readonly string[] = [];
  /** The message without the path. */
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** The same fault, seen from one level further out; any other error is handed back as it is. */
export function within(error: unknown, name: string): unknown {
  if (error instanceof EncodeTypeError || error instanceof EncodeRangeError) {
    error.path = [name, ...error.path];
    error.message = `${error.path.join('.')}: ${error.reason}`;
  }
  return error;
}

const LONGEST_TEXT = 64;

/** A value, as an error message shows it. */
export function shown(value: unknown): string {
  if (typeof value === 'string') {
    return value.length > LONGEST_TEXT
      ? `${JSON.stringify(value.slice(0, LONGEST_TEXT))}…`
      : JSON.stringify(value);
  }
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Uint8Array) return `${value.length} octets`;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'an object';
  return String(value);
}
