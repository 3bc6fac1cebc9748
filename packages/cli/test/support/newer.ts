/** What newer kernels report of bridges, and ip 6.1 does not print. */
export const NEWER_OF_BRIDGES: readonly string[] = [
  'fdb_n_learned',
  'fdb_max_learned',
  'mst_enabled',
  'mdb_offload_fail_notification',
  'fdb_local_vlan_0',
];
