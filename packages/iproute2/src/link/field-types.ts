import type { LinkReference } from '../link-names.ts';
import { type Field, unread } from './fields.ts';
import {
  type AddressFamily,
  anyNumber,
  closedWord,
  fromWord,
  ipAddress,
  isOn,
  wholeNumber,
} from './field-checks.ts';
import { linkReference } from './name.ts';

/** The usual sorts of fields, for messages of type `W`: each is had from one attribute. */
export interface FieldTypes<W> {
  /** The value of the attribute, as it is. */
  readonly same: (key: keyof W) => Field<W>;
  /** A switch that is 1 or 0 to the kernel. */
  readonly onOff: (key: keyof W) => Field<W>;
  /** A switch that is there or not. */
  readonly present: (key: keyof W) => Field<W>;
  /** A number from `min`, which is 0 unless told, to `max`. */
  readonly whole: (key: keyof W, max: number, min?: number) => Field<W>;
  /** A number from 0 to `max`, or the word that one of them stands for: 'inherit'. */
  readonly wholeOr: (key: keyof W, max: number, words: Readonly<Record<string, number>>) => Field<W>;
  /** A word of a closed list that is the kernel's; a number without one stays a number. */
  readonly word: (key: keyof W, words: Readonly<Record<string, number>>) => Field<W>;
  /** The same in words of ours for those of the kernel's, `theirs`. */
  readonly words: <T extends string>(
    key: keyof W,
    words: Readonly<Record<string, T>>,
    theirs: Readonly<Record<T, number>>,
  ) => Field<W>;
  /** An IP address of one family. */
  readonly address: (key: keyof W, family: AddressFamily) => Field<W>;
  /**
   * The same for an end of a tunnel: 'any' is that of zeros, and is not sent. What is absent is any, and some kinds refuse
   * zeros (`ipgre_tap_validate` of net/ipv4/ip_gre.c).
   */
  readonly end: (key: keyof W, family: AddressFamily) => Field<W>;
  /** A number that takes up 64 bits without ever being that large. */
  readonly number: (key: keyof W) => Field<W>;
  /** 1/100 s, which we have in seconds. What runs cannot be set. */
  readonly timer: (key: keyof W) => Field<W>;
  /** A link, by its name; by its index where it has none, and on writing as one likes. `null` is written as no link. */
  readonly link: (key: keyof W) => Field<W>;
}

/** Make the fields of messages of type `W`. */
export function fieldTypes<W>(): FieldTypes<W> {
  function field(
    key: keyof W,
    read: (value: never, nameOf: (index: number) => string | undefined) => unknown,
    write: (value: never, indexOf: (link: LinkReference) => number) => unknown,
  ): Field<W> {
    return {
      read: (wire, { nameOf }) => {
        const value = wire[key];
        return value === undefined ? undefined : read(value as never, nameOf);
      },
      write: (wire, value, { indexOf }) => {
        const item = write(value as never, indexOf);
        if (item !== undefined) wire[key] = item as W[keyof W];
      },
    };
  }
  const same = (value: unknown): unknown => value;
  return {
    same: (key) => field(key, same, same),
    onOff: (key) =>
      field(
        key,
        (value: number) => value !== 0,
        (on: unknown) => Number(isOn(on)),
      ),
    present: (key) => ({
      read: (wire) => wire[key],
      write(wire, on) {
        if (isOn(on)) wire[key] = true as W[keyof W];
        else Reflect.deleteProperty(wire as object, key);
      },
      isOnForGood: (wire) => wire[key] === true,
    }),
    whole: (key, max, min) => field(key, same, (value) => wholeNumber(value, max, min)),
    wholeOr: (key, max, words) =>
      field(
        key,
        (value: number) => wordOf(value, words),
        (value) => wholeNumber(fromWordOrNumber(value, words), max),
      ),
    word: (key, words) => field(key, same, (value) => closedWord(value, words)),
    words: (key, words, theirs) => {
      const numbers: Readonly<Record<string, number>> = Object.fromEntries(
        Object.entries(words).map(([word, their]) => [word, theirs[their]]),
      );
      return field(
        key,
        (value: string | number) => wordOf(value, words),
        (value) => words[closedWord(value, numbers)] ?? value,
      );
    },
    address: (key, family) => field(key, same, (value) => ipAddress(value, family)),
    end: (key, family) => ({
      read: (wire) => (wire[key] === ANY[family] ? 'any' : wire[key]),
      write(wire, value) {
        const address = value === 'any' ? ANY[family] : ipAddress(value, family);
        if (address === ANY[family]) Reflect.deleteProperty(wire as object, key);
        else wire[key] = address as W[keyof W];
      },
    }),
    number: (key) =>
      field(
        key,
        (value: bigint) => Number(value),
        (value) => BigInt(wholeNumber(value, Number.MAX_SAFE_INTEGER)),
      ),
    timer: (key) =>
      readOnly(
        field(
          key,
          (value: bigint) => Number(value) / 100,
          (seconds) => BigInt(wholeNumber(Math.round(anyNumber(seconds) * 100), Number.MAX_SAFE_INTEGER)),
        ),
      ),
    link: (key) =>
      field(
        key,
        (index: number, nameOf) => (index === 0 ? undefined : (nameOf(index) ?? index)),
        (link: unknown, indexOf) => (link === null ? 0 : indexOf(linkReference(link))),
      ),
  };
}

/** A field that takes whole numbers from `least` to `most` only: fewer than its attribute has room for. */
export function between<W>(least: number, most: number, { read, write }: Field<W>): Field<W> {
  return {
    read,
    write(wire, value, writing) {
      write?.(wire, wholeNumber(value, most, least), writing);
    },
  };
}

const ANY: Readonly<Record<AddressFamily, string>> = { IPv4: '0.0.0.0', IPv6: '::' };

function wordOf(value: string | number, words: Readonly<Record<string, string | number>>): string | number {
  for (const [word, known] of Object.entries(words)) if (known === value) return word;
  return value;
}

function fromWordOrNumber(value: unknown, words: Readonly<Record<string, number>>): unknown {
  return typeof value === 'string' ? fromWord(value, words) : value;
}

/** A field that is reported and cannot be set. */
export function readOnly<W>({ read, write, asRead }: Field<W>): Field<W> {
  return {
    read,
    ...(write !== undefined && { compare: write }),
    ...(asRead !== undefined && { asRead }),
  };
}

/** A field that a link has from its making, and the kernel passes over later. */
export function kept<W>(field: Field<W>): Field<W> {
  return { ...field, isKept: true };
}

/** A field that can be set and is not reported under that key. */
export function writeOnly<W>({ write }: Field<W>): Field<W> {
  return { read: unread, ...(write !== undefined && { write }) };
}
