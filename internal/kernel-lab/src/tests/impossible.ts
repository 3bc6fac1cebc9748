/**
 * What the 6.12 guest cannot do: the reason of a skip, without its details, and why no test can do without. A test that is
 * skipped there for another reason counts as failed. One that ends with … stands for all that begin like it. They are printed into
 * docs/kernels.md by `npm run kernels:table`.
 */
export const IMPOSSIBLE: Readonly<Record<string, string>> = {
  'Linux 6.12 is older than …': 'what is tested came with a later kernel',
  'links of kind ovpn cannot be made': 'came with Linux 6.16',
  'links of kind amt cannot be made': 'Debian builds its kernels without CONFIG_AMT',
  'links of kind bareudp cannot be made': 'Debian builds its kernels without CONFIG_BAREUDP',
  'links of kind pfcp cannot be made': 'Debian builds its kernels without CONFIG_PFCP',
  'links of kind rmnet cannot be made': 'Debian builds its kernels without CONFIG_RMNET',
  'links of kind virt_wifi cannot be made': 'Debian builds its kernels without CONFIG_VIRT_WIFI',
  'links of kind can cannot be made': 'drivers of controllers make them, no message does',
  'links of kind dsa cannot be made': 'drivers of switches make them, no message does',
  'links of kind ipoib cannot be made': 'they stand on an InfiniBand adapter',
  'links of kind ppp cannot be made': 'they belong to who has /dev/ppp open, and ip has no words for that',
  'links of kind wwan cannot be made': 'they stand on a modem',
  'routes cannot encapsulate by rpl':
    'Debian built its kernels without CONFIG_IPV6_RPL_LWTUNNEL until Linux 6.18',
  'routes cannot encapsulate by ioam6': 'Debian builds its kernels without CONFIG_IPV6_IOAM6_LWTUNNEL',
  'rules do not select by flow label': 'came with Linux 6.14',
  'rules do not mask ports': 'came with Linux 6.15',
  'rules do not mask DSCPs': 'came with Linux 6.15',
  'there are no simulated devices': 'Debian builds its kernels without CONFIG_NETDEVSIM',
  'a buffer of 4 GiB cannot be had': 'the guest has 3 GiB of memory',
  'tcpdump is not installed': 'a guest has the programs of its host, which need not have it',
};
