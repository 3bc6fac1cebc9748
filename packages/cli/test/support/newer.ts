/** What newer kernels report of bridges, and ip 6.1 does not print. */
export const NEWER_OF_BRIDGES: readonly string[] = [
  'fdb_n_learned',
  'fdb_max_learned',
  'mst_enabled',
  'mdb_offload_fail_notification',
  'fdb_local_vlan_0',
];

/** Parsed JSON without what the installed ip may not know and nlip prints all the same. */
export function asOfOld(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asOfOld);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !NEWER_OF_BRIDGES.includes(key))
      .map(([key, inner]) => [key, asOfOld(inner)]),
  );
}

const NEWER_WORDS = NEWER_OF_BRIDGES.join('|');
const NEWER = new RegExp(`(?:\\n *)?"(?:${NEWER_WORDS})": ?\\w+,|\\b(?:${NEWER_WORDS}) \\w+ `, 'g');

/** The same of a text, which may be JSON. */
export function textAsOfOld(text: string): string {
  return text.replaceAll(NEWER, '');
}
