import { windowOf } from './byte-order.ts';
import { EncodeRangeError, EncodeTypeError, shown } from './encode-error.ts';
import { type Codec, Layout, Op } from './layout.ts';

function octetsOf(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new EncodeTypeError(`${shown(value)} is not a Uint8Array`);
  return value;
}

/** Octets as they are, however many: a window on the datagram. */
export const bytes: Layout<Uint8Array> = new Layout<Uint8Array>(
  {
    decode: (data, start, end) => windowOf(data, start, end),
    encode: (writer, value) => {
      writer.bytes(octetsOf(value));
    },
  },
  { op: Op.BYTES },
);

/** `size` octets as they are: `__u8 name[6]` of a struct. */
export function octets(size: number): Layout<Uint8Array> {
  const codec: Codec<Uint8Array> = {
    decode: (data, start) => windowOf(data, start, start + size),
    encode: (writer, value) => {
      const { length } = octetsOf(value);
      if (length !== size) throw new EncodeRangeError(`${length} octets are not ${size}`);
      writer.bytes(value);
    },
  };
  return new Layout(codec, { size });
}

/** An attribute without a value, whose presence says `true`. */
export const flag: Layout<true> = new Layout<true>(
  {
    decode: () => true,
    encode: (_writer, value: unknown) => {
      if (value !== true)
        throw new EncodeTypeError(`${shown(value)} is not true; leave the key out to say no`);
    },
  },
  { size: 0 },
);
