import { expect, test } from 'vitest';
import { NameTable } from '../../src/names/name-table.ts';
import { toEncapsulation } from '../../src/route/encap-codec.ts';

const tables = new NameTable('routing table', {});
const written = (encap: object): object => toEncapsulation(encap as never, () => 7, tables);

// Slips in plain JavaScript.
test.each<[object, string]>([
  [{ type: 'seg6', mode: 'encap', segs: ['2001:db8::7'], foo: 1 }, 'encap: "foo" is no key'],
  [{ type: 'seg6', mode: 'encap' }, 'encap.segs: an array of addresses is needed'],
  [{ type: 'rpl', segs: '2001:db8::7' }, 'encap.segs: an array of addresses is needed'],
  [{ type: 'seg6local', action: 'End', tabel: 7 }, 'encap: "tabel" is no key'],
  [{ type: 'xfrm', ifid: 7 }, 'encap: "ifid" is no key'],
  [{ type: 'ila', locater: '1:2:3:4' }, 'encap: "locater" is no key'],
  [{ type: 'ip6', id: 1.5 }, 'encap.id: 1.5 is not a whole number'],
])('%j is refused', (encap, message) => {
  expect(() => written(encap)).toThrow(message);
});

test('lengths of compressed segments count without flavors too', () => {
  expect(written({ type: 'seg6local', action: 'End', lblen: 48, nflen: 16 })).toMatchObject({
    encap: { flavors: { lcblockBits: 48, lcnodeFnBits: 16 } },
  });
});
