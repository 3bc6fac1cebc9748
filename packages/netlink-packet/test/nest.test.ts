import { describe, expect, test } from 'vitest';

import {
  array,
  attributes,
  bytes,
  charArray,
  type Codec,
  flag,
  indexed,
  list,
  multi,
  nested,
  noflag,
  string,
  stringUpTo,
  tagged,
  u16,
  u32,
  u8,
} from '../src/index.ts';
import { codecOf, decodeWith, encodeWith } from './support/codec.ts';
import { hex, toHex } from './support/hex.ts';
import { testLayout } from './support/layout-table.ts';

const vlan = attributes({ id: [1, u16], name: [2, string] });

testLayout('nested', {
  layout: nested(vlan),
  correct: [
    [{}, ''],
    [
      { id: 5, name: 'a' },
      `06 00 01 00 05 00 00 00 // id, padded
       06 00 02 00 61 00 00 00 // name, padded`,
    ],
  ],
  badValues: [
    [5, '5 is not an object'],
    [{ id: 5, ID: 6 }, 'ID: is no attribute of this space'],
    [{ id: 65536 }, 'id: 65536 is not a whole number from 0 to 65535'],
  ],
});

testLayout('list', {
  layout: list(7, u32),
  correct: [
    [[], ''],
    [[1, 2], '08 00 07 00 01 00 00 00  08 00 07 00 02 00 00 00'],
  ],
  badValues: [
    [{}, 'an object is not an array'],
    [[1, 'x'], '1: "x" is not a number'],
  ],
  badOctets: [
    ['08 00 06 00 01 00 00 00', 'element of type 6 stands where 7 should'],
    ['08 00 07 80 01 00 00 00', 'element of type 32775 stands where 7 should'],
    ['07 00 07 00 01 00 00 00', 'element has 3 octets, not 4'],
    ['09 00 07 00 01 00 00 00 00 00 00 00', 'element has 5 octets, not 4'],
    ['03 00 07 00', 'element has length 3, 4 octets are left'],
    ['09 00 07 00 01 00 00 00', 'element has length 9, 8 octets are left'],
    ['08 00 07', 'element has length 0, 3 octets are left'],
    ['08 00 07 00 01 00 00 00 00', 'element has length 0, 1 octets are left'],
  ],
});

testLayout('list of texts', {
  layout: list(1, string),
  correct: [[['a', ''], '06 00 01 00 61 00 00 00  05 00 01 00 00 00 00 00']],
  badOctets: [
    ['05 00 01 00 61 00 00 00', '0: element is not written as it should'],
    ['05 00 01 00 00', 'last element is not padded'],
  ],
});

testLayout('list of names', {
  layout: list(1, stringUpTo(2)),
  correct: [[['ab'], '07 00 01 00 61 62 00 00']],
  badOctets: [['08 00 01 00 61 62 63 00', '0: element is not written as it should']],
});

testLayout('list of nests', {
  layout: list(1, nested(vlan)),
  correct: [[[{ id: 5 }, {}], '0c 00 01 80  06 00 01 00 05 00 00 00   04 00 01 80']],
  badValues: [[[{ id: 5 }, { name: 5 }], '1.name: 5 is not a string']],
  badOctets: [['04 00 01 00', 'element of type 1 stands where 32769 should']],
});

testLayout('list of nests without the flag', {
  layout: list(1, noflag(nested(vlan))),
  correct: [[[{ id: 5 }], '0c 00 01 00  06 00 01 00 05 00 00 00']],
});

testLayout('indexed', {
  layout: indexed(u8, 1),
  correct: [
    [[], ''],
    [[10, 11], '05 00 01 00 0a 00 00 00  05 00 02 00 0b 00 00 00'],
  ],
  badOctets: [['05 00 00 00 0a 00 00 00', 'element of type 0 stands where 1 should']],
});

testLayout('indexed from 0', { layout: indexed(u8), correct: [[[10], '05 00 00 00 0a 00 00 00']] });

testLayout('lists of lists', {
  layout: list(1, list(2, u8)),
  correct: [[[[1], []], '0c 00 01 80 05 00 02 00 01 00 00 00  04 00 01 80']],
  badValues: [[[[1], [2, -1]], '1.1: -1 is not a whole number from 0 to 255']],
  badOctets: [['0c 00 01 80 05 00 03 00 01 00 00 00', '0: element of type 3 stands where 2 should']],
});

testLayout('array', {
  layout: array(charArray(2)),
  correct: [[['a', 'bc'], '61 00 62 63']],
  badOctets: [
    ['61 00 00 62', '1: octets follow the NUL'],
    ['61 00 62', '3 octets are no multiple of 2'],
  ],
});

describe('array', () => {
  test('needs elements of fixed size', () => {
    expect(() => array(string)).toThrow(new TypeError('an element of an array needs a fixed size'));
    expect(() => array(flag)).toThrow(new TypeError('an element of an array needs a fixed size'));
  });
});

