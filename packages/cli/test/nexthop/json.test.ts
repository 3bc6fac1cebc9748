import type { Nexthop } from '@netlink/iproute2';
import { expect, test } from 'vitest';
import { nexthopJson } from '../../src/nexthop/json.ts';

test('the type of a trace stands with the trace, where that of a group would have stood before it', () => {
  const nexthop: Nexthop = {
    id: 11,
    encap: {
      type: 'ioam6',
      freqK: 1,
      freqN: 1,
      mode: 'inline',
      trace: { namespaceId: 5, nodelen: 0, remlen: 7, type: 0xf0_0000 },
    },
    scope: 'link',
    protocol: 'unspec',
    flags: [],
  } as unknown as Nexthop;
  const keys = Object.keys(nexthopJson(nexthop, { details: false, numeric: false }));
  expect(keys.slice(keys.indexOf('prealloc'), keys.indexOf('ns'))).toEqual(['prealloc', 'type']);
});
