import { expect, test } from 'vitest';
import { ruleHeader } from '../../src/rule/header.ts';
import { encode, expectBothWays } from '../support/both-ways.ts';

test('a header', () => {
  expectBothWays(
    ruleHeader,
    `
      02          // family AF_INET
      18          // dst_len 24
      10          // src_len 16
      08          // tos
      fe          // table RT_TABLE_MAIN
      00 00
      01          // action FR_ACT_TO_TBL
      02 00 00 00 // flags INVERT
    `,
    {
      family: 'inet',
      dstLen: 24,
      srcLen: 16,
      tos: 8,
      table: 254,
      res1: 0,
      res2: 0,
      action: 'toTbl',
      flags: ['invert'],
    },
  );
});

test('what has no word is a number', () => {
  expectBothWays(ruleHeader, '80 00 00 00 00 01 02 63 19 00 01 80', {
    family: 'ipmr',
    dstLen: 0,
    srcLen: 0,
    tos: 0,
    table: 0,
    res1: 1,
    res2: 2,
    action: 99,
    flags: ['permanent', 'iifDetached', 'oifDetached', 'findSaddr', 0x8000_0000],
  });
});

test('what is no header is refused', () => {
  const header = ruleHeader.codec.decode(new DataView(new ArrayBuffer(12)), 0, 12, 0) as object;
  expect(() => encode(ruleHeader, { ...header, action: 'lookup' } as never)).toThrow(/^action: /);
  expect(() => encode(ruleHeader, { ...header, table: 256 } as never)).toThrow('table: 256 is not');
});
