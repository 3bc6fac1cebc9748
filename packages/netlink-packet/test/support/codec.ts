import { type Codec, type Layout, Writer } from '../../src/index.ts';
import { surrounded } from './guarded-view.ts';

/** Decode `octets` where they lie among others, twice with different ones: the value must not depend on them. */
export function decodeWith<T>(codec: Pick<Codec<T>, 'decode'>, octets: Uint8Array): { value: T; other: T } {
  const [one, another] = [surrounded(octets, 0x00), surrounded(octets, 0xff)];
  return {
    value: codec.decode(one.data, one.start, one.end, 0),
    other: codec.decode(another.data, another.start, another.end, 0),
  };
}

/** Encode into memory that is not zero: octets that are not written show. */
export function encodeWith<T>(codec: Pick<Codec<T>, 'encode'>, value: T, capacity = 4096): Uint8Array {
  const writer = new Writer(new Uint8Array(capacity).fill(0xff));
  codec.encode(writer, value);
  return writer.copy();
}

/** The codec of a layout, at the layout's type. */
export function codecOf<T>(layout: Layout<T>): Codec<T> {
  return layout.codec as Codec<T>;
}
