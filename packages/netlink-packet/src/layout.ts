import { LITTLE_ENDIAN, readU64 } from './byte-order.ts';
import type { Writer } from './writer.ts';

/** Reads and writes values of `T`. */
export interface Codec<T> {
  /**
   * The value whose octets lie between `start` and `end`.
   *
   * @throws DecodeError if they hold no such value.
   */
  decode(data: DataView, start: number, end: number, depth: number): T;
  /**
   * Append the octets of `value`.
   *
   * @throws TypeError or RangeError if `value` is none of this layout.
   */
  encode(writer: Writer, value: T): void;
  /** What lies at `offset`, for a codec whose values have parts with names. */
  locate?(data: DataView, start: number, end: number, offset: number): Place;
}

/** What lies at some offset of a message. */
export interface Place {
  /** Names of the attributes and fields that lead there, outermost first. */
  readonly path: readonly string[];
  /** Name of an attribute number in the innermost attribute space there, if that space knows it. */
  readonly nameOf?: (type: number) => string | undefined;
}

/**
 * Small integers, so that one `switch` serves every attribute of every space: what it knows is read without a call
 * through a table. `OTHER` goes through its codec.
 */
// prettier-ignore
export const Op = { OTHER: 0, U8: 1, U16: 2, U32: 3, S32: 4, U64: 5, STRING: 6, BYTES: 7, TAGGED: 8, MULTI: 9, UINT: 10 } as const;
/** One of {@link (Op:variable)}. */
export type Op = (typeof Op)[keyof typeof Op];

/** What a layout is made of besides its codec. */
export interface LayoutTraits {
  /** How the fast loops read it. */
  readonly op?: Op;
  /** Number of octets of every value; absent if it varies. */
  readonly size?: number;
  /** Whether a struct or attribute may be shorter or longer than {@link size} all the same: its codec sees to that. */
  readonly elastic?: boolean;
  /** Whether one value may be written in several ways, so that its octets have to be compared to be kept. */
  readonly loose?: boolean;
  /** Most octets of a text, the NUL that ends it not counted. */
  readonly most?: number;
  /** What the C type is aligned to within a struct. */
  readonly alignment?: number;
  /** `NLA_F_*` bits with which the kernel sends an attribute of this layout. */
  readonly flags?: number;
}

/** How a value is laid out in octets. `'~type'` exists for the type checker only. */
export class Layout<out T> {
  declare readonly '~type': T;
  /** Reads and writes the values. */
  readonly codec: Codec<unknown>;
  /** How the fast loops read it. */
  readonly op: Op;
  /** Number of octets of every value, or -1 if it varies. */
  readonly size: number;
  /** Whether an attribute may be shorter or longer than {@link size}. */
  readonly elastic: boolean;
  /** Whether one value may be written in several ways. */
  readonly loose: boolean;
  /** Most octets of a text, the NUL that ends it not counted. */
  readonly most: number;
  /** What the C type is aligned to within a struct. */
  readonly alignment: number;
  /** `NLA_F_*` bits with which the kernel sends an attribute of this layout. */
  readonly flags: number;

  constructor(codec: Codec<T>, traits: LayoutTraits = {}) {
    this.codec = codec;
    this.op = traits.op ?? Op.OTHER;
    this.size = traits.size ?? -1;
    this.elastic = this.size < 0 || traits.elastic === true;
    this.loose = traits.loose ?? false;
    this.most = traits.most ?? Infinity;
    this.alignment = traits.alignment ?? 1;
    this.flags = traits.flags ?? 0;
  }
}

/** The type of a layout's, space's or message's values: `interface LinkAttributes extends Infer<typeof linkAttributes> {}`. */
export type Infer<L extends { readonly '~type': unknown }> = L['~type'];

/** A layout of its own: `codec` reads and writes it, in `size` octets if that never varies. */
export function custom<T>(codec: Codec<T>, size?: number): Layout<T> {
  return new Layout(codec, size === undefined ? {} : { size });
}

/**
 * The same layout, for attributes that the kernel sends without `NLA_F_NESTED`, as it does in most of its older
 * families (`nla_nest_start_noflag`). It is encoded without the flag too.
 */
export function noflag<T>(layout: Layout<T>): Layout<T> {
  if (layout.op === Op.TAGGED)
    throw new TypeError('noflag belongs to what is chosen from, not to the choice');
  const { codec, op, size, elastic, loose, most, alignment } = layout;
  return new Layout(codec as Codec<T>, { op, size, elastic, loose, most, alignment, flags: 0 });
}

/** Read a value of a layout whose size never varies: without a call through a table if the layout is a plain number. */
export function readFixed(layout: Layout<unknown>, data: DataView, start: number, depth: number): unknown {
  // prettier-ignore
  switch (layout.op) {
    case Op.U8: return data.getUint8(start);
    case Op.U16: return data.getUint16(start, LITTLE_ENDIAN);
    case Op.U32: return data.getUint32(start, LITTLE_ENDIAN);
    case Op.S32: return data.getInt32(start, LITTLE_ENDIAN);
    case Op.U64: return readU64(data, start);
    default: return layout.codec.decode(data, start, start + layout.size, depth);
  }
}
