import type { LinkReference } from '../link-names.ts';
import type { Field } from './fields.ts';

/** The usual sorts of fields, for messages of type `W`: each is had from one attribute. */
export interface FieldTypes<W> {
  /** The value of the attribute, as it is. */
  readonly same: (key: keyof W) => Field<W>;
  /** A switch that is 1 or 0 to the kernel. */
  readonly onOff: (key: keyof W) => Field<W>;
  /** A switch that is there or not. */
  readonly present: (key: keyof W) => Field<W>;
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
        (on: boolean) => Number(isOn(on)),
      ),
    present: (key) => field(key, same, (on: boolean) => (isOn(on) ? true : undefined)),
    number: (key) =>
      field(
        key,
        (value: bigint) => Number(value),
        (value: number) => BigInt(value),
      ),
    timer: (key) => readOnly(field(key, (value: bigint) => Number(value) / 100, same)),
    link: (key) =>
      field(
        key,
        (index: number, nameOf) => (index === 0 ? undefined : (nameOf(index) ?? index)),
        (link: LinkReference | null, indexOf) => (link === null ? 0 : indexOf(link)),
      ),
  };
}

/**
 * A switch, as it was given.
 *
 * @throws TypeError for what is neither on nor off.
 */
export function isOn(on: unknown): boolean {
  if (typeof on !== 'boolean') throw new TypeError(`${JSON.stringify(on)} is neither true nor false`);
  return on;
}

/** A field that takes whole numbers from `least` to `most` only: fewer than its attribute has room for. */
export function between<W>(least: number, most: number, { read, write }: Field<W>): Field<W> {
  return {
    read,
    write(wire, value, writing) {
      if (typeof value !== 'number') throw new TypeError(`${JSON.stringify(value)} is not a number`);
      if (!Number.isInteger(value) || value < least || value > most)
        throw new RangeError(`${value} is not a whole number from ${least} to ${most}`);
      write?.(wire, value, writing);
    },
  };
}

/** A field that is reported and cannot be set. */
export function readOnly<W>({ read }: Field<W>): Field<W> {
  return { read };
}

/** A field that can be set and is not reported under that key. */
export function writeOnly<W>({ write }: Field<W>): Field<W> {
  return { read: () => undefined, ...(write !== undefined && { write }) };
}
