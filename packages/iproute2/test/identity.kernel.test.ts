import {
  bigScene,
  isKernelSince,
  multicastRules,
  type Namespace,
  settled,
  until,
  useNamespace,
  withoutTicks,
} from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect, type Handle, type LinkSpec } from '../src/index.ts';

const hasMulticastRules = (await multicastRules()).ok;

const ns = useNamespace({
  async setup(namespace) {
    // Else there are no tokens.
    for (const key of ['accept_ra', 'router_solicitations'])
      await namespace.setSysctl(`net/ipv6/conf/default/${key}`, 1);
    await bigScene(namespace);
    await namespace.ipBatch([
      'addrlabel add prefix 2001:db8::/32 dev uplink label 77',
      'token set ::77 dev host1',
      'ntable change name arp_cache dev uplink queue 8 base_reachable 40000',
      'ntable change name ndisc_cache dev uplink ucast_probes 7',
    ]);
    if (!hasMulticastRules) return;
    await namespace.ip('mrule add iif uplink table 7 priority 10');
    await namespace.ip('-6 mrule add fwmark 5 table 8 priority 11');
  },
});

const FAMILIES = ['inet', 'inet6'] as const;

/** All that a namespace has, in the order in which it can be made. */
async function saved(handle: Handle) {
  const routes = [];
  for (const family of FAMILIES) routes.push(...(await handle.route().save({ family, table: 'all' })));
  return {
    links: await handle.link().save(),
    entries: (await handle.bridge().fdb().get().toArray()).filter(({ mac }) => isOurs(mac)),
    labels: await handle.addressLabel().get().toArray(),
    addresses: await handle.address().save(),
    nexthops: await handle.nexthop().get().toArray(),
    neighbours: (await handle.neighbour().get().toArray()).filter(({ state }) => state !== 'incomplete'),
    proxies: await handle.neighbour().get({ proxy: true }).toArray(),
    routes,
    rules: await handle.rule().save(),
    ...(hasMulticastRules && { multicastRules: await handle.rule().save({ multicast: true }) }),
    tokens: await handle.token().get().toArray(),
    // Limits are those of the whole host.
    tables: (await handle.neighbourTable().get().toArray()).filter(({ dev }) => dev !== undefined),
  };
}
type Saved = Awaited<ReturnType<typeof saved>>;

async function flush(handle: Handle, { neighbours, proxies, routes }: Saved): Promise<void> {
  await handle.rule().flush({ family: 'inet' });
  await handle.rule().flush({ family: 'inet6' });
  if (hasMulticastRules) await handle.rule().flush({ multicast: true });
  // Those of the kernel go and come with the addresses.
  const protocols = new Set(routes.map(({ protocol }) => protocol).filter((word) => word !== 'kernel'));
  for (const protocol of protocols) await handle.route().flush({ table: 'all', protocol });
  await handle.neighbour().delAll([...neighbours, ...proxies]);
  await handle.nexthop().flush();
  await handle.address().flush({ family: 'inet' });
  // All but ::1: to the one that the kernel comes with belongs no route, and to one that is made later does.
  for (const to of ['2000::/3', 'e000::/3']) await handle.address().flush({ to });
  await handle.addressLabel().flush();
  await handle.link().flush({});
}

async function restore(handle: Handle, all: Saved): Promise<void> {
  await handle.link().restore(all.links);
  for (const token of all.tokens) await handle.token().set(token);
  for (const table of all.tables) await handle.neighbourTable().change(table);
  // A VXLAN sends what it has no address for to several hosts.
  await handle.bridge().fdb().appendAll(all.entries);
  await handle.addressLabel().restore(all.labels);
  await handle.address().restore(all.addresses);
  // Without the rule for the table main no gateway is found.
  await handle.rule().restore([...all.rules, ...(all.multicastRules ?? [])]);
  // Nexthop objects need the routes to their gateways, and other routes need them.
  await handle.route().restore(all.routes.filter(({ nhid }) => nhid === undefined));
  await handle.nexthop().restore(all.nexthops);
  await handle.neighbour().replaceAll([...all.neighbours, ...all.proxies]);
  await handle.route().restore(all.routes);
}

// Addresses of multicast groups come and go with those who listen.
function isOurs(mac: string): boolean {
  return !mac.startsWith('33:33:') && !mac.startsWith('01:00:5e:');
}

// What a bridge learns by itself has no word of its own.
function isLearnt(line: string): boolean {
  return / master \S+ ?$/.test(line);
}

// Those of multicast groups and of the host itself.
function isKernels(dst: string): boolean {
  return dst.startsWith('ff') || dst.startsWith('224.') || dst === '::1' || dst.startsWith('127.');
}

// How long a neighbour counts as reachable is drawn anew, and what a table is doing just now is no setting.
const DRAWN = ['reachable', 'refcnt', 'entries', 'last_flush', 'last_rand', 'hash_rnd', 'hash_mask'];

