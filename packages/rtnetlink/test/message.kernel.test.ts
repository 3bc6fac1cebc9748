import {
  isKernelSince,
  kernelSince,
  kernelTest,
  linkKind,
  nexthopObjects,
  resilientGroups,
  routeTables,
  useNamespace,
} from '@netlink/kernel-test';
import { beforeAll, describe, expect, test } from 'vitest';
import { AddressMessage } from '../src/address/message.ts';
import * as c from '../src/constants.ts';
import { NeighbourMessage } from '../src/neighbour/message.ts';
import { NeighbourTableMessage } from '../src/neighbour-table/message.ts';
import { NetconfMessage } from '../src/netconf/message.ts';
import { NexthopMessage } from '../src/nexthop/message.ts';
import { NsidMessage } from '../src/nsid/message.ts';
import { RuleMessage } from '../src/rule/message.ts';
import { add, change, dump, indexOf, makeLower, need } from './support/kernel.ts';

const ns = useNamespace({ setup: makeLower });

let lower = 0;

beforeAll(async () => {
  lower = await indexOf(ns(), 'lower');
});

test('addresses', async () => {
  await add(ns(), {
    type: 'newAddr',
    message: {
      header: { family: 'inet', prefixlen: 25, scope: 'link', index: lower },
      attributes: {
        local: '198.51.100.1',
        address: '198.51.100.1',
        broadcast: '198.51.100.127',
        label: 'lower:1',
        flags: ['noprefixroute'],
        cacheinfo: { prefered: 1000, valid: 2000, cstamp: 0, tstamp: 0 },
        rtPriority: 7,
      },
    },
  });
  const found = await dump(ns(), AddressMessage, c.RTM_GETADDR, 'unspec');
  expect(found.find(({ attributes }) => attributes.label === 'lower:1')).toMatchObject({
    header: { family: 'inet', prefixlen: 25, scope: 'link', index: lower },
    attributes: { broadcast: '198.51.100.127', flags: ['noprefixroute'], rtPriority: 7 },
  });
  const multicast = await dump(ns(), AddressMessage, c.RTM_GETMULTICAST, 'inet6');
  expect(multicast.map(({ attributes }) => attributes.multicast)).toContain('ff02::1');
});

kernelTest('who made an address', { needs: [kernelSince('5.18')] }, async () => {
  const local = '198.51.100.129';
  await add(ns(), {
    type: 'newAddr',
    message: {
      header: { family: 'inet', prefixlen: 25, index: lower },
      attributes: { local, address: local, proto: 99 },
    },
  });
  const found = await dump(ns(), AddressMessage, c.RTM_GETADDR, 'inet');
  expect(found.find(({ attributes }) => attributes.local === local)?.attributes.proto).toBe(99);
});

test('neighbours', async () => {
  await add(ns(), {
    type: 'newNeigh',
    message: {
      header: { family: 'inet', ifindex: lower, state: ['permanent'] },
      attributes: { dst: '192.0.2.9', lladdr: '02:00:5e:00:53:01', protocol: 'static', flagsExt: [] },
    },
  });
  const found = await dump(ns(), NeighbourMessage, c.RTM_GETNEIGH, 'inet');
  expect(found.find(({ attributes }) => attributes.dst === '192.0.2.9')).toMatchObject({
    header: { state: ['permanent'], type: 'unicast' },
    attributes: { lladdr: '02:00:5e:00:53:01', protocol: 'static' },
  });
});

test('entries of a forwarding database', async (context) => {
  await need(context, [linkKind('bridge')]);
  await ns().ipBatch(['link add br0 type bridge', 'link set upper master br0']);
  const upper = await indexOf(ns(), 'upper');
  await add(ns(), {
    type: 'newNeigh',
    message: {
      header: { family: 'bridge', ifindex: upper, state: ['noarp'], flags: ['master'] },
      attributes: { lladdr: '02:00:5e:00:53:d9', fdbExtAttrs: { activityNotify: ['notify'] } },
    },
  });
  const found = await dump(ns(), NeighbourMessage, c.RTM_GETNEIGH, 'bridge');
  expect(found.find(({ attributes }) => attributes.lladdr === '02:00:5e:00:53:d9')).toMatchObject({
    header: { state: ['noarp'] },
    attributes: { fdbExtAttrs: { activityNotify: ['notify'] } },
  });
});

