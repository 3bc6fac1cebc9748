import { windowOf } from './byte-order.ts';
import { EncodeTypeError } from './encode-error.ts';
import { type Codec, Layout, Op } from './layout.ts';

/** Layouts by the word or number that selects them. */
export type Choices = Readonly<Record<string, Layout<unknown>>>;

/**
 * An attribute whose layout is chosen by another attribute of its space (`IFLA_INFO_DATA` by `IFLA_INFO_KIND`). What no
 * choice is known for is carried as octets, both ways.
 */
export class TaggedLayout<C extends Choices> extends Layout<C[keyof C]['~type'] | Uint8Array> {
  /** Key of the attribute that chooses. */
  readonly selector: string;
  /** The layouts to choose from. */
  readonly choices: ReadonlyMap<string, Layout<unknown>>;

  constructor(selector: string, choices: C) {
    super(undecided, { op: Op.TAGGED });
    this.selector = selector;
    this.choices = new Map(Object.entries(choices));
  }

  /** The layout that goes with the value of the attribute that chooses. */
  pick(tag: unknown): Layout<unknown> | undefined {
    return typeof tag === 'string' || typeof tag === 'number' ? this.choices.get(String(tag)) : undefined;
  }
}

const undecided: Codec<never> = {
  decode: (data, start, end) => windowOf(data, start, end) as never,
  encode: () => {
    throw new EncodeTypeError('a choice outside of an attribute space has no layout');
  },
};

/** Declare an attribute whose layout the attribute named `selector` chooses. */
export function tagged<const C extends Choices>(selector: string, choices: C): TaggedLayout<C> {
  return new TaggedLayout(selector, choices);
}

declare const unknownTag: unique symbol;

/**
 * A word that is none of those we know. It is a plain string; the type checker sees something else, because a union with
 * `string` in it could not tell the known words apart. `String(kind)` reads it, {@link otherTag} makes one.
 */
export interface UnknownTag {
  readonly [unknownTag]: never;
  toString(): string;
}

/** A word that is none of those we know, to be written with octets: `{ kind: otherTag('mine'), data: octets }`. */
export function otherTag(word: string): UnknownTag {
  return word as unknown as UnknownTag;
}

/**
 * The pair that a choice is made of, as a union that the known words of `C` tell apart: `kind: 'vlan'` goes with the data
 * of a VLAN, an unknown kind with octets.
 */
export type TaggedPair<Tag extends string, Data extends string, C extends Choices> =
  | { [K in keyof C]: Record<Tag, K> & Partial<Record<Data, C[K]['~type']>> }[keyof C]
  | (Record<Tag, UnknownTag> & Partial<Record<Data, Uint8Array>>)
  | (Partial<Record<Tag, undefined>> & Partial<Record<Data, Uint8Array>>);
