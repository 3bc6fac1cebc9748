import fc from 'fast-check';

/** An attribute as a hostile or newer kernel may send it: any number, any flags, any octets. */
function attribute(payload: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const type = fc.oneof(fc.nat(50), fc.nat(0x3fff));
  const flags = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.constantFrom(0x8000, 0x4000, 0xc000));
  return fc.tuple(type, flags, payload).map(([number, bits, value]) => tlv(number | bits, value));
}

/** One attribute, padded. */
export function tlv(type: number, value: Uint8Array): Uint8Array {
  const octets = new Uint8Array((4 + value.length + 3) & ~3);
  const data = new DataView(octets.buffer);
  data.setUint16(0, 4 + value.length, true);
  data.setUint16(2, type, true);
  octets.set(value, 4);
  return octets;
}

/** Octets one after another. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Octets of about the sizes that layouts have, zeros among them. */
const value: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 20 }),
  fc.constantFrom(1, 2, 3, 4, 6, 8, 16).chain((size) => fc.uint8Array({ minLength: size, maxLength: size })),
  fc
    .array(fc.constantFrom(0, 1, 2, 0x61, 0xc3, 0xff), { maxLength: 9 })
    .map((octets) => Uint8Array.from(octets)),
  fc.constantFrom('text', 'number', 'nest', 'plain', 'odd', 'many', 'tail', 'octets').map((word) => {
    return new TextEncoder().encode(`${word}\0`);
  }),
);

/** Attributes, whose padding is zero; the last of them may lack some of it, and something else may follow. */
export const attributeTree: fc.Arbitrary<Uint8Array> = fc.letrec<{ tree: Uint8Array }>((tie) => ({
  tree: fc
    .tuple(
      fc.array(attribute(fc.oneof({ depthSize: 'small', withCrossShrink: true }, value, tie('tree'))), {
        maxLength: 6,
        depthIdentifier: 'tree',
      }),
      fc.oneof({ weight: 4, arbitrary: fc.constant(Uint8Array.of()) }, fc.uint8Array({ maxLength: 5 })),
      fc.nat(3),
    )
    .map(([attributes, tail, cut]) => {
      const octets = joined(attributes);
      if (tail.length > 0 || attributes.length === 0) return joined([octets, tail]);
      // Only padding may be cut off.
      const last = attributes.at(-1)!;
      const padding = last.length - new DataView(last.buffer).getUint16(0, true);
      return octets.subarray(0, octets.length - Math.min(cut, padding));
    }),
})).tree;
