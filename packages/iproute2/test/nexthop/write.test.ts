import { expect, test } from 'vitest';
import { Names, type NexthopSpec } from '../../src/index.ts';
import { linksOfNexthop, nexthopBody } from '../../src/nexthop/write.ts';

const writing = { names: new Names(), indexOf: (): number => 7 };

test.each<[NexthopSpec, unknown]>([
  [
    { id: 1, via: '192.0.2.1', dev: 'eth0', flags: ['onlink', 'dead'], protocol: 'static' },
    {
      header: { family: 'inet', protocol: 4, flags: ['onlink'] },
      attributes: { id: 1, gateway: '192.0.2.1', oif: 7 },
    },
  ],
  [
    { blackhole: true, family: 'inet6' },
    { header: { family: 'inet6', protocol: 'unspec', flags: [] }, attributes: { blackhole: true } },
  ],
  [
    { id: 2, group: [1, { id: 3, weight: 1000 }], hwStats: { enabled: true }, scope: 'global' },
    {
      header: { family: 'unspec', protocol: 'unspec', flags: [] },
      attributes: {
        id: 2,
        group: [
          { id: 1, weight: 0, weightHigh: 0, resvd2: 0 },
          { id: 3, weight: 0xe7, weightHigh: 3, resvd2: 0 },
        ],
        hwStatsEnable: 1,
      },
    },
  ],
  [
    {
      id: 2,
      group: [1],
      type: 'resilient',
      resilientArgs: { buckets: 8, idleTimer: 0.5, unbalancedTime: 3 },
    },
    {
      header: { family: 'unspec', protocol: 'unspec', flags: [] },
      attributes: {
        id: 2,
        group: [{ id: 1, weight: 0, weightHigh: 0, resvd2: 0 }],
        groupType: 'res',
        resGroup: { buckets: 8, idleTimer: 50 },
      },
    },
  ],
  [
    { id: 4, via: '2001:db8::1', dev: 3, encap: { type: 'mpls', dst: '100' } },
    {
      header: { family: 'inet6', protocol: 'unspec', flags: [] },
      attributes: { id: 4, gateway: '2001:db8::1', oif: 7, encapType: 'mpls', encap: { dst: '100' } },
    },
  ],
])('%j', (spec, body) => {
  const { header, attributes } = nexthopBody(spec, writing);
  const sent = Object.entries(attributes).filter(([, value]) => value !== undefined);
  expect({ header, attributes: Object.fromEntries(sent) }).toEqual(body);
});

test.each<[object, string]>([
  [{ nonsense: 1 }, 'nexthop: "nonsense" is no key'],
  [{ via: '192.0.2.1', family: 'inet6' }, 'via: "192.0.2.1" is not of family inet6'],
  [{ via: 'gateway' }, 'via: "gateway" is no address or prefix'],
  [{ family: 'mpls' }, 'family: "mpls" is neither "inet" nor "inet6"'],
  [{ group: [] }, 'group: members are needed'],
  [{ group: [{ id: 1, weight: 0 }] }, 'group: weight 0 is not'],
  [{ group: [{ id: 1, weight: 65_537 }] }, 'group: weight 65537 is not'],
  [{ group: [1], type: 'round' }, 'type: "round" is no kind of group'],
  [{ group: [1], resilientArgs: { buckets: 4 } }, 'resilientArgs: only a group of type "resilient"'],
  [{ group: [1], type: 'resilient', resilientArgs: { size: 4 } }, 'resilientArgs: "size" is no key'],
  [{ via: '192.0.2.1', type: 'mpath' }, 'type: only a group has one'],
  [{ via: '192.0.2.1', resilientArgs: {} }, 'resilientArgs: only a resilient group'],
  [{ id: 9, group: [{ id: 1, wieght: 3 }] }, 'group: "wieght" is no key'],
  [{ via: '192.0.2.1', protocol: 'nonesuch' }, 'protocol: "nonesuch" is no routing protocol'],
])('%j is refused', (spec, words) => {
  expect(() => {
    linksOfNexthop(spec);
    nexthopBody(spec, writing);
  }).toThrow(words);
});
