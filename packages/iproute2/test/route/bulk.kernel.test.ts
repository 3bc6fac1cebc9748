import { sizeOf, useNamespace } from '@netlink/kernel-test';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { connect, type RouteSpec } from '../../src/index.ts';

const COUNT = 20_000;

const ns = useNamespace({
  setup: async (namespace) => {
    await namespace.ipBatch([
      'link add uplink type veth peer name peer',
      'link set uplink up',
      'link set peer up',
      'addr add 192.0.2.1/24 dev uplink',
    ]);
  },
});

function* routes(): Generator<RouteSpec> {
  for (let number = 0; number < COUNT; number++) {
    const dst = `20.${number >> 8}.${number & 0xff}.0/24`;
    yield { dst, via: '192.0.2.254', dev: 'uplink', table: 100, protocol: 'bgp' };
  }
}

test('20 000 routes are added, replaced, deleted and flushed', { timeout: 240_000 }, async () => {
  using handle = connect({ netns: ns().path });
  const table = handle.route().get({ table: 100 });
  await handle.route().addAll(routes());
  await handle.route().replaceAll(routes());
  expect(await table.toArray()).toHaveLength(COUNT);
  await expect(handle.route().addAll(routes())).rejects.toMatchObject({ code: 'EEXIST', index: 0 });
  await handle.route().delAll(routes());
  expect(await table.toArray()).toEqual([]);
  await handle.route().addAll(routes());
  expect(await handle.route().flush({ table: 100 })).toBe(COUNT);
});

test('an error says which of many it is of', async () => {
  using handle = connect({ netns: ns().path });
  const good = { dst: '10.0.0.0/24', dev: 'uplink', table: 400 };
  const others = { ...good, dst: '10.0.1.0/24' };
  await expect(handle.route().addAll([good, others, good])).rejects.toMatchObject({
    index: 2,
    message: 'route add: file exists (EEXIST), at index 2',
  });
  const slip = { ...good, metric: -1 };
  await expect(handle.route().delAll([good, slip])).rejects.toThrow(/^metric: .*, at index 1$/);
  // What is behind a gateway is made after what is on a link.
  const behind = { dst: '10.0.2.0/24', via: '203.0.113.1', table: 400 };
  await expect(handle.route().restore([behind, good, others])).rejects.toMatchObject({ index: 0 });
  await expect(handle.rule().addAll([{ table: 7, priority: 9 }, {}])).rejects.toThrow(/, at index 1$/);
});

const MANY = sizeOf({ usual: 100_000, full: 1_000_000 });
const MEGABYTE = 1024 * 1024;

function* manyRoutes(): Generator<RouteSpec> {
  for (let number = 0; number < MANY; number++) {
    const dst = `${20 + (number >> 16)}.${(number >> 8) & 0xff}.${number & 0xff}.0/24`;
    yield { dst, via: '192.0.2.254', table: 200, metric: 10 };
  }
}

test(`${MANY} routes are added, counted and flushed`, { timeout: 900_000 }, async ({ annotate }) => {
  using handle = connect({ netns: ns().path });
  const least = await memory();
  let most = least;
  const sampler = setInterval(() => {
    most = Math.max(most, held());
  }, 10);
  /** What it took so far at the most: what was under way, and garbage that was not yet collected. */
  const assertFlat = async (what: string): Promise<void> => {
    const grown = (most - least) / MEGABYTE;
    await annotate(`${what}: ${Math.round(grown)} MB at the most`);
    expect(grown, what).toBeLessThan(120);
    expect(((await memory()) - least) / MEGABYTE, `${what}, once garbage is gone`).toBeLessThan(8);
    most = least;
  };
  try {
    await handle.route().addAll(manyRoutes());
    await assertFlat('adding');
    let count = 0;
    for await (const views of handle.route().get({ table: 200 }).views()) count += views.length;
    expect(count).toBe(MANY);
    await assertFlat('counting');
    expect(await handle.route().flush({ table: 200 })).toBe(MANY);
    await assertFlat('flushing');
    expect(await handle.route().get({ table: 200 }).toArray()).toEqual([]);
  } finally {
    clearInterval(sampler);
  }
});

test('what is refused ends it, unless it is to be passed over; what was under way is done', async () => {
  using handle = connect({ netns: ns().path });
  const own = (number: number): RouteSpec => ({ dst: `10.9.${number}.0/24`, dev: 'uplink', table: 300 });
  const some = [own(1), own(2), { ...own(3), dev: 'nowhere' }, own(4)];
  await expect(handle.route().addAll(some)).rejects.toMatchObject({ code: 'ENODEV' });
  expect(await handle.route().get({ table: 300 }).toArray()).toHaveLength(2);
  await expect(handle.route().addAll([own(5), { ...own(6), dst: '10.9.6.1/24' }])).rejects.toMatchObject({
    code: 'EINVAL',
  });
  await expect(
    handle.route().addAll([own(7), { ...own(8), weight: 1 } as RouteSpec, own(9)]),
  ).rejects.toThrow('route: "weight" is no key');
  expect((await handle.route().get({ table: 300 }).toArray()).map(({ dst }) => dst)).toEqual([
    '10.9.1.0/24',
    '10.9.2.0/24',
    '10.9.5.0/24',
    '10.9.7.0/24',
  ]);
  const given = new AbortController();
  given.abort();
  await expect(handle.route().delAll([own(1)], { signal: given.signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
  await handle.route().delAll([own(1), own(2), own(5), own(7)]);
});

function held(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** What is held once garbage is gone. */
async function memory(): Promise<number> {
  globalThis.gc?.();
  await setImmediate();
  globalThis.gc?.();
  return held();
}
