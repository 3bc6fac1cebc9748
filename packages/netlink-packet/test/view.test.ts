import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { attributes, custom, message, multi, string, struct, u16, u32, u8, viewOf } from '../src/index.ts';
import { attributeTree, joined } from './support/arbitrary.ts';
import { surrounded } from './support/guarded-view.ts';
import { hex, toHex } from './support/hex.ts';
import { kitchenMessage } from './support/kitchen.ts';

const route = message(
  struct({ family: u8, index: u8, flags: u16 }),
  attributes({ index: [1, u32], data: [2, u8], payload: [3, string], names: [4, multi(string)] }),
);
const octets = hex('02 03 04 00  08 00 01 00 07 00 00 00  05 00 02 00 08 00 00 00  06 00 04 00 61 00 00 00');

describe('a view', { timeout: 60_000 }, () => {
  test('has the fields and the attributes under their names, with a longer one where two would be alike', () => {
    const view = route.view(octets);
    expect([view.family, view.index, view.flags]).toEqual([2, 3, 4]);
    expect([view.indexAttribute, view.dataAttribute, view.payloadAttribute, view.names]).toEqual([
      7,
      8,
      undefined,
      ['a'],
    ]);
  });

  test('is a window on the datagram: it shows what is there when it is asked', () => {
    const datagram = new Uint8Array([9, 9, 9, 9, ...octets]);
    const view = route.viewAt(viewOf(datagram), 4, datagram.length);
    expect([view.start, view.end, toHex(view.payload)]).toEqual([4, datagram.length, toHex(octets)]);
    datagram[4] = 10;
    datagram[12] = 11;
    expect([view.family, view.indexAttribute]).toEqual([10, 11]);
  });

  test('names its accessors, for those who look at it', () => {
    const names = Object.keys(Object.getPrototypeOf(route.view(octets)) as object);
    expect(names).toEqual([
      'family',
      'index',
      'flags',
      'indexAttribute',
      'dataAttribute',
      'payloadAttribute',
      'names',
    ]);
  });

  test('cannot have two accessors of one name', () => {
    expect(() => message(struct({ start: u8 }), attributes({}))).toThrow(
      new TypeError('start names two accessors of a view'),
    );
    expect(() => message(struct({ id: u8 }), attributes({ idAttribute: [1, u8], id: [2, u8] }))).toThrow(
      new TypeError('idAttribute names two accessors of a view'),
    );
  });

  test('does not hide a bug in a codec', () => {
    const broken = custom<number>(
      {
        decode: () => {
          throw new TypeError('a bug in a codec');
        },
        encode: () => undefined,
      },
      1,
    );
    const view = message(struct({ bad: broken }), attributes({ worse: [1, broken] })).view(
      hex('00 00 00 00 05 00 01 00 07 00 00 00'),
    );
    expect(() => view.bad).toThrow(new TypeError('a bug in a codec'));
    expect(() => view.worse).toThrow(new TypeError('a bug in a codec'));
  });

  test('says what the value says, and never throws, whatever the octets', () => {
    const header = fc.uint8Array({ minLength: 12, maxLength: 12 });
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 });
    fc.assert(
      fc.property(header, attributeTree, damage, (fixed, rest, changes) => {
        const some = joined([fixed, rest]);
        for (const [at, octet] of changes) some[at % some.length] = octet;
        const { data, start, end } = surrounded(some, 0xff);
        const value = kitchenMessage.decodeAt(data, start, end);
        const view = kitchenMessage.viewAt(data, start, end) as unknown as Record<string, unknown>;
        for (const [name, field] of Object.entries(value.header)) expect(view[name]).toStrictEqual(field);
        const read: Record<string, unknown> = {};
        for (const name of Object.keys(kitchenMessage.attributes.spec)) {
          const seen = view[name === 'data' ? `${name}Attribute` : name];
          if (seen !== undefined) read[name] = seen;
        }
        const decoded = Object.entries(value.attributes).filter(([name]) => !name.startsWith('$'));
        expect(read).toStrictEqual(Object.fromEntries(decoded));
      }),
      { numRuns: 1500 },
    );
  });
});
