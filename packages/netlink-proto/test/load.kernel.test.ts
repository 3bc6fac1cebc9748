import { NLM_F_CREATE, NLM_F_EXCL } from '@netlink/packet';
import { namespace, sizeOf, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { Connection, DumpInterruptedError, type Request } from '../src/index.ts';
import { GETLINK, link, linkRequest, NETLINK_ROUTE, NEWLINK } from './support/links.ts';
import { dumpRoutes, route, routeAt, routeRequest } from './support/routes.ts';

const ns = useNamespace({
  async setup(made) {
    await made.ip('link set lo up');
  },
});
const open = (): Connection =>
  Connection.open({ protocol: NETLINK_ROUTE, netns: ns().path, timeout: 240_000 });
/** Octets in use; buffers are given back a turn after they were found unused. */
async function memory(): Promise<number> {
  globalThis.gc?.();
  await new Promise(setImmediate);
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
const MEGABYTE = 1024 * 1024;
const lo = linkRequest(GETLINK, { header: { index: 1 } });
const indexOf = (_type: number, data: DataView, start: number): number => data.getUint32(start + 4, true);

test('1000 requests of all sorts at once are each answered with their own', async () => {
  using connection = open();
  const outcomes = await Promise.all(
    Array.from({ length: 1000 }, async (_, at): Promise<string> => {
      switch (at % 5) {
        case 0: {
          const [reply] = await connection.get(lo);
          return `get ${link.decode(reply!.payload).header.index}`;
        }
        case 1:
          return connection.get(linkRequest(GETLINK, { header: { index: 100_000 + at } })).then(
            () => 'found',
            (error: unknown) => (error as { code: string }).code,
          );
        case 2: {
          const name = `n${at}`;
          const made = { attributes: { ifname: name, linkinfo: { kind: 'veth' } } };
          await connection.change(linkRequest(NEWLINK, made, NLM_F_CREATE | NLM_F_EXCL));
          const [reply] = await connection.get(linkRequest(GETLINK, { attributes: { ifname: name } }));
          return link.decode(reply!.payload).attributes.ifname === name ? 'made' : 'another';
        }
        case 3:
          await connection.change(routeRequest(routeAt(at)));
          return 'route';
        default:
          return connection.change(routeRequest('203.0.113.1', { index: 99_999 })).then(
            () => 'made',
            (error: unknown) => (error as { code: string }).code,
          );
      }
    }),
  );
  const expected = ['get 1', 'ENODEV', 'made', 'route', 'ENODEV'];
  expect(outcomes).toEqual(Array.from({ length: 1000 }, (_, at) => expected[at % 5]));
});

test('50 dumps at once, collected and streamed, are all complete', async () => {
  using connection = open();
  const before = await connection.dump(linkRequest(GETLINK, {})).collect(indexOf);
  const dumps = await Promise.all(
    Array.from({ length: 50 }, async (_, at) => {
      const dump = connection.dump(linkRequest(GETLINK, {}));
      if (at % 2 === 0) return dump.collect(indexOf);
      const seen: number[] = [];
      for await (const batch of dump) seen.push(...batch.map(indexOf));
      return seen;
    }),
  );
  for (const seen of dumps) expect(seen).toEqual(before);
});

const ROUTES = sizeOf({ usual: 10_000, full: 50_000 });
const DUMPS = sizeOf({ usual: 10, full: 100 });

test(
  `${DUMPS} dumps of ${ROUTES} routes that change all the time are consistent, or say that they are not`,
  { timeout: 300_000 },
  async ({ annotate }) => {
    await using other = await namespace();
    await other.ip('link set lo up');
    using connection = Connection.open({ protocol: NETLINK_ROUTE, netns: other.path });
    const stable = Array.from({ length: ROUTES }, (_, at) => routeAt(at));
    for await (const result of connection.bulk(stable.map((dst) => routeRequest(dst))))
      expect(result.ok).toBe(true);
    // Another process adds and removes routes between those, for as long as this one reads. timeout(1) takes what its shell started
    // with it when it is ended, and ends by itself should nobody be left to do that.
    const churn = other.spawn(
      'timeout',
      [
        '300',
        'sh',
        '-c',
        'while :; do for d in 1 9 77 130 200; do for m in 1 2; do echo "route add 10.$d.3.0/25 dev lo metric $m"; echo "route del 10.$d.3.0/25 metric $m"; done; done; done | ip -batch -',
      ],
      { stdio: 'ignore' },
    );
    let reported = 0;
    let consistent = 0;
    try {
      for (let round = 0; round < DUMPS; round++) {
        try {
          const seen = await connection.dump(dumpRoutes()).collect(routeIn);
          const unchanged = seen.filter((dst) => dst.endsWith('/32') && dst.startsWith('10.'));
          expect(unchanged).toHaveLength(ROUTES);
          expect(new Set(unchanged).size).toBe(ROUTES);
          consistent++;
        } catch (error) {
          if (!(error instanceof DumpInterruptedError)) throw error;
          reported++;
        }
      }
    } finally {
      churn.kill();
    }
    expect(consistent + reported).toBe(DUMPS);
    await annotate(JSON.stringify({ consistent, reported }));
  },
);

const REQUESTS = sizeOf({ usual: 50_000, full: 1_000_000 });

test(`memory is flat over ${REQUESTS} requests`, { timeout: 600_000 }, async ({ annotate }) => {
  using connection = open();
  const round = async (count: number): Promise<void> => {
    for (let at = 0; at < count; at += 500)
      await Promise.all(Array.from({ length: 500 }, () => connection.get(lo)));
  };
  await round(10_000);
  const before = await memory();
  await round(REQUESTS);
  const growth = ((await memory()) - before) / MEGABYTE;
  await annotate(`${growth.toFixed(2)} MB`);
  expect(growth).toBeLessThan(2);
});

const STREAMED = sizeOf({ usual: 50_000, full: 1_000_000 });

test(
  `memory is flat over a stream of ${STREAMED} messages, with requests in between`,
  { timeout: 600_000 },
  async ({ annotate }) => {
    await using other = await namespace();
    await other.ip('link set lo up');
    using connection = Connection.open({ protocol: NETLINK_ROUTE, netns: other.path });
    const routes = function* (): Generator<Request> {
      for (let at = 0; at < STREAMED; at++) yield routeRequest(routeAt(at));
    };
    for await (const { ok } of connection.bulk(routes())) if (!ok) throw new Error('a route was refused');
    const before = await memory();
    let most = 0;
    let seen = 0;
    for await (const batch of connection.dump(dumpRoutes())) {
      seen += batch.length;
      await Promise.all(Array.from({ length: 20 }, () => connection.get(lo)));
      most = Math.max(most, (await memory()) - before);
    }
    await annotate(`${(most / MEGABYTE).toFixed(2)} MB`);
    expect(seen).toBeGreaterThanOrEqual(STREAMED);
    expect(most / MEGABYTE).toBeLessThan(8);
  },
);

/** Its destination, '10.0.0.1/32'. */
function routeIn(_type: number, data: DataView, start: number, end: number): string {
  const { dst = '', dstLen } = route.viewAt(data, start, end);
  return `${dst}/${dstLen}`;
}
