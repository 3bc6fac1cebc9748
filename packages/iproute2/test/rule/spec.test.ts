import { expect, test } from 'vitest';
import { Names } from '../../src/names/names.ts';
import { formatRange, parseRange } from '../../src/rule/range.ts';
import { readRule } from '../../src/rule/read.ts';
import type { RuleSpec } from '../../src/rule/rule.ts';
import { ruleRemoval, ruleRequest } from '../../src/rule/spec.ts';

const names = new Names();

test('a rule in the terms of the kernel: the table main where nothing else is said', () => {
  expect(ruleRequest({ from: '192.0.2.0/24' }, names)).toEqual({
    header: { family: 'inet', srcLen: 24, dstLen: 0, tos: 0, table: 254, action: 'toTbl', flags: [] },
    attributes: { src: '192.0.2.0', table: 254 },
  });
});

test('a table that has no room in the header is in its attribute only', () => {
  const { header, attributes } = ruleRequest({ table: 100_000, not: true }, names);
  expect(header).toMatchObject({ table: 0, flags: ['invert'] });
  expect(attributes.table).toBe(100_000);
});

test.each<[RuleSpec, string | number]>([
  [{ goto: 5 }, 'goto'],
  [{ action: 'nop' }, 'nop'],
  [{ action: 10 }, 10],
  [{ l3mdev: true }, 'toTbl'],
])('%j has no table', (spec, action) => {
  const { header, attributes } = ruleRequest(spec, names);
  expect(header).toMatchObject({ action, table: 0 });
  expect(attributes).not.toHaveProperty('table');
});

test('to remove a rule, only what is said counts', () => {
  expect(ruleRemoval({ priority: 5 }, names)).toEqual({
    header: { family: 'inet', srcLen: 0, dstLen: 0, tos: 0, table: 0, action: 'unspec', flags: [] },
    attributes: { priority: 5 },
  });
  expect(ruleRemoval({ goto: 5 }, names).header.action).toBe('goto');
});

test('"all" is the same as absent', () => {
  for (const all of ['any', 'default'])
    expect(ruleRequest({ from: all, to: all, priority: 1 }, names)).toEqual(
      ruleRequest({ from: 'all', to: 'all', priority: 1 }, names),
    );
  expect(ruleRequest({ from: 'all', to: 'all', priority: 1 }, names).attributes).toEqual({
    priority: 1,
    table: 254,
  });
});

test('what the kernel says of a rule', () => {
  const header = {
    family: 'inet6',
    srcLen: 128,
    dstLen: 32,
    tos: 0,
    table: 252,
    res1: 0,
    res2: 0,
    action: 'toTbl',
    flags: ['invert', 'oifDetached'],
  } as const;
  const attributes = {
    src: '2001:db8::1',
    dst: '2001:db8::',
    priority: 9,
    table: 100_000,
    oifname: 'gone',
    fwmark: 7,
    fwmask: 0xffff_ffff,
    suppressPrefixlen: -1,
    suppressIfgroup: -1,
    flow: 0x1_0002,
    dscp: 9,
    protocol: 'static',
  } as const;
  expect(readRule({ header: { ...header, flags: [...header.flags] }, attributes }, names)).toEqual({
    family: 'inet6',
    priority: 9,
    not: true,
    from: '2001:db8::1',
    to: '2001:db8::/32',
    dscp: 9,
    fwmark: 7,
    oif: 'gone',
    oifDetached: true,
    action: 'lookup',
    table: 100_000,
    realms: '1/2',
    protocol: 'static',
  });
});

test('ranges', () => {
  expect([parseRange(80, 'sport'), parseRange('1-9', 'sport')]).toEqual([
    { start: 80, end: 80 },
    { start: 1, end: 9 },
  ]);
  expect([formatRange({ start: 80, end: 80 }), formatRange({ start: 1, end: 9 })]).toEqual(['80', '1-9']);
  expect(() => parseRange('x', 'sport')).toThrow('sport: "x" is no number or range');
});
