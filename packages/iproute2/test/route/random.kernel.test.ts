import {
  mplsRoutes,
  type Namespace,
  randomNexthops,
  randomRoutes4,
  randomRoutes6,
  randomRoutesMpls,
  sceneTest,
  withoutTicks,
} from '@netlink/kernel-test';
import { expect } from 'vitest';
import { connect, type Handle, type Route } from '../../src/index.ts';

sceneTest('random routes: what is saved, flushed and restored is what it was', {
  scene: [randomNexthops, randomRoutes4, randomRoutes6, randomRoutesMpls],
  async setup(ns) {
    const mpls = await mplsRoutes();
    if (mpls.ok) await ns.setSysctl('net/mpls/platform_labels', 1000);
  },
  async check(ns) {
    using handle = connect({ netns: ns.path });
    const before = await shownBy(ns);
    const nexthops = await handle.nexthop().get().toArray();
    const routes = await saved(handle);

    // Replaced with themselves, twice, they stay what they are.
    await handle.nexthop().replaceAll(nexthops);
    await handle.nexthop().replaceAll(nexthops);
    expect(await shownBy(ns)).toEqual(before);

    await flushed(handle, routes);
    expect(await saved(handle)).toEqual([]);
    await handle.nexthop().flush();
    expect(await handle.nexthop().get().toArray()).toEqual([]);

    await handle.nexthop().restore(nexthops);
    expect(await handle.route().restore(routes)).toBe(routes.length);
    expect(await shownBy(ns)).toEqual(before);
    expect(withoutTicks(await saved(handle))).toEqual(withoutTicks(routes));
    // Those that are there already are left as they are.
    expect(await handle.route().restore(routes)).toBe(0);
  },
});

/** The routes of the scene: what addresses make comes and goes with them. */
async function saved(handle: Handle): Promise<Route[]> {
  const families = ['inet', 'inet6', 'mpls'] as const;
  const routes = [];
  for (const family of families) routes.push(...(await handle.route().save({ family, table: 'all' })));
  return routes.filter(({ protocol }) => protocol !== 'kernel');
}

async function flushed(handle: Handle, routes: readonly Route[]): Promise<void> {
  const protocols = new Set(routes.map(({ protocol }) => protocol));
  for (const protocol of protocols) {
    await handle.route().flush({ table: 'all', protocol });
    await handle.route().flush({ family: 'mpls', protocol });
  }
}

async function shownBy(ns: Namespace): Promise<unknown> {
  const all = [];
  for (const words of ['nexthop', '-4 route show table all', '-6 route show table all']) {
    all.push(await ns.ipJson(words.split(' ')));
  }
  const mpls = await mplsRoutes();
  if (mpls.ok) all.push(await ns.ipJson('-family mpls route show'));
  return withoutTicks(all);
}
