import { describe, expect, test } from 'vitest';
import type { NeighbourView, RuleView } from '@netlink/rtnetlink';
import { addressTest } from '../src/address/filter.ts';
import type { Context } from '../src/context.ts';
import { MulticastAddressHandle } from '../src/maddress/handle.ts';
import { MulticastRouteHandle } from '../src/mroute/handle.ts';
import { Names } from '../src/names/names.ts';
import { neighbourTest } from '../src/neighbour/filter.ts';
import { NeighbourTableHandle } from '../src/neighbour-table/handle.ts';
import { NetconfHandle } from '../src/netconf/handle.ts';
import { compileFilter } from '../src/route/compile-filter.ts';
import { ruleTest } from '../src/rule/filter.ts';

// Nothing in it can be asked.
const names = new Names();
const context = { names } as unknown as Context;

/** What asks for objects by a filter, or tries to. */
const asking: Readonly<Record<string, (filter: object) => unknown>> = {
  route: (filter) => compileFilter(filter, context),
  address: (filter) => addressTest(filter, names),
  neighbour: (filter) => neighbourTest(filter, names),
  rule: (filter) => ruleTest(filter, names),
  mroute: (filter) => new MulticastRouteHandle(context).get(filter),
  maddress: (filter) => new MulticastAddressHandle(context).get(filter),
  netconf: (filter) => new NetconfHandle(context).get(filter),
  neighbourTable: (filter) => new NeighbourTableHandle(context).get(filter),
};

const V4 = '192.0.2.0/24';
const V6 = '2001:db8::/32';

const bad: Readonly<Record<string, readonly (readonly [filter: object, key: string])[]>> = {
  route: [
    [{ family: 'inet', dst: V6 }, 'dst'],
    [{ family: 'inet6', src: '192.0.2.1' }, 'src'],
    [{ family: 'mpls', root: V4 }, 'root'],
    [{ dst: V4, from: V6 }, 'from'],
    [{ dst: 'foo' }, 'dst'],
    [{ root: '10.0.0.0/99' }, 'root'],
    [{ family: 'mpls', dst: 'abc' }, 'dst'],
    [{ family: 'foo' }, 'family'],
    [{ protocol: 300 }, 'protocol'],
    [{ table: -1 }, 'table'],
    [{ scope: 300 }, 'scope'],
    [{ tos: 999 }, 'tos'],
    [{ type: 300 }, 'type'],
  ],
  address: [
    [{ family: 'inet6', to: '10.0.0.0/8' }, 'to'],
    [{ local: '10.0.0.1', to: V6 }, 'to'],
    [{ scope: 300 }, 'scope'],
    [{ protocol: 999 }, 'protocol'],
  ],
  neighbour: [
    [{ family: 'inet', dst: '2001:db8::1' }, 'dst'],
    [{ dst: '192.0.2.1', to: V6 }, 'to'],
    [{ protocol: 999 }, 'protocol'],
    [{ state: -1 }, 'state'],
  ],
  rule: [
    [{ from: V4, to: V6 }, 'to'],
    [{ family: 'inet6', from: V4 }, 'from'],
    [{ table: -1 }, 'table'],
    [{ tos: 999 }, 'tos'],
    [{ dscp: 99 }, 'dscp'],
    [{ dscpMask: 64 }, 'dscpMask'],
    [{ ipproto: 999 }, 'ipproto'],
    [{ protocol: 999 }, 'protocol'],
    [{ sport: '70000' }, 'sport'],
    [{ dportMask: 70_000 }, 'dportMask'],
  ],
  mroute: [
    [{ family: 'foo' }, 'family'],
    [{ family: 'inet', dst: 'ff0e::1' }, 'dst'],
    [{ dst: '239.1.1.1', from: V6 }, 'from'],
    [{ table: -1 }, 'table'],
    [{ iif: 0 }, 'iif'],
  ],
  maddress: [
    [{ family: 'foo' }, 'family'],
    [{ dev: '' }, 'dev'],
  ],
  netconf: [
    [{ family: 'foo' }, 'family'],
    [{ dev: true }, 'dev'],
  ],
  neighbourTable: [
    [{ family: 'foo' }, 'family'],
    [{ name: 5 }, 'name'],
  ],
};

describe.each(Object.entries(bad))('a filter of %s that nothing can match is refused', (object, filters) => {
  test.each(filters)('%o', async (filter, key) => {
    await expect(Promise.resolve(filter).then(asking[object])).rejects.toThrow(new RegExp(`^${key}: `));
  });
});

describe('a filter of rules', () => {
  const view = (fields: object): RuleView => ({ family: 'inet', ...fields }) as RuleView;
  const matches = (filter: object, fields: object): boolean =>
    ruleTest(filter, names)?.(view(fields)) ?? true;
  test.each([
    ['sport', { sportRange: { start: 80, end: 80 } }],
    ['dport', { dportRange: { start: 80, end: 80 } }],
    ['dscp', { dscp: 10 }],
    ['flowlabel', { flowlabel: 5 }],
  ])('by the mask of %s alone', (key, value) => {
    expect(matches({ [`${key}Mask`]: 5 }, {})).toBe(false);
    expect(matches({ [`${key}Mask`]: 5 }, value)).toBe(false);
    expect(matches({ [`${key}Mask`]: 5 }, { ...value, [`${key}Mask`]: 5 })).toBe(true);
  });
  test('by a value without a mask, which is one of all bits', () => {
    expect(matches({ dscp: 10 }, { dscp: 10 })).toBe(true);
    expect(matches({ dscp: 10 }, { dscp: 10, dscpMask: 0x3f })).toBe(true);
    expect(matches({ dscp: 10 }, { dscp: 10, dscpMask: 7 })).toBe(false);
    expect(matches({ priority: 1 }, { priority: 1, dscp: 10, dscpMask: 7 })).toBe(true);
  });
});

test.each([
  ['stale', ['stale'], true],
  [4, ['stale'], true],
  [0x40, ['noarp'], true],
  [['reachable', 4], ['stale'], true],
  [4, ['noarp'], false],
  ['none', [], true],
  [0, [], true],
  [0, ['stale'], false],
  [4, [], false],
  ['stale', ['noarp', 'permanent'], false],
])('a filter of neighbours by the state %o and one that is %o', (state, states, isMeant) => {
  const view = { flags: [], state: states } as unknown as NeighbourView;
  expect(neighbourTest({ state: state as never }, names)?.(view)).toBe(isMeant);
});
