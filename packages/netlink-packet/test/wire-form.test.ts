import { expect, test } from 'vitest';
import { attributes } from '../src/attributes.ts';
import { viewOf } from '../src/byte-order.ts';
import { Layout, noflag } from '../src/layout.ts';
import { list, nested } from '../src/nest.ts';
import { u8 } from '../src/scalar.ts';
import { Writer } from '../src/writer.ts';

interface Entry {
  id?: number;
  other?: number;
}

const entry = attributes({ id: [1, u8], other: [2, u8] });
const asked = list(1, nested<Entry>(entry));
const told = list(1, noflag(nested<Entry>(entry)));

// Sent without flags on the elements, taken with them only.
const entries = new Layout<Entry[]>(
  {
    decode: (data, start, end, depth) => told.codec.decode(data, start, end, depth) as Entry[],
    encode: (writer, value) => {
      asked.codec.encode(writer, value);
    },
  },
  { loose: true },
);
const space = attributes({ entries: [1, entries] });

// prettier-ignore
const TOLD = Uint8Array.of(28, 0, 1, 0, 12, 0, 1, 0, 5, 0, 1, 0, 7, 0, 0, 0, 12, 0, 1, 0, 5, 0, 1, 0, 8, 0, 0, 0);

function encode(value: (typeof space)['~type']): Uint8Array {
  const writer = new Writer();
  space.encode(writer, value);
  return writer.copy();
}

const value = space.decode(viewOf(TOLD), 0, TOLD.length);

test('octets that we would write otherwise are kept', () => {
  expect(value.entries).toStrictEqual([{ id: 7 }, { id: 8 }]);
  expect(value.$wire).toHaveProperty('entries.octets');
  expect(encode(value)).toStrictEqual(TOLD);
});

test('they serve a copy of the value too', () => {
  expect(encode(structuredClone(value))).toStrictEqual(TOLD);
});

test.each<[string, Entry[]]>([
  ['another number', [{ id: 7 }, { id: 9 }]],
  ['fewer elements', [{ id: 7 }]],
  ['more keys', [{ id: 7 }, { id: 8, other: 1 }]],
  ['other keys', [{ id: 7 }, { other: 8 }]],
])('but not another value: %s', (_, changed) => {
  expect(encode({ ...value, entries: changed })).toStrictEqual(encode({ entries: changed }));
  expect(encode({ entries: changed })).not.toStrictEqual(TOLD);
});
