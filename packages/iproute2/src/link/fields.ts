import type { LinkReference } from '../link-names.ts';
import { named } from '../named.ts';

/** What reading a link needs to know besides its message. */
export interface Reading {
  /** The name of a link of this namespace. */
  nameOf(this: void, index: number): string | undefined;
  /** Whether a link of this namespace is up. */
  isUp(this: void, index: number): boolean | undefined;
  /** The name of a group of links. */
  groupOf(this: void, number: number): string | number;
  /** The name of a reason to be held down. */
  reasonOf(this: void, number: number): string | number;
  /** Whether the settings of address families are wanted. */
  readonly conf: boolean;
  /** The name of a user. */
  userOf(this: void, id: number): string | number;
  /** The name of a group of users. */
  userGroupOf(this: void, id: number): string | number;
}

/** What writing a link needs to know besides its settings. */
export interface Writing {
  /** The index of a link. */
  indexOf(this: void, link: LinkReference): number;
  /** The number of a group of links. */
  groupOf(this: void, word: string | number): number;
  /** The number of a reason to be held down. */
  reasonOf(this: void, word: string | number): number;
  /** The number of a routing table. */
  tableOf(this: void, word: string | number): number;
  /** The id of a user. */
  uidOf(this: void, name: string | number): number;
  /** The id of a group of users. */
  gidOf(this: void, name: string | number): number;
}

/** How one key of ours is had from what the kernel speaks, `W`, and written into it. */
export interface Field<W> {
  /** The value, if the message has it. */
  read(this: void, wire: Readonly<W>, reading: Reading): unknown;
  /** Put a value into a message. Absent where a key is but reported: it is not sent. */
  write?(this: void, wire: W, value: unknown, writing: Writing): void;
  /** Put what is but reported into a message that is not sent: for its checks, where such a value is looked for. */
  compare?(this: void, wire: W, value: unknown, writing: Writing): void;
  /** What a value is read as, which no message can tell; refuses, by throwing, what it cannot be. */
  asRead?(this: void, value: unknown): unknown;
  /** Of a switch that the kernel has a word for on, and none for off: whether it is on. */
  isOnForGood?(this: void, wire: Readonly<W>): boolean;
  /** A link has it from its making: the kernel passes over it later, without a word. */
  readonly isKept?: true;
}

/** Reads what is never reported. */
export const unread = (): undefined => undefined;

/** The fields of an object: a table from which both directions and the list of keys come. */
export type Fields<T, W> = { readonly [K in keyof T]-?: Field<W> };

/** A table of whatever object. */
export type AnyFields<W> = Readonly<Record<string, Field<W>>>;

/** What the fields of a table make of a message: only the keys that it has. */
export function readFields<T, W>(fields: Fields<T, W>, wire: Readonly<W>, reading: Reading): T {
  return readInto({}, fields, wire, reading) as T;
}

/** Put what the fields of a table make of a message into `value`: only the keys that it has. */
export function readInto<T, W>(
  value: Record<string, unknown>,
  fields: Fields<T, W>,
  wire: Readonly<W>,
  reading: Reading,
): Record<string, unknown> {
  for (const [key, field] of entriesOf(fields)) {
    const item = field.read(wire, reading);
    if (item !== undefined) value[key] = item;
  }
  return value;
}

const entries = new WeakMap<object, readonly (readonly [string, Field<never>])[]>();

// Tables do not change, and to list one takes longer than to read half of it.
function entriesOf<W>(fields: AnyFields<W>): readonly (readonly [string, Field<W>])[] {
  let known = entries.get(fields);
  if (known === undefined) entries.set(fields, (known = Object.entries(fields)));
  return known;
}

/**
 * Put those keys of `value` into a message that the table knows and that are there.
 *
 * @throws TypeError or RangeError that names the key, for a value that it does not take.
 */
export function writeFields<T, W>(fields: Fields<T, W>, wire: W, value: object, writing: Writing): void {
  const given = value as Readonly<Record<string, unknown>>;
  for (const [key, field] of entriesOf<W>(fields)) {
    const item = given[key];
    if (item === undefined || field.write === undefined) continue;
    named(key, () => field.write?.(wire, item, writing));
  }
}

/** The keys of switches that `value` turns off, and no message can. */
export function keysForGood<W>(fields: AnyFields<W>, value: object): readonly string[] {
  const given = value as Readonly<Record<string, unknown>>;
  return entriesOf(fields).flatMap(([key, { isOnForGood }]) =>
    isOnForGood !== undefined && given[key] === false ? [key] : [],
  );
}

/** The keys that `value` has of those that a link has from its making. */
export function keptKeys<W>(fields: AnyFields<W>, value: object): readonly string[] {
  const given = value as Readonly<Record<string, unknown>>;
  return entriesOf(fields).flatMap(([key, { isKept }]) =>
    isKept === true && given[key] !== undefined ? [key] : [],
  );
}

/** Which fields of a table `value` has and would be sent. */
export function hasWritable(fields: AnyFields<never>, value: object): boolean {
  const given = value as Readonly<Record<string, unknown>>;
  return entriesOf(fields).some(([key, { write }]) => write !== undefined && given[key] !== undefined);
}
