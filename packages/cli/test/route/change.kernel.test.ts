import { encap, kernelTest, linkKind, mplsRoutes, type Probe, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { nlip, outcomeOf } from '../support/nlip.ts';

const ns = useNamespace({
  async setup(namespace) {
    await namespace.ipBatch([
      'link add east type veth peer name east-peer',
      'link set east up',
      'link set east-peer up',
      'address add 192.0.2.1/24 dev east',
      'address add 2001:db8:e::1/64 dev east nodad',
    ]);
  },
});

const plain = [
  '10.1.0.0/16 via 192.0.2.2 dev east proto static metric 5',
  '10.2/16 via inet6 fe80::7 dev east',
  '10.3.0.0/16 dev east scope link src 192.0.2.1',
  '10.4.0.0/16 via 203.0.113.9 dev east onlink realms 3/4',
  'blackhole 10.5.0.0/16 metric 9',
  'to 10.6.0.0/16 via 192.0.2.2 mtu lock 1400 advmss 1360 rtt lock 1500ms rttvar 2s rto_min 300ms features ecn quickack 1',
  '10.7.0.0/16 via 192.0.2.2 congctl lock reno table 100 tos 0x10',
  '10.8.0.0/16 metric 3 nexthop via 192.0.2.2 weight 3 nexthop via 203.0.113.7 dev east onlink',
  '2001:db8:1::/48 via 2001:db8:e::2 pref high metric 7 expires 10000',
  'unreachable 2001:db8:2::/48',
  'local 10.9.0.0/16 dev east table local',
];
const encapsulated: readonly (readonly [Probe, string])[] = [
  [encap('mpls'), '10.11.0.0/16 encap mpls 100/200 ttl 5 via 192.0.2.2'],
  [
    encap('ip'),
    '10.12.0.0/16 encap ip id 5 dst 203.0.113.1 src 203.0.113.2 tos 0x10 ttl 9 csum via 192.0.2.2',
  ],
  [encap('ip6'), '10.13.0.0/16 encap ip6 id 5 dst 2001:db8::9 hoplimit 9 tc 0x10 seq via 192.0.2.2'],
  // ip takes the word after these options for one of theirs.
  [encap('xfrm'), '10.14.0.0/16 dev east encap xfrm if_id 5 link_dev east'],
  [encap('seg6'), '2001:db8:11::/48 encap seg6 mode encap segs 2001:db8::7,2001:db8::8 dev east'],
  [encap('seg6'), '2001:db8:12::/48 encap seg6 mode inline segs 2001:db8::7 dev east'],
  [encap('seg6local'), '2001:db8:13::/48 encap seg6local action End.X nh6 2001:db8:e::7 count dev east'],
  [encap('seg6local'), '2001:db8:14::/48 encap seg6local action End.B6.Encaps srh segs 2001:db8::7 dev east'],
  [encap('rpl'), '2001:db8:15::/48 encap rpl segs 2001:db8::7,2001:db8::8 dev east'],
  [
    encap('ioam6'),
    '2001:db8:16::/48 encap ioam6 freq 1/2 mode inline trace prealloc type 0x800000 ns 1 size 12 dev east',
  ],
  [
    encap('ila'),
    '2001:db8:17::/48 encap ila 1:2:3:4 csum-mode no-action ident-type luid hook-type output via 2001:db8:e::7',
  ],
];

/** That nlip makes the same route of a line as ip. */
async function expectSame(line: string): Promise<void> {
  const family = /^\S* ?2001:/.test(line) ? '-6' : '-4';
  const shown = async (): Promise<unknown> => {
    const text = await ns().ip('-details', family, 'route', 'show', 'table', 'all');
    return text.split('\n').map((row) => row.replace(/expires \d+/, 'expires'));
  };
  const empty = await shown();
  await ns().ip(`route add ${line}`);
  const wanted = await shown();
  expect(wanted).not.toEqual(empty);
  await nlip(ns(), `route del ${line}`);
  expect(await shown()).toEqual(empty);
  await nlip(ns(), `route add ${line}`);
  expect(await shown()).toEqual(wanted);
  await nlip(ns(), `route replace ${line}`);
  expect(await shown()).toEqual(wanted);
  await nlip(ns(), `route del ${line}`);
}

test.each(plain)('nlip route add %s', expectSame);

for (const [need, line] of encapsulated) {
  kernelTest(`nlip route add ${line}`, { needs: [need] }, () => expectSame(line));
}

kernelTest('MPLS routes', { needs: [mplsRoutes] }, async () => {
  await ns().setSysctl('net/mpls/platform_labels', 1000);
  for (const line of [
    '100 as 200/300 via inet 192.0.2.2 dev east',
    '101 via inet6 2001:db8:e::2 dev east ttl-propagate disabled',
    '102 dev lo',
  ]) {
    await ns().ip('-family', 'mpls', 'route', 'add', ...line.split(' '));
    const wanted = await ns().ip('-family mpls route show');
    await nlip(ns(), `-family mpls route del ${line.split(' ')[0] ?? ''}`);
    expect(await ns().ip('-family mpls route show')).toBe('');
    await nlip(ns(), `-family mpls route add ${line}`);
    expect(await ns().ip('-family mpls route show')).toBe(wanted);
    expect(await nlip(ns(), '-statistics -family mpls route flush table main')).toBe(
      '*** Flushed 1 routes ***\n',
    );
  }
});

kernelTest('a VRF', { needs: [linkKind('vrf')] }, async () => {
  await ns().ipBatch(['link add blue type vrf table 1010', 'link set blue up']);
  await nlip(ns(), 'route add blackhole 10.20.0.0/16 vrf blue');
  expect(await nlip(ns(), 'route show vrf blue')).toBe(await ns().ip('route show vrf blue'));
  expect(await ns().ip('route show table 1010')).toContain('blackhole 10.20.0.0/16');
});

test('routes are appended, changed and flushed', async () => {
  await nlip(ns(), 'route add 10.30.0.0/16 via 192.0.2.2 proto bgp');
  await nlip(ns(), 'route append 10.30.0.0/16 via 192.0.2.3 proto bgp');
  await nlip(ns(), 'route prepend 10.30.0.0/16 via 192.0.2.4 proto bgp');
  await nlip(ns(), 'route change 10.30.0.0/16 via 192.0.2.5 proto bgp');
  expect((await ns().ip('route show proto bgp')).match(/192\.0\.2\.\d/g)).toEqual([
    '192.0.2.5',
    '192.0.2.2',
    '192.0.2.3',
  ]);
  expect(await nlip(ns(), '-statistics route flush proto bgp')).toBe('*** Flushed 3 routes ***\n');
  expect(await ns().ip('route show proto bgp')).toBe('');
  await expect(nlip(ns(), 'route del 10.30.0.0/16')).rejects.toThrow('ESRCH');
});

test.each([
  ['route add', 'a destination is needed'],
  ['route add 10.0.0.0/8 bogus', '"bogus" is unknown'],
  ['route add 10.0.0.0/8 rtt fast', 'rtt: "fast" is no time'],
  ['route add 10.0.0.0/8 ttl-propagate maybe', 'neither enabled nor disabled'],
  ['route add 10.0.0.0/8 encap seg6 mode encap', 'segs is missing'],
  ['route flush', 'a selector is needed'],
])('nlip %s says what is wrong', async (line, words) => {
  const { status, errors } = await outcomeOf(line.split(' '));
  expect(errors).toContain(words);
  expect(status).toBe(255);
});
