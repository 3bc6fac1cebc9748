import {
  type AttributeSet,
  type Codec,
  EncodeTypeError,
  Layout,
  type LayoutTraits,
  shown,
  within,
} from '@netlink/packet';

/** A fixed part, and attributes after it. */
export type Headed<H, A> = Omit<H, '$tail'> & {
  /** What follows the fixed part. */
  attributes?: A;
};

/** What holds a fixed part of `size` octets and attributes after it: `nla_put_nohdr` within a nest. */
export function headed<H extends object, A>(
  head: Layout<H>,
  space: AttributeSet<A>,
  traits: LayoutTraits = {},
): Layout<Headed<H, A>> {
  const { size } = head;
  const codec: Codec<Headed<H, A>> = {
    decode(data, start, end, depth) {
      const fixed = head.codec.decode(data, start, Math.min(start + size, end), depth) as H;
      if (end <= start + size) return fixed;
      return { ...fixed, attributes: space.decode(data, start + size, end, depth + 1) };
    },
    encode(writer, value: unknown) {
      if (typeof value !== 'object' || value === null)
        throw new EncodeTypeError(`${shown(value)} is not an object`);
      const { attributes, ...fixed } = value as Headed<H, A>;
      head.codec.encode(writer, fixed);
      if (attributes === undefined) return;
      try {
        space.encode(writer, attributes);
      } catch (error) {
        throw within(error, 'attributes');
      }
    },
    locate: (data, start, end, offset) =>
      offset < start + size ? { path: [] } : space.locate(data, start + size, end, offset),
  };
  return new Layout(codec, traits);
}
