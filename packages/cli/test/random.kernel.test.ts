import {
  randomAddresses4,
  randomAddresses6,
  randomNeighbours,
  randomRules4,
  randomRules6,
  sceneTest,
} from '@netlink/kernel-test';
import { expectAsIp, expectJsonAsIp } from './support/as-ip.ts';

sceneTest('random addresses, neighbours and rules are shown as ip shows them', {
  scene: [randomAddresses4, randomAddresses6, randomNeighbours, randomRules4, randomRules6],
  async check(ns) {
    for (const line of [
      '-json -details address show',
      '-json -details neighbour show nud all',
      '-json -details neighbour show proxy',
      '-4 -json -details rule show',
      '-6 -json -details rule show',
    ])
      await expectJsonAsIp(ns, line);
    await expectAsIp(ns, '-4 rule show');
  },
});
