import { namespaceProbe } from './capability.ts';
import { takes } from './kernel.ts';

/** Whether tunnels over IPv4 can be carried in UDP. */
export const udpTunnels4 = takes('tunnels over IPv4 cannot be carried in UDP', [
  'link add t0 type ipip remote 192.0.2.2 encap gue encap-sport auto encap-dport 5555',
]);

/** Whether tunnels over IPv6 can be carried in UDP. */
export const udpTunnels6 = takes('tunnels over IPv6 cannot be carried in UDP', [
  'link add t0 type ip6tnl remote 2001:db8::2 encap gue encap-sport auto encap-dport 5555',
]);

/** Whether a tunnel of IPv6 over IPv4 can find its other end in the address: RFC 5969. A kernel without passes it over. */
export const rapidDeployment = namespaceProbe('there is no rapid deployment of IPv6 (6rd)', async (ns) => {
  await ns.ip('link add t0 type sit local 192.0.2.1 6rd-prefix 2001:db8::/32');
  const shown = await ns.ip('-details link show dev t0');
  if (!shown.includes('6rd-prefix 2001:db8::/32')) throw new Error(shown);
});
