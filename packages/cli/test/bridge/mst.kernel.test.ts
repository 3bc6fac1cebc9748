import { bridgeVlans, kernelSince, linkKind, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { nlip } from '../support/nlip.ts';

const ns = useNamespace({
  needs: [bridgeVlans, linkKind('dummy'), kernelSince('5.18')],
  async setup(space) {
    for (const line of [
      'link add br0 type bridge vlan_filtering 1 mst_enabled 1',
      'link add d0 type dummy',
      'link set d0 master br0 up',
      'link set br0 up',
      'bridge vlan add dev d0 vid 10',
      'bridge vlan add dev br0 vid 10 self',
      'bridge vlan global set dev br0 vid 10 msti 5',
    ])
      await nlip(space, line);
  },
});

test('mst set and show, as the newest bridge prints it', async () => {
  await nlip(ns(), 'bridge mst set dev d0 msti 5 state 4');
  expect(await nlip(ns(), 'bridge mst show dev d0 msti 5')).toBe(
    [`port${' '.repeat(14)}msti     `, `d0${' '.repeat(16)}5`, `${' '.repeat(20)}state blocking `, ''].join(
      '\n',
    ),
  );
  expect(await nlip(ns(), '-json bridge mst')).toContain('{"msti":5,"state":"blocking"}');
  expect(await ns().bridge('-details vlan show dev d0 vid 10')).toContain('state blocking');
});
