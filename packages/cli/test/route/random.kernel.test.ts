import {
  type Namespace,
  mplsRoutes,
  parseJson,
  randomNexthops,
  randomRoutes4,
  randomRoutes6,
  randomRoutesMpls,
  sameTwice,
  sceneTest,
  withoutTicks,
} from '@netlink/kernel-test';
import { expect } from 'vitest';
import { nlip } from '../support/nlip.ts';

sceneTest('random routes are shown as ip shows them', {
  scene: [randomNexthops, randomRoutes4, randomRoutes6, randomRoutesMpls],
  async setup(ns) {
    const mpls = await mplsRoutes();
    if (mpls.ok) await ns.setSysctl('net/mpls/platform_labels', 1000);
  },
  async check(ns) {
    await expectSame(ns, '-json -details nexthop');
    await expectSame(ns, '-4 -json -details route show table all');
    await expectSame(ns, '-6 -json -details route show table all');
    const mpls = await mplsRoutes();
    if (mpls.ok) await expectSame(ns, '-M -json -details route show');
  },
});

async function expectSame(ns: Namespace, words: string): Promise<void> {
  const { oracle, ours } = await sameTwice(
    async () => parseJson(await ns.ip(words)),
    async () => parseJson(await nlip(ns, words)),
    { normalise: withoutTicks },
  );
  expect(withoutTicks(ours)).toEqual(withoutTicks(oracle));
}
