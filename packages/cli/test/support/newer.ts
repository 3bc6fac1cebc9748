/** What newer kernels report of bridges, and ip 6.1 does not print. */
export const NEWER_OF_BRIDGES: readonly string[] = [
  'fdb_n_learned',
  'fdb_max_learned',
  'mst_enabled',
  'mdb_offload_fail_notification',
  'fdb_local_vlan_0',
];

/** What newer kernels report of ports, and bridge 6.1 does not print. */
export const NEWER_OF_PORTS: readonly string[] = [
  'neigh_vlan_suppress',
  'neigh_forward_grat',
  'mab',
  'backup_nhid',
  'mcast_n_groups',
  'mcast_max_groups',
];

/** The same of VLANs. */
export const NEWER_OF_VLANS: readonly string[] = [
  'mcast_n_groups',
  'mcast_max_groups',
  'neigh_suppress',
  'neigh_forward_grat',
  'msti',
  'mcast_querier_state_ipv4',
  'mcast_querier_ipv4_addr',
  'mcast_querier_state_ipv6',
  'mcast_querier_ipv6_addr',
];

/** Parsed JSON without what the installed ip may not know and nlip prints all the same. */
export function asOfOld(value: unknown, newer = NEWER_OF_BRIDGES): unknown {
  if (Array.isArray(value)) return value.map((item) => asOfOld(item, newer));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !newer.includes(key))
      .map(([key, inner]) => [key, asOfOld(inner, newer)]),
  );
}

/** The same of a text, which may be JSON. */
export function textAsOfOld(text: string, newer = NEWER_OF_BRIDGES): string {
  if (newer.length === 0) return text;
  const words = newer.join('|');
  return text.replaceAll(new RegExp(`(?:\\n *)?"(?:${words})": ?\\w+,|\\b(?:${words}) \\S+ `, 'g'), '');
}
