import { describe, expect, test } from 'vitest';
import { cacheReportAttributes } from '../../src/cache-report/attributes.ts';
import { CacheReportMessage } from '../../src/cache-report/message.ts';
import { encode } from '../support/both-ways.ts';
import { testEachAttribute } from '../support/each-attribute.ts';
import { hex, toHex } from '../support/hex.ts';

describe('the attributes of a report', () => {
  testEachAttribute(cacheReportAttributes, {
    msgtype: ['0500 0100 02000000', 'wrongvif'],
    vifId: ['0800 0200 00010000', 256],
    srcAddr: ['0800 0300 c0000209', '192.0.2.9'],
    dstAddr: ['1400 0400 ff0e0000 00000000 00000000 00000001', 'ff0e::1'],
    pkt: ['0700 0500 45000000', Uint8Array.of(0x45, 0, 0)],
    table: ['0800 0600 fd000000', 253],
  });

  test('what is no report is refused', () => {
    expect(() => encode(cacheReportAttributes, { msgtype: 'cache' as 'nocache' })).toThrow(/^msgtype: /);
    expect(() => encode(cacheReportAttributes, { srcAddr: 'here' })).toThrow(/^srcAddr: /);
  });
});

test('a message', () => {
  const octets = hex(`
    80 00 00 00             // struct rtgenmsg, RTNL_FAMILY_IPMR
    05 00 01 00 01 00 00 00 // IPMRA_CREPORT_MSGTYPE IGMPMSG_NOCACHE
    08 00 02 00 03 00 00 00 // IPMRA_CREPORT_VIF_ID 3
  `);
  const message = { header: { family: 'ipmr' }, attributes: { msgtype: 'nocache', vifId: 3 } } as const;
  expect(CacheReportMessage.decode(octets)).toStrictEqual(message);
  expect(toHex(CacheReportMessage.encode(message))).toBe(toHex(octets));
  expect(CacheReportMessage.view(octets).vifId).toBe(3);
});
