import { release } from 'node:os';
import { namespaceProbe, type Probe, probesByName } from './capability.ts';
import { linkKindLines } from './link-kinds.ts';

/** The kernel that runs, as `6.18`. */
export function kernelVersion(): string {
  return /^\d+\.\d+/.exec(release())?.[0] ?? release();
}

/** Whether the kernel is of this version or a newer one: `isKernelSince('6.14')`. */
export function isKernelSince(version: string): boolean {
  const [major = 0, minor = 0] = kernelVersion().split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** {@link isKernelSince} as a probe, for what an older kernel passes over in silence. */
export function kernelSince(version: string): Probe {
  const reason = `Linux ${kernelVersion()} is older than ${version}`;
  return () => Promise.resolve(isKernelSince(version) ? { ok: true } : { ok: false, reason });
}

const READY = [
  'link add lower type veth peer name upper',
  'link set lower up',
  'link set upper up',
  'address add 192.0.2.1/24 dev lower',
  'address add 2001:db8::1/64 dev lower nodad',
];

/** Whether the kernel takes all `lines` of `ip`, in a namespace with a link `lower` that has addresses. */
export function takes(lack: string, lines: readonly string[], options: readonly string[] = []): Probe {
  return namespaceProbe(lack, async (ns) => {
    await ns.ipBatch(READY);
    for (const line of lines) await ns.ip(...options, ...line.split(' '));
  });
}

/**
 * Whether a line of the newest `ip` makes what is shown with `words`: a kernel passes over what it does not know. It needs
 * `newestIp` too.
 */
export function showsNewest(lack: string, line: string, show: string, words: string): Probe {
  return namespaceProbe(lack, async (ns) => {
    await ns.ipBatch(READY);
    await ns.ipNewest(line);
    if (!(await ns.ipNewest(show)).includes(words)) throw new Error(`${words} is not shown`);
  });
}

/** Whether the kernel (and `ip`) can make a link of this kind: `linkKind('vlan')`. */
export const linkKind: (kind: string) => Probe = probesByName((kind) =>
  namespaceProbe(`links of kind ${kind} cannot be made`, async (ns) => {
    for (const line of linkKindLines(kind)) await ns.ip(line);
  }),
);

/** The kinds of encapsulation that {@link encap} knows. */
export type EncapKind = 'mpls' | 'ip' | 'ip6' | 'seg6' | 'seg6local' | 'rpl' | 'ioam6' | 'ila' | 'xfrm';

/** A route with each kind of encapsulation, through the link `lower`. */
export const encapRoutes: Readonly<Record<EncapKind, string>> = {
  mpls: '198.51.100.0/24 encap mpls 100/200 via 192.0.2.2 dev lower',
  ip: '198.51.100.0/24 encap ip id 5 dst 192.0.2.9 src 192.0.2.1 ttl 9 tos 16 via 192.0.2.2 dev lower',
  ip6: '198.51.100.0/24 encap ip6 id 5 dst 2001:db8::9 src 2001:db8::1 hoplimit 9 tc 16 via 192.0.2.2 dev lower',
  seg6: '2001:db8:5::/64 encap seg6 mode encap segs 2001:db8::7,2001:db8::8 dev lower',
  seg6local: '2001:db8:5::/64 encap seg6local action End.X nh6 2001:db8::7 dev lower',
  rpl: '2001:db8:5::/64 encap rpl segs 2001:db8::7,2001:db8::8 dev lower',
  ioam6: '2001:db8:5::/64 encap ioam6 mode inline trace prealloc type 0x800000 ns 1 size 12 dev lower',
  ila: '2001:db8:5::/64 encap ila 1:1:1:1 csum-mode adj-transport ident-type luid hook-type output via 2001:db8::7 dev lower',
  // ip takes the word after these options for one of theirs.
  xfrm: '198.51.100.0/24 dev lower encap xfrm if_id 5 link_dev lower',
};

/** Whether the kernel (and `ip`) can encapsulate in routes: `encap('mpls')`. */
export const encap = probesByName((kind) =>
  takes(`routes cannot encapsulate by ${kind}`, [`route add ${encapRoutes[kind as EncapKind]}`]),
) as (kind: EncapKind) => Probe;

/** Whether there are nexthop objects: `ip nexthop`. */
export const nexthopObjects: Probe = takes('there are no nexthop objects', [
  'nexthop add id 1 via 192.0.2.2 dev lower',
]);

/** Whether there are resilient groups of nexthop objects. */
export const resilientGroups: Probe = takes('there are no resilient nexthop groups', [
  'nexthop add id 1 via 192.0.2.2 dev lower',
  'nexthop add id 2 group 1 type resilient buckets 4',
]);

/** Whether there are routing tables besides the standard ones, and rules that lead to them. */
export const routeTables: Probe = takes('there are no further routing tables', [
  'route add 198.51.100.0/24 via 192.0.2.2 table 1000',
  'rule add from 192.0.2.0/24 table 1000',
]);

/** Whether there are rules for the forwarding of multicasts, of both families: `ip mrule`. */
export const multicastRules: Probe = namespaceProbe('there are no rules for multicasts', async (ns) => {
  for (const family of ['-4', '-6']) await ns.ip(`${family} mrule add iif lo table 7`);
});

/** Whether a route may have several next hops. */
export const multipath: Probe = takes('routes have one next hop only', [
  'route add 198.51.100.0/24 nexthop via 192.0.2.2 weight 2 nexthop via 192.0.2.3',
]);

/** Whether IPv6 routes can depend on the source (`from`). */
export const sourceRoutes: Probe = takes('IPv6 routes cannot depend on the source', [
  'route add 2001:db8:1::/64 from 2001:db8:2::/64 via 2001:db8::2 dev lower',
]);

/** Whether there is MPLS routing: `ip -family mpls route`. */
export const mplsRoutes: Probe = namespaceProbe('there is no MPLS routing', async (ns) => {
  await ns.ipBatch(READY);
  await ns.setSysctl('net/mpls/platform_labels', 1000);
  await ns.ip('-family', 'mpls', 'route', 'add', '100', 'via', 'inet', '192.0.2.2', 'dev', 'lower');
});

/** Whether bridges learn multicast groups. */
export const bridgeSnooping: Probe = takes('bridges do not learn groups', [
  'link add sample type bridge mcast_snooping 1',
  'link set sample type bridge mcast_querier 1',
]);

/** Whether the kernel tells how many queues to receive a link has: one for a single processor does not. */
export const receiveQueues: Probe = namespaceProbe('queues to receive are not told', async (ns) => {
  const [link] = await ns.ipJson('link show lo');
  if (link?.['num_rx_queues'] === undefined) throw new Error('lo has none');
});

/** Whether bridges filter by VLAN. */
export const bridgeVlans: Probe = takes('bridges do not filter by VLAN', [
  'link add sample type bridge vlan_filtering 1',
]);

/** Whether a congestion control algorithm can be asked for: `congestionControl('bbr')`. */
export const congestionControl: (name: string) => Probe = probesByName((name) =>
  takes(`there is no congestion control called ${name}`, [
    `route add 198.51.100.0/24 via 192.0.2.2 congctl ${name}`,
  ]),
);

/** Whether a sysctl exists: `sysctl('net/ipv6/conf/all/seg6_enabled')`. */
export const sysctl: (key: string) => Probe = probesByName((key) =>
  namespaceProbe(`there is no sysctl ${key}`, (ns) => ns.sysctl(key)),
);
