import { kernelSince, kernelTest, linkKind, type Namespace, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { expectAsIp } from '../support/as-ip.ts';
import { nlip } from '../support/nlip.ts';

const NEIGHBOURS = [
  '192.0.2.5 lladdr 02:00:00:00:00:05 dev v0 nud permanent',
  '192.0.2.6 lladdr 02:00:00:00:00:06 dev v0 nud reachable',
  '192.0.2.7 lladdr 02:00:00:00:00:07 dev v0 nud stale router',
  '192.0.2.8 lladdr 02:00:00:00:00:08 dev v0 nud noarp protocol static',
  '192.0.2.9 lladdr 02:00:00:00:00:09 dev v0 nud permanent protocol 201',
  '192.0.2.10 dev v0 nud failed',
  '192.0.2.11 dev v0 nud none',
  '192.0.2.14 lladdr 02:00:00:00:00:14 dev v0 extern_learn router',
  '10.9.0.5 lladdr 02:00:00:00:00:05 dev d0 nud permanent',
  '2001:db8::9 lladdr 02:00:00:00:00:99 dev v0 nud stale router',
  'proxy 192.0.2.50 dev v0',
  'proxy 2001:db8::50 dev v0',
  'proxy 192.0.2.51',
];

async function setup(space: Namespace): Promise<void> {
  await space.ipBatch([
    'link set lo up',
    'link add v0 type veth peer name v1',
    'link set v0 up',
    'link set v1 up',
    'link add br0 type bridge',
    'link add d0 type dummy',
    'link set d0 master br0',
    'link set d0 up',
    'address add 192.0.2.1/24 dev v0',
    ...NEIGHBOURS.map((neighbour) => `neighbour add ${neighbour}`),
  ]);
}

const ns = useNamespace({ needs: [linkKind('dummy')], setup });

// What the kernel learns by itself comes and goes.
const settled = (text: string): string =>
  text.replaceAll(/"(used|confirmed|updated)":\d+/g, '"$1":0').replaceAll(/used \d+\/\d+\/\d+/g, 'used');

test.each([
  '-json -details neighbour show',
  '-json neigh',
  '-json -pretty n',
  '-json -statistics neighbor show',
  '-json -Numeric neigh show nud noarp dev v0 192.0.2.0/24',
  '-json neigh show nud all to 192.0.2.0/24',
  '-json neigh show nud stale',
  '-json neigh show nud stale nud permanent',
  '-json neigh show proxy',
  'neigh show nud 4',
  'neigh show nud 0x80 nud 0x4 dev v0',
  'neigh show nud 0',
  '-brief -json neigh',
  '-json neigh show dev v0',
  '-json neigh show master br0',
  '-json neigh show 192.0.2.8/29',
  '-json neigh show to 192.0.2.5',
  '-json -4 neigh',
  '-json -6 neigh show nud stale',
  'neigh show',
  'neigh show nud all to 192.0.2.0/24',
  '-s neigh show',
  '-brief neigh show',
  'neigh show proxy',
  '-color=always neigh show',
  'neigh get 192.0.2.5 dev v0',
  'neigh get proxy 192.0.2.50 dev v0',
])('nlip %s says what ip says', async (line) => {
  await expectAsIp(ns(), line, settled);
});

// Of links without a master ip hears nothing from older kernels.
for (const line of ['-json neigh show unused nomaster', '-json neigh show nomaster'])
  kernelTest(`nlip ${line} says what ip says`, { needs: [kernelSince('5.15')] }, async () => {
    await expectAsIp(ns(), line, settled);
  });

test('neighbours made by nlip are those made by ip', async () => {
  // One that is reachable soon is stale.
  const lasting = NEIGHBOURS.filter((neighbour) => !neighbour.endsWith('reachable'));
  await ns().ip('neigh del 192.0.2.6 dev v0');
  // In which order they stand is the kernel's matter.
  const list = async (): Promise<string[]> => {
    const shown = ['-json neigh show to 192.0.2.0/24 nud all', '-json neigh show proxy'];
    const lists = await Promise.all(shown.map(async (line) => JSON.parse(await ns().ip(line)) as object[]));
    return lists
      .flat()
      .map((item) => JSON.stringify(item))
      .sort();
  };
  const made = await list();
  for (const neighbour of lasting) {
    await nlip(ns(), `neigh del ${neighbour}`);
    await nlip(ns(), `neigh add ${neighbour}`);
  }
  expect(await list()).toEqual(made);
});
