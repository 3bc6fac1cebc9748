import { useNamespace } from '@netlink/kernel-test';
import type { Views } from '@netlink/proto';
import type { RouteView } from '@netlink/rtnetlink';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { connect, type Handle } from '../../src/index.ts';

const COUNT = 100_000;
const TABLE = 100;

function destination(number: number): string {
  return `${20 + (number >> 16)}.${(number >> 8) & 0xff}.${number & 0xff}.0/24`;
}

const ns = useNamespace({
  setup: async (namespace) => {
    await namespace.ipBatch([
      'link add uplink type veth peer name peer',
      'link set uplink up',
      'link set peer up',
      'addr add 192.0.2.1/24 dev uplink',
    ]);
    for (let from = 0; from < COUNT; from += 10_000) {
      const lines = Array.from({ length: 10_000 }, (_, number) => {
        return `route add ${destination(from + number)} via 192.0.2.254 table ${TABLE} proto bgp`;
      });
      await namespace.ipBatch(lines);
    }
  },
});

/** Turns that the event loop had while `work` went on, and the delays between them in milliseconds. */
async function turnsDuring(work: () => Promise<void>): Promise<{ turns: number; longest: number }> {
  let turns = 0;
  let over = false;
  const turn = (): void => {
    turns++;
    if (!over) setImmediate(turn);
  };
  setImmediate(turn);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  delay.disable();
  over = true;
  return { turns, longest: delay.max / 1e6 };
}

const views = (handle: Handle): AsyncIterable<Views<RouteView>> =>
  handle.route().get({ family: 'inet', table: TABLE }).views();

test('100 000 routes are streamed while the event loop turns', { timeout: 240_000 }, async (context) => {
  using handle = connect({ netns: ns().path });
  let count = 0;
  let batches = 0;
  let gateways = 0;
  let most = 0;
  const { turns, longest } = await turnsDuring(async () => {
    for await (const batch of views(handle)) {
      batches++;
      count += batch.length;
      most = Math.max(most, batch.length);
      for (const view of batch) if (view.gateway === '192.0.2.254') gateways++;
    }
  });
  expect({ count, gateways }).toEqual({ count: COUNT, gateways: COUNT });
  // A batch is what eight datagrams of 32 KiB hold at most, and the loop turns now and then in between.
  expect(most).toBeLessThanOrEqual(8192);
  expect(turns).toBeGreaterThanOrEqual(Math.floor(batches / 8));
  await context.annotate(`${batches} batches, ${turns} turns, the longest took ${longest.toFixed(1)} ms`);
});

test('100 000 routes are streamed with flat memory', { timeout: 240_000 }, async (context) => {
  using handle = connect({ netns: ns().path });
  let batches = 0;
  let least = Infinity;
  let grown = 0;
  for await (const batch of views(handle)) {
    expect(batch.length).toBeGreaterThan(0);
    // Each takes as long as a hundred batches do.
    if (batches++ % 32 > 0) continue;
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    // What tests before this one left behind may still go: memory that shrinks is no matter, how far it rises is.
    least = Math.min(least, heapUsed + external);
    grown = Math.max(grown, heapUsed + external - least);
  }
  await context.annotate(`memory grew by ${Math.round(grown / 1024)} KiB over ${batches} batches`);
  // The routes take some 6 MB on the wire, and their views twice that: none of it may pile up.
  if (globalThis.gc !== undefined) expect(grown).toBeLessThan(3 * 1024 * 1024);
});

test('100 000 routes are read to objects', { timeout: 240_000 }, async () => {
  using handle = connect({ netns: ns().path });
  const routes = await handle.route().get({ family: 'inet', table: TABLE }).toArray();
  expect(routes).toHaveLength(COUNT);
  expect(routes[0]).toEqual({
    family: 'inet',
    type: 'unicast',
    dst: '20.0.0.0/24',
    via: '192.0.2.254',
    dev: 'uplink',
    table: TABLE,
    protocol: 'bgp',
    scope: 'global',
    flags: [],
  });
});
