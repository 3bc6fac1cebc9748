import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MessageBatch, type Segment, type Select } from '../src/index.ts';

/** Messages of one datagram: those of `types`, each with its place among them as payload, and `odd` octets more. */
function segmentOf(types: readonly number[], odd: number): Segment {
  const before = 4;
  const step = (20 + odd + 3) & ~3;
  const data = new DataView(new ArrayBuffer(before + types.length * step));
  types.forEach((type, index) => {
    const at = before + index * step;
    data.setUint32(at, 20 + odd, true);
    data.setUint16(at + 4, type, true);
    data.setUint32(at + 16, index, true);
  });
  const end = types.length === 0 ? before : before + (types.length - 1) * step + 20 + odd;
  return { data, start: before, end, count: types.length };
}

const segments = fc.array(
  fc
    .tuple(fc.array(fc.integer({ min: 16, max: 18 }), { maxLength: 5 }), fc.integer({ min: 0, max: 3 }))
    .map(([types, odd]) => segmentOf(types, odd)),
  { maxLength: 4 },
);

/** What is known of a message by its place. */
const told = (data: DataView, start: number, end: number): string =>
  `${data.getUint16(start - 12, true)}:${data.getUint32(start, true)}+${end - start}`;

describe('views of a batch', () => {
  const selections = fc.constantFrom<Select>(
    () => true,
    () => false,
    (type) => type === 17,
    (_, data, start) => data.getUint32(start, true) % 2 === 0,
  );

  test('are those that are read', () => {
    fc.assert(
      fc.property(segments, selections, fc.boolean(), (parts, select, tested) => {
        const all = new MessageBatch(parts);
        const batch = tested ? all.where((data, start) => data.getUint32(start, true) > 0) : all;
        const read = batch.map((type, data, start, end) =>
          select(type, data, start, end) ? told(data, start, end) : undefined,
        );
        const views = batch.views(select, told);
        expect(views).toHaveLength(read.length);
        expect(batch.count(select)).toBe(read.length);
        expect([...views]).toEqual(read);
        // They can be read again.
        expect(views.map((view) => view)).toEqual(read);
      }),
    );
  });

  test('are made as they are asked for', () => {
    let made = 0;
    const views = new MessageBatch([segmentOf([16, 16, 16], 0)]).views(
      () => true,
      () => ++made,
    );
    expect([views.length, made]).toEqual([3, 0]);
    const [first] = views;
    expect([first, made]).toEqual([1, 1]);
  });
});
