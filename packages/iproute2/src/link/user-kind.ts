import { type AttributeSet, DecodeError, viewOf, Writer } from '@netlink/packet';
import type { AnyFields, Field } from './fields.ts';
import { KINDS } from './kinds/kinds.ts';

/**
 * A kind of link that this package does not know: what `IFLA_INFO_DATA` holds, declared with `attributes()` of
 * `@netlink/packet`. Links of the kind have the keys of the declaration.
 */
export type UserKind = AttributeSet<object>;

/** What a handle has of a kind of a user's. */
export interface KnownUserKind {
  /** The attributes. */
  readonly data: UserKind;
  /** Its keys. */
  readonly fields: AnyFields<never>;
}

/** Kinds of link that a handle knows besides those of this package, by their names. */
export type UserKinds = ReadonlyMap<string, KnownUserKind>;

/**
 * Kinds of a user's, as a handle keeps them.
 *
 * @throws TypeError for a kind that is known already, or is not declared.
 */
export function userKinds(kinds: Readonly<Record<string, UserKind>> = {}): UserKinds {
  return new Map(Object.entries(kinds).map(([kind, data]) => [kind, known(kind, data)]));
}

function known(kind: string, data: UserKind): KnownUserKind {
  if (Object.hasOwn(KINDS, kind)) throw new TypeError(`kinds: ${kind} is known already`);
  if (typeof (data as Partial<UserKind> | null)?.spec !== 'object') {
    throw new TypeError(`kinds.${kind}: attributes() of @netlink/packet are needed`);
  }
  return { data, fields: Object.fromEntries(Object.keys(data.spec).map((key) => [key, asItIs(key)])) };
}

const asItIs = (key: string): Field<never> => ({
  read: (wire: Readonly<Record<string, unknown>>) => wire[key],
  write(wire: Record<string, unknown>, value) {
    wire[key] = value;
  },
});

/** The attributes that octets hold; `undefined` if they hold none, and have to be left as they are. */
export function decodeUserKind({ data }: KnownUserKind, octets: Uint8Array): object | undefined {
  try {
    return data.decode(viewOf(octets), 0, octets.length);
  } catch (error) {
    if (error instanceof DecodeError) return undefined;
    throw error;
  }
}

/**
 * The octets of attributes.
 *
 * @throws TypeError, RangeError for what cannot be encoded.
 */
export function encodeUserKind({ data }: KnownUserKind, values: object): Uint8Array {
  const writer = new Writer();
  data.encode(writer, values);
  return writer.finish();
}