describe('multi', () => {
  const space = attributes({
    one: [1, u8],
    texts: [2, multi(string)],
    numbers: [3, multi(u32)],
    nests: [4, multi(nested(vlan))],
  });

  test('is an attribute for each element', () => {
    const octets = hex(`
      06 00 02 00 61 00 00 00
      06 00 02 00 62 00 00 00
      05 00 01 00 07 00 00 00
      0c 00 04 80 06 00 01 00 05 00 00 00`);
    const { value } = decodeWith(space, octets);
    expect(value).toStrictEqual({ texts: ['a', 'b'], one: 7, nests: [{ id: 5 }] });
    expect(toHex(encodeWith(space, value))).toBe(toHex(octets));
  });

  test('of which one stands apart keeps it as octets, in its place', () => {
    const octets = hex('08 00 03 00 01 00 00 00  05 00 01 00 07 00 00 00  08 00 03 00 02 00 00 00');
    const { value } = decodeWith(space, octets);
    expect(value).toStrictEqual({
      numbers: [1],
      one: 7,
      $raw: [
        {
          type: 3,
          value: hex('02 00 00 00'),
          at: 2,
          fault: { code: 'ERR_NETLINK_DUPLICATE', message: 'the attribute is there already' },
        },
      ],
    });
    expect(toHex(encodeWith(space, value))).toBe(toHex(octets));
  });

  test.each([
    [
      'is too short',
      '07 00 03 00 02 00 00 00',
      'ERR_NETLINK_TRUNCATED',
      'numbers: value needs 4 octets, 3 are left',
    ],
    [
      'is too long',
      '09 00 03 00 02 00 00 00 00 00 00 00',
      'ERR_NETLINK_LENGTH',
      'numbers: 5 octets are not 4',
    ],
    ['has flags', '08 00 03 40 02 00 00 00', 'ERR_NETLINK_VALUE', 'numbers: unexpected flags'],
    [
      'is not text',
      '05 00 02 00 ff 00 00 00',
      'ERR_NETLINK_VALUE',
      'texts: element is not written as it should',
    ],
  ])('keeps an element that %s as octets, between the others', (_, odd, code, message) => {
    const good = odd.includes('03') ? '08 00 03 00 01 00 00 00' : '05 00 02 00 00 00 00 00';
    const octets = hex(`${good} ${odd} ${good}`);
    const { value } = decodeWith(space, octets);
    expect(value.numbers ?? value.texts).toHaveLength(2);
    expect(value.$raw).toMatchObject([{ at: 1, fault: { code, message } }]);
    expect(toHex(encodeWith(space, value))).toBe(toHex(octets));
  });

  test('takes an array and nothing else, and names the element at fault', () => {
    expect(() => encodeWith(space, { numbers: 5 as never })).toThrow(
      expect.objectContaining({ message: 'numbers: 5 is not an array', path: ['numbers'] }),
    );
    expect(() => encodeWith(space, { numbers: [5, -5] })).toThrow(
      expect.objectContaining({ message: 'numbers.1: -5 is not a whole number from 0 to 4294967295' }),
    );
  });

  test('of a space within itself are collected like any other', () => {
    interface Tree {
      name?: string;
      children?: Tree[];
    }
    const tree: Codec<Tree> = attributes({
      name: [1, string],
      children: [2, multi(nested((): Codec<Tree> => tree))],
    });
    const value: Tree = {
      name: 'root',
      children: [{ children: [{ name: 'leaf' }, {}] }, { name: 'b', children: [{}, {}, {}] }, {}],
    };
    expect(decodeWith(tree, encodeWith(tree, value)).value).toStrictEqual(value);
  });
});

describe('noflag', () => {
  test('keeps everything else', () => {
    const space = attributes({ nests: [1, noflag(multi(nested(vlan)))], bytes: [2, noflag(bytes)] });
    const octets = hex('04 00 01 00  0c 00 01 00 06 00 01 00 05 00 00 00  05 00 02 00 01 00 00 00');
    const { value } = decodeWith(space, octets);
    expect(value).toStrictEqual({ nests: [{}, { id: 5 }], bytes: Uint8Array.of(1) });
    expect(toHex(encodeWith(space, value))).toBe(toHex(octets));
  });

  test('does not fit a choice', () => {
    expect(() => noflag(tagged('kind', {}))).toThrow(
      new TypeError('noflag belongs to what is chosen from, not to the choice'),
    );
  });
});

describe('nested', () => {
  test('may be of a space declared later, and hand on where something lies', () => {
    const inner: Codec<object> = codecOf(nested(() => vlan));
    const octets = hex('06 00 01 00 05 00 00 00');
    expect(decodeWith(inner, octets).value).toStrictEqual({ id: 5 });
    expect(toHex(encodeWith(inner, { id: 5 }))).toBe(toHex(octets));
  });
});
