import {
  bridgeVlans,
  encap,
  kernelTest,
  linkKind,
  namespace,
  nexthopObjects,
  routeTables,
  useNamespace,
} from '@netlink/kernel-test';
import { afterEach, expect, test, vi } from 'vitest';

const ns = useNamespace({ loopback: true });

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Run a program of this folder on the namespace; returns the lines that it prints. */
async function lines(name: string, namespaces = [ns().path]): Promise<string[]> {
  const printed = vi.spyOn(console, 'log').mockReturnValue(undefined);
  vi.stubGlobal('process', Object.create(process, { argv: { value: ['node', name, ...namespaces] } }));
  await import(`../${name}.ts`);
  return printed.mock.calls.map((words: unknown[]) => words.join(' '));
}

test('build-a-bridge', async () => {
  await expect(lines('build-a-bridge')).resolves.toEqual([
    expect.stringMatching(/^br0 is link \d+$/),
    'route to 192.0.2.0/24 over br0',
    'route to 198.51.100.0/24 over br0',
    expect.stringMatching(/^link add: .*\(EEXIST\)$/),
  ]);
});

test('put-links-back', async () => {
  await using own = await namespace();
  await expect(lines('put-links-back', [own.path])).resolves.toEqual([
    '3 links are gone',
    '3 are back',
    'floor0: up, mtu 1500, port of none',
    'desk1: up, mtu 1400, port of none',
    'wall1: up, mtu 1500, port of floor0',
    'floor0 has 192.0.2.1/24',
  ]);
});

kernelTest('bond-two-links', { needs: [linkKind('bond'), linkKind('dummy')] }, async () => {
  await expect(lines('bond-two-links')).resolves.toEqual([
    'bond0 uses fast0 of mode active-backup',
    'slow0 is backup',
    'fast0 is active',
  ]);
});

kernelTest('bridge-with-vlans', { needs: [linkKind('vlan')] }, async () => {
  await expect(lines('bridge-with-vlans')).resolves.toEqual(['room1: isolated true', 'room2: isolated true']);
});

kernelTest('bridge-databases', { needs: [bridgeVlans] }, async () => {
  await expect(lines('bridge-databases')).resolves.toEqual([
    'VLAN 10, of what comes without a tag',
    'VLAN 20-29',
    '02:00:5e:00:53:01 is behind desk1 in VLAN 10',
    '239.1.1.1 is wanted behind desk1',
  ]);
});

kernelTest('tunnel-with-vxlan', { needs: [linkKind('vxlan')] }, async () => {
  await expect(lines('tunnel-with-vxlan')).resolves.toEqual([
    '00:00:00:00:00:00 at 192.0.2.2',
    '00:00:00:00:00:00 at 192.0.2.3',
    '02:00:5e:00:53:01 at 192.0.2.3',
  ]);
});

kernelTest('virtual-neighbours-with-macvlan', { needs: [linkKind('macvlan')] }, async () => {
  await expect(lines('virtual-neighbours-with-macvlan')).resolves.toEqual([
    'guest1 on uplink0: private',
    'guest2 on uplink0: private',
  ]);
});

kernelTest('tunnel-over-ipv4', { needs: [linkKind('gre')] }, async () => {
  await expect(lines('tunnel-over-ipv4')).resolves.toEqual([
    'branch0: 192.0.2.1 → 192.0.2.2',
    '198.51.100.0/24 through branch0',
  ]);
});

kernelTest('link-for-wireguard', { needs: [linkKind('wireguard')] }, async () => {
  await expect(lines('link-for-wireguard')).resolves.toEqual([
    'wg0 is a link of kind wireguard with MTU 1420',
  ]);
});

kernelTest('two-uplinks-by-policy', { needs: [routeTables] }, async () => {
  await expect(lines('two-uplinks-by-policy')).resolves.toEqual([
    '1000 from all mark 7 → 1102',
    '1101 from 192.0.2.2  → 1101',
    '1102 from 192.0.2.130  → 1102',
    '192.0.2.2 goes by fibre 192.0.2.1',
    '192.0.2.130 goes by radio 192.0.2.129',
    'what is marked goes by radio 192.0.2.129',
  ]);
});

test('watch-neighbours', async () => {
  await expect(lines('watch-neighbours')).resolves.toEqual([
    '192.0.2.7 is 02:00:5e:00:53:07: permanent',
    'that is everybody; now what changes',
    '192.0.2.9 is 02:00:5e:00:53:09: permanent',
    '192.0.2.9 is 02:00:5e:00:53:0a: permanent',
    '192.0.2.9 is unknown: failed',
    '192.0.2.9 is gone',
  ]);
});

kernelTest('separate-with-vrf', { needs: [linkKind('vrf'), linkKind('dummy')] }, async () => {
  await expect(lines('separate-with-vrf')).resolves.toEqual([
    'table 1001: 198.51.100.0/24 over red0',
    'table 1002: 198.51.100.0/24 over blue0',
  ]);
});

kernelTest('pair-with-netkit', { needs: [linkKind('netkit')] }, async () => {
  await expect(lines('pair-with-netkit')).resolves.toEqual([
    'host0 leads to container0, which drops: blackhole',
  ]);
});

test('list-links', async () => {
  await expect(lines('list-links')).resolves.toContainEqual(
    expect.stringMatching(/^1: lo mtu 65536 .*127\.0\.0\.1\/8/),
  );
});

test('count-routes', async () => {
  await expect(lines('count-routes')).resolves.toContainEqual(
    expect.stringMatching(/^table 255: \d+ routes$/),
  );
});

test('converse', async () => {
  await expect(lines('converse')).resolves.toContainEqual(
    expect.stringMatching(/^1: lo \[up loopback running/),
  );
});

test('read-a-message', async () => {
  const printed = await lines('read-a-message');
  expect(printed[0]).toBe('192.0.2.1 24');
  expect(printed.join('\n')).toContain('eth0:1');
});

kernelTest('spread-over-uplinks', { needs: [nexthopObjects] }, async () => {
  await expect(lines('spread-over-uplinks')).resolves.toEqual([
    '203.0.113.0/24 192.0.2.254 ×3, 198.51.100.254 ×1',
    '203.0.113.0/24 198.51.100.254',
  ]);
});

kernelTest('label-and-segment-paths', { needs: [encap('mpls'), encap('seg6')] }, async () => {
  await using own = await namespace();
  await expect(lines('label-and-segment-paths', [own.path])).resolves.toEqual([
    '203.0.113.0/24 {"type":"mpls","dst":"100/200","ttl":64}',
    '2001:db8:9::/48 {"type":"seg6","mode":"encap","segs":["2001:db8::7","2001:db8::8"]}',
  ]);
});

test('route-between-namespaces', async () => {
  await using router = await namespace();
  await using left = await namespace();
  await using right = await namespace();
  const printed = await lines('route-between-namespaces', [router.path, left.path, right.path]);
  expect(printed).toEqual([
    'left reaches the other by 192.0.2.1 from 192.0.2.2',
    'right reaches the other by 198.51.100.1 from 198.51.100.2',
    'router: 192.0.2.0/24 over to-left',
    'router: 198.51.100.0/24 over to-right',
  ]);
  // Nobody listens there, which only the host at the other side can tell.
  const call = left.exec('bash', ['-c', 'exec 3<>/dev/tcp/198.51.100.2/9']);
  await expect(call).rejects.toThrow('Connection refused');
});
