import { connect, type RouteFilter } from '@netlink/iproute2';
import { bigScene, sameTwice, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { routeJson } from '../../src/route/json.ts';
import type { JsonObject } from '../../src/json.ts';

const ns = useNamespace({
  setup: async (namespace) => {
    await bigScene(namespace);
  },
});

const DETAILS = { details: true, statistics: false, numeric: false, hidden: new Set<never>() };

async function routes(filter: RouteFilter): Promise<JsonObject[]> {
  using handle = connect({ netns: ns().path });
  const found = await handle.route().get(filter, { nhInfo: true }).toArray();
  return found.map((route) => JSON.parse(JSON.stringify(routeJson(route, DETAILS), numbers)) as JsonObject);
}

function numbers(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}

test.each(['-4', '-6'] as const)('all routes of a large scene, %s', async (option) => {
  const { oracle, ours } = await sameTwice(
    () => ns().ipJson(`${option} route show table all`),
    () => routes({ table: 'all', family: option === '-4' ? 'inet' : 'inet6' }),
  );
  expect(ours).toEqual(oracle);
  expect(ours.map((route) => Object.keys(route))).toEqual(
    (oracle as object[]).map((route) => Object.keys(route)),
  );
  expect(ours.length).toBeGreaterThan(option === '-4' ? 40 : 0);
});
