/**
 * Refuse keys that mean nothing: a slip in plain JavaScript must not pass for a wish that was heard.
 *
 * @throws TypeError that names the key, or says that `value` is no object.
 */
export function checkKeys(what: string, value: unknown, known: ReadonlySet<string>): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`${what}: an object is needed`);
  }
  for (const key of Object.keys(value)) {
    if (!known.has(key)) throw new TypeError(`${what}: ${JSON.stringify(key)} is no key`);
  }
}