test('neighbour tables', async () => {
  const tables = await dump(ns(), NeighbourTableMessage, c.RTM_GETNEIGHTBL, 'inet');
  const parms = tables.find(({ attributes }) => attributes.parms?.ifindex === lower)?.attributes.parms;
  expect(parms).toMatchObject({ mcastProbes: 3 });
  await change(ns(), {
    type: 'setNeightbl',
    message: {
      header: { family: 'inet' },
      attributes: { name: 'arp_cache', parms: { ifindex: lower, mcastProbes: 5, baseReachableTime: 7000n } },
    },
  });
  const changed = await dump(ns(), NeighbourTableMessage, c.RTM_GETNEIGHTBL, 'inet');
  expect(
    changed.find(({ attributes }) => attributes.parms?.ifindex === lower)?.attributes.parms,
  ).toMatchObject({
    mcastProbes: 5,
    baseReachableTime: 7000n,
  });
});

test('rules', async (context) => {
  await need(context, [routeTables]);
  const attributes = {
    src: '192.0.2.0',
    iifname: 'lower',
    table: 70_000,
    priority: 1000,
    fwmark: 0x10,
    fwmask: 0xf0,
    tunId: 42n,
    ipProto: 6,
    sportRange: { start: 1000, end: 2000 },
    dportRange: { start: 443, end: 443 },
    uidRange: { start: 0, end: 5 },
    suppressPrefixlen: 3,
    protocol: 'static',
  } as const;
  await add(ns(), {
    type: 'newRule',
    message: { header: { family: 'inet', srcLen: 24, action: 'toTbl', flags: ['invert'] }, attributes },
  });
  const found = await dump(ns(), RuleMessage, c.RTM_GETRULE, 'inet');
  expect(found.find((rule) => rule.attributes.priority === 1000)).toMatchObject({
    header: { srcLen: 24, action: 'toTbl', flags: ['invert'] },
    attributes,
  });
});

describe('nexthop objects', () => {
  test('a group', async (context) => {
    await need(context, [nexthopObjects]);
    for (const [id, gateway] of [
      [1, '192.0.2.2'],
      [2, '192.0.2.3'],
    ] as const) {
      await add(ns(), {
        type: 'newNexthop',
        message: { header: { family: 'inet' }, attributes: { id, gateway, oif: lower } },
      });
    }
    const group = [
      { id: 1, weight: 2, weightHigh: 0, resvd2: 0 },
      { id: 2, weight: 0, weightHigh: 0, resvd2: 0 },
    ];
    await add(ns(), { type: 'newNexthop', message: { attributes: { id: 10, group } } });
    const found = await dump(ns(), NexthopMessage, c.RTM_GETNEXTHOP, 'unspec');
    expect(found.find(({ attributes }) => attributes.id === 1)).toMatchObject({
      header: { family: 'inet', scope: 'link' },
      attributes: { gateway: '192.0.2.2', oif: lower },
    });
    // Linux 5.10 leaves what is reserved as it was in its memory.
    const known = isKernelSince('6.1') ? group : group.map(({ resvd2: _, ...rest }) => rest);
    expect(found.find(({ attributes }) => attributes.id === 10)?.attributes).toMatchObject({
      groupType: 'mpath',
      group: known,
    });
  });

  test('a resilient group and its buckets', async (context) => {
    await need(context, [resilientGroups]);
    await add(ns(), {
      type: 'newNexthop',
      message: {
        attributes: {
          id: 11,
          groupType: 'res',
          group: [{ id: 1, weight: 0, weightHigh: 0, resvd2: 0 }],
          resGroup: { buckets: 4, idleTimer: 700, unbalancedTimer: 900 },
        },
      },
    });
    const found = await dump(ns(), NexthopMessage, c.RTM_GETNEXTHOP, 'unspec');
    expect(found.find(({ attributes }) => attributes.id === 11)?.attributes).toMatchObject({
      groupType: 'res',
      resGroup: { buckets: 4, idleTimer: 700, unbalancedTimer: 900, unbalancedTime: 0n },
    });
    const buckets = await dump(ns(), NexthopMessage, c.RTM_GETNEXTHOPBUCKET, 'unspec');
    expect(buckets.map(({ attributes }) => attributes.resBucket?.index)).toStrictEqual([0, 1, 2, 3]);
  });
});

test('settings of an address family', async () => {
  const found = await dump(ns(), NetconfMessage, c.RTM_GETNETCONF, 'inet');
  expect(found.find(({ attributes }) => attributes.ifindex === lower)?.attributes).toMatchObject({
    forwarding: expect.any(Number) as number,
    rpFilter: expect.any(Number) as number,
  });
  const six = await dump(ns(), NetconfMessage, c.RTM_GETNETCONF, 'inet6');
  expect(six.map(({ attributes }) => attributes.ifindex)).toEqual(expect.arrayContaining([-1, -2, lower]));
});

test('identifiers of namespaces', async () => {
  await change(ns(), { type: 'newNsid', message: { attributes: { nsid: 42, pid: process.pid } } });
  const found = await dump(ns(), NsidMessage, c.RTM_GETNSID, 'unspec');
  expect(found.map(({ attributes }) => attributes.nsid)).toContain(42);
});
