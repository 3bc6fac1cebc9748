import { expect, test } from 'vitest';
import { compareConstants } from '../../src/uapi/compare-constants.ts';
import { compareStructs } from '../../src/uapi/compare-struct.ts';
import { expectConstants, expectStructs } from '../../src/vitest/expect-uapi.ts';

const headers = ['linux/rtnetlink.h', 'linux/if_link.h'];

test('right numbers pass: macros, enumerators, masks', (context) =>
  expectConstants(
    context,
    { RTM_NEWLINK: 16, IFLA_IFNAME: 3, RTMGRP_LINK: 1, RT_TABLE_MAX: 0xffff_ffff },
    headers,
  ));

test('wrong numbers are named', async (context) => {
  await expectConstants(context, { RTM_NEWLINK: 16 }, headers);
  const { different, equal } = await compareConstants({ IFLA_MTU: 5, IFLA_IFNAME: 3n }, headers);
  expect(different).toEqual([{ name: 'IFLA_MTU', ours: 5n, theirs: 4n }]);
  expect(equal).toEqual(['IFLA_IFNAME']);
});

test('unknown names are missing, not wrong', async (context) => {
  const made = { IFLA_NO_SUCH: 1, IFLA_NO_OTHER: 2, IFLA_IFNAME: 3, text: 'x', lower: 4, LIST: [1] };
  const { missing, equal } = await expectConstants(context, made, headers);
  expect(missing).toEqual(['IFLA_NO_SUCH', 'IFLA_NO_OTHER']);
  expect(equal).toEqual(['IFLA_IFNAME']);
});

test('names of ours can be left out', (context) =>
  expectConstants(context, { RTM_NEWLINK: 16, RTM_GETLINK: 99 }, headers, { except: ['RTM_GETLINK'] }));

test('structs are compared by size and offset', async (context) => {
  const { missing } = await expectStructs(
    context,
    {
      'struct ifinfomsg': { size: 16, fields: { ifi_index: 4, ifi_nosuch: 8 } },
      'struct nosuch': { size: 4 },
    },
    headers,
  );
  expect(missing).toEqual(['offsetof(struct ifinfomsg, ifi_nosuch)', 'sizeof(struct nosuch)']);
  const { different } = await compareStructs({ 'struct rtmsg': { size: 13 } }, headers);
  expect(different).toEqual([{ name: 'sizeof(struct rtmsg)', ours: 13n, theirs: 12n }]);
});