interface Shown {
  readonly dst?: string;
  readonly dev?: string;
  readonly state?: readonly string[];
}

const keepsLost = !isKernelSince('6.1');

// Whom a VXLAN is looking for; of IPv6, Linux 5.10 also keeps whom it did not find, and itself.
function isLookedFor({ dst = '', dev, state = [] }: Shown): boolean {
  const isLost = keepsLost && dst.includes(':') && (dev === 'lo' || state.includes('FAILED'));
  return isKernels(dst) || state.includes('INCOMPLETE') || isLost;
}

/** What `ip` says of the namespace. */
async function shown(namespace: Namespace): Promise<Record<string, readonly string[]>> {
  const result: Record<string, readonly string[]> = {};
  for (const words of [
    'address show',
    '-4 route show table all',
    '-6 route show table all',
    'nexthop show',
    'neighbour show nud all',
    'neighbour show proxy',
    '-4 rule show',
    '-6 rule show',
    'addrlabel list',
    'link show',
    'token list',
    'ntable show',
    ...(hasMulticastRules ? ['-4 mrule show', '-6 mrule show'] : []),
  ]) {
    const items = withoutTicks(await namespace.ipJson<Shown[]>(words), DRAWN) as Shown[];
    const ours = words.startsWith('neigh') ? items.filter((item) => !isLookedFor(item)) : items;
    const lines = ours.map((item) => JSON.stringify(item));
    // Tables of hashes have no order of their own.
    result[words] = /^n(?:eigh|table)|route/.test(words) ? lines.sort() : lines;
  }
  const entries = await namespace.exec('bridge', ['-details', 'fdb', 'show']);
  const lines = entries.trim().split('\n');
  result['fdb'] = lines.filter((line) => isOurs(line) && !isLearnt(line)).sort();
  return result;
}

test('what is there is replaced by itself, and nothing changes', async () => {
  using handle = connect({ netns: ns().path });
  const before = await shown(ns());
  const all = await saved(handle);
  for (const link of await handle.link().get().toArray()) await handle.link().replace(link as LinkSpec);
  // To the ::1 that the kernel comes with belongs no route, and to one that is changed does.
  await handle.address().replaceAll(all.addresses.filter(({ local }) => local !== '::1/128'));
  await handle.nexthop().replaceAll(all.nexthops);
  await handle.neighbour().replaceAll([...all.neighbours, ...all.proxies]);
  await handle.rule().replaceAll(all.rules);
  if (all.multicastRules !== undefined) await handle.rule().replaceAll(all.multicastRules);
  await handle.addressLabel().replaceAll(all.labels);
  for (const table of all.tables) await handle.neighbourTable().change(table);
  // IPv6 routes of the kernel's own have metrics that nobody can ask for, or are one for each link with one metric.
  await handle.route().replaceAll(all.routes.filter(({ protocol }) => protocol !== 'kernel'));
  // A VXLAN sends to several hosts what it has no address for: nothing is replaced of that.
  await handle
    .bridge()
    .fdb()
    .replaceAll(all.entries.filter(({ mac }) => mac !== '00:00:00:00:00:00'));
  expect(await shown(ns())).toEqual(before);
});

test(
  'what is saved of a whole namespace, flushed and restored is what it was',
  { timeout: 120_000 },
  async () => {
    using handle = connect({ netns: ns().path });
    const before = await shown(ns());
    const all = await saved(handle);
    for (const objects of Object.values(all)) expect(objects.length).toBeGreaterThan(0);

    await flush(handle, all);
    const left = await saved(handle);
    expect(left.addresses.map(({ local }) => local)).toEqual(['::1/128']);
    expect(left.routes.every(({ protocol }) => protocol === 'kernel')).toBe(true);
    expect(left).toMatchObject({ labels: [], nexthops: [], proxies: [] });

    // A second time changes nothing.
    await restore(handle, all);
    await handle.address().restore(all.addresses);
    await handle.nexthop().replaceAll(all.nexthops);
    await handle.route().restore(all.routes);
    await handle.rule().replaceAll(all.rules);
    await until(() => settled(ns()), { what: 'addresses that are not tentative' });
    expect(await shown(ns())).toEqual(before);
    // Entries, and routes that the kernel makes, have no order, and links have timers: what ip says of them has to do.
    const comparable = ({
      neighbours: _neighbours,
      proxies: _proxies,
      entries: _entries,
      links: _links,
      tables: _tables,
      routes,
      ...rest
    }: Saved): unknown =>
      withoutTicks({ ...rest, routes: routes.filter(({ protocol }) => protocol !== 'kernel') }, [
        'validLifeTime',
        'preferredLifeTime',
        'expires',
      ]);
    expect(comparable(await saved(handle))).toEqual(comparable(all));
  },
);
