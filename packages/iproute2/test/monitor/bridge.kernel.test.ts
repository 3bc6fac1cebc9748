import { bridgeSnooping, isKernelSince, kernelSince, linkKind, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect, type Handle, type MonitorObject, type ObjectEvent, OverrunError } from '../../src/index.ts';

const ns = useNamespace({
  needs: [linkKind('bridge'), bridgeSnooping, linkKind('vxlan'), kernelSince('5.18')],
  setup: async (space) => {
    await space.ipBatch([
      'link add br0 type bridge mcast_snooping 1',
      'link add v0 type veth peer name v1',
      'link add x0 type vxlan dstport 4789 external vnifilter local 192.0.2.1',
      'link set v0 master br0',
    ]);
  },
});

/** What a monitor tells, in words, from the beginning to `last` and as `change` brings it about. */
async function told<O extends MonitorObject>(
  object: O,
  change: (handle: Handle) => Promise<void>,
  { wordsOf, last }: { wordsOf: (event: ObjectEvent<O>) => string; last: string },
): Promise<string[]> {
  using handle = connect({ netns: ns().path });
  const lines: string[] = [];
  for await (const event of handle.monitor({ objects: [object], initial: true })) {
    if (event instanceof OverrunError) throw event;
    if (event.type === 'synchronised') {
      await change(handle);
      continue;
    }
    const line = wordsOf(event as ObjectEvent<O>);
    if (lines.at(-1) !== line) lines.push(line);
    if (line === last) break;
  }
  return lines;
}

test('a monitor tells of the ports of bridges', async () => {
  const change = async (handle: Handle): Promise<void> => {
    await handle.bridge().link().set('v0', { cost: 33, isolated: true });
    await handle.link().set('v0', { master: null });
  };
  const lines = await told('bridgeLink', change, {
    // Of one that goes the kernel does not say how it was set.
    wordsOf: ({ type, bridgeLink: { dev, master, cost = '', isolated = '' } }) =>
      [type, dev, master, cost, isolated].join(' ').trim(),
    last: 'delBridgeLink v0 br0',
  });
  expect(lines[0]).toBe('newBridgeLink v0 br0 2 false');
  expect(lines).toContain('newBridgeLink v0 br0 33 true');
});

test('a monitor tells of the ports that routers are behind', async () => {
  await ns().ip('link set v0 master br0');
  const change = async (handle: Handle): Promise<void> => {
    await handle.link().set('v0', { up: true });
    await handle.link().set('v1', { up: true });
    await handle.link().set('br0', { up: true });
    await handle.bridge().link().set('v0', { mcastRouter: 'perm' });
    await handle.bridge().link().set('v0', { mcastRouter: 'disabled' });
  };
  const lines = await told('routerPort', change, {
    wordsOf: ({ type, routerPort: { dev, port } }) => [type, dev, port].join(' '),
    last: 'delRouterPort br0 v0',
  });
  expect(lines).toEqual(['newRouterPort br0 v0', 'delRouterPort br0 v0']);
});

test('a monitor tells of each identifier that a VXLAN lets in', async () => {
  using before = connect({ netns: ns().path });
  await before.bridge().vni().add({ dev: 'x0', vni: '10-12', remote: '192.0.2.7' });
  const change = async (handle: Handle): Promise<void> => {
    await handle.bridge().vni().add({ dev: 'x0', vni: 20 });
    await handle.bridge().vni().add({ dev: 'x0', vni: 21, remote: '192.0.2.8' });
    await handle.bridge().vni().del({ dev: 'x0', vni: 11 });
  };
  const lines = await told('vni', change, {
    wordsOf: ({ type, vni: { dev, vni, remote = '' } }) => [type, dev, vni, remote].join(' ').trim(),
    last: 'delVni x0 11 192.0.2.7',
  });
  // Of one without a group Linux 6.18 says nothing before 6.18.44, or somewhat earlier.
  const withoutGroup = 'newVni x0 20';
  const mayBeSilent = isKernelSince('6.18') && !isKernelSince('7.0');
  expect(mayBeSilent ? lines.filter((line) => line !== withoutGroup) : lines).toEqual([
    ...['newVni x0 10 192.0.2.7', 'newVni x0 11 192.0.2.7', 'newVni x0 12 192.0.2.7'],
    ...(mayBeSilent ? [] : [withoutGroup]),
    'newVni x0 21 192.0.2.8',
    'delVni x0 11 192.0.2.7',
  ]);
});
