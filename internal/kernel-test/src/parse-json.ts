/** How the integers of a JSON text are read. */
export interface ParseJsonOptions {
  /** Keys whose integers become `bigint` whatever their size: `['bytes', 'packets']`. */
  readonly bigints?: readonly string[];
}

// Strings are matched too, so that digits within them stay untouched.
const tokens = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
// No output of ip(8) holds this character: it never escapes a NUL into JSON.
const mark = '\\u0000';

/**
 * Parse JSON without losing digits: an integer beyond 2^53 becomes a `bigint`, every other number
 * stays a `number`.
 *
 * @throws SyntaxError if `text` is not JSON.
 */
export function parseJson(text: string, options: ParseJsonOptions = {}): unknown {
  const bigints = new Set(options.bigints);
  const marked = text.replace(tokens, (token) => (isUnsafe(token) ? `"${mark}${token}"` : token));
  return JSON.parse(marked, (key, value: unknown) => {
    if (typeof value === 'string' && value.startsWith('\0')) return BigInt(value.slice(1));
    if (bigints.has(key) && typeof value === 'number' && Number.isInteger(value)) return BigInt(value);
    return value;
  });
}

function isUnsafe(token: string): boolean {
  return /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token));
}
