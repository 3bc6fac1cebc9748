import { expect, test } from 'vitest';
import { NameTable } from '../../src/names/name-table.ts';
import { realmsOf, toRealms } from '../../src/route/realms.ts';

const names = new NameTable('routing realm', { cosmos: 0, office: 7 });

test.each([
  ['4', 4],
  [4, 4],
  ['3/5', 0x3_0005],
  ['office/65535', 0x7_ffff],
  ['65535/office', 0xffff_0007],
])('%j', (text, flow) => {
  expect(toRealms(text, names)).toBe(flow);
  expect(toRealms(realmsOf(flow, names), names)).toBe(flow);
});

test.each([
  ['1/70000', 'realms: 70000 is not a whole number from 0 to 65535'],
  [65_536, 'realms: 65536 is not a whole number from 0 to 65535'],
  ['1/2/3', 'realms: "1/2/3" is not FROM/TO'],
  ['1/nowhere', 'realms: "nowhere" is no routing realm'],
])('%j is refused', (text, message) => {
  expect(() => toRealms(text, names)).toThrow(message);
});
