import {
  newestIp,
  parseJson,
  randomAddresses4,
  randomAddresses6,
  randomNeighbours,
  randomNewerNeighbours,
  randomNewerRules4,
  randomNewerRules6,
  randomRules4,
  randomRules6,
  sameTwice,
  sceneTest,
} from '@netlink/kernel-test';
import { expect } from 'vitest';
import { expectAsIp, expectJsonAsIp } from './support/as-ip.ts';
import { nlip } from './support/nlip.ts';

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

/** Masks that have all bits: nlip prints none of a port, as ip 6.1 does, and that of a DSCP even where the kernel, before Linux 6.15, tells none. */
const WHOLE_MASKS = /,"(?:[sd]port_mask":"0xffff|dscp_mask":"0x3f)"/g;

sceneTest('those that only the newest ip knows are shown as that shows them', {
  needs: [newestIp],
  scene: [randomNewerNeighbours, randomNewerRules4, randomNewerRules6],
  async check(ns) {
    for (const line of ['neighbour show nud all', '-4 -details rule show', '-6 -details rule show'])
      for (const [options, read] of [
        ['-json ', (text: string): unknown => parseJson(text.replaceAll(WHOLE_MASKS, ''))],
        ['', (text: string): unknown => text],
      ] as const) {
        const { oracle, ours } = await sameTwice(
          () => ns.ipNewest(`${options}${line}`),
          () => nlip(ns, `${options}${line}`),
        );
        expect(read(ours), line).toEqual(read(oracle));
      }
  },
});
