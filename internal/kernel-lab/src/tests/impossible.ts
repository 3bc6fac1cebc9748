/**
 * What the 6.12 guest cannot do: the reason of a skip, without its details, and why no test can do without. A test that is
 * skipped there for another reason counts as failed. `npm run kernels:table` prints them into docs/kernels.md.
 */
export const IMPOSSIBLE: Readonly<Record<string, string>> = {
  'links of kind amt cannot be made': 'Debian builds its kernels without CONFIG_AMT',
  'links of kind bareudp cannot be made': 'Debian builds its kernels without CONFIG_BAREUDP',
  'links of kind pfcp cannot be made': 'Debian builds its kernels without CONFIG_PFCP',
  'links of kind rmnet cannot be made': 'Debian builds its kernels without CONFIG_RMNET',
  'links of kind virt_wifi cannot be made': 'Debian builds its kernels without CONFIG_VIRT_WIFI',
  'links of kind netdevsim cannot be made': 'Debian builds its kernels without CONFIG_NETDEVSIM',
  'links of kind ovpn cannot be made': 'came with Linux 6.16',
};
