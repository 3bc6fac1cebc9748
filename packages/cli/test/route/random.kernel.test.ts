import {
  mplsRoutes,
  randomNexthops,
  randomRoutes4,
  randomRoutes6,
  randomRoutesMpls,
  sceneTest,
} from '@netlink/kernel-test';
import { expectJsonInOrder } from '../support/as-ip.ts';

sceneTest('random routes are shown as ip shows them', {
  scene: [randomNexthops, randomRoutes4, randomRoutes6, randomRoutesMpls],
  async setup(ns) {
    const mpls = await mplsRoutes();
    if (mpls.ok) await ns.setSysctl('net/mpls/platform_labels', 1000);
  },
  async check(ns) {
    await expectJsonInOrder(ns, '-json -details nexthop');
    await expectJsonInOrder(ns, '-4 -json -details route show table all');
    await expectJsonInOrder(ns, '-6 -json -details route show table all');
    const mpls = await mplsRoutes();
    if (mpls.ok) await expectJsonInOrder(ns, '-M -json -details route show');
  },
});
