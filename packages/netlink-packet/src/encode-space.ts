import { viewOf } from './byte-order.ts';
import { NLA_TYPE_MASK } from './constants.ts';
import { DecodeError } from './decode-error.ts';
import { EncodeRangeError, EncodeTypeError, shown, within } from './encode-error.ts';
import { type Layout, Op } from './layout.ts';
import { bytes } from './octets.ts';
import type { RawAttribute, Residue, WireForm } from './residue.ts';
import { pick, type Slot } from './slot.ts';
import type { Writer } from './writer.ts';

const RESIDUE: ReadonlySet<string> = new Set([
  '$raw',
  '$wire',
  '$tail',
  '$unpadded',
] satisfies (keyof Residue)[]);

type Values = Readonly<Record<string, unknown>> & Residue;

/** Append the attributes of one space, in the order of their keys, with what was kept as octets in its old places. */
export function encodeSpace(slots: ReadonlyMap<string, Slot>, writer: Writer, input: unknown): void {
  if (typeof input !== 'object' || input === null)
    throw new EncodeTypeError(`${shown(input)} is not an object`);
  const start = writer.length;
  if (encodePlain(slots, writer, input as Values)) return;
  writer.truncate(start);
  encodeAll(slots, writer, input as Values);
}

/** Append attributes each of which is written as its value says; gives up where there is anything else. */
function encodePlain(slots: ReadonlyMap<string, Slot>, writer: Writer, values: Values): boolean {
  let key = '';
  try {
    for (const name in values) {
      const value = values[name];
      if (value === undefined) continue;
      const slot = slots.get(name);
      if (slot === undefined || slot.op === Op.MULTI || slot.op === Op.TAGGED) return false;
      key = name;
      const mark = writer.open(slot.type | slot.flags);
      slot.layout.codec.encode(writer, value);
      writer.close(mark);
    }
  } catch (error) {
    // How it was written is kept under another key, which may come later.
    if (values.$wire !== undefined) return false;
    throw within(error, key);
  }
  return true;
}

function encodeAll(slots: ReadonlyMap<string, Slot>, writer: Writer, values: Values): void {
  const raw = values.$raw ?? [];
  let pending = 0;
  let place = 0;
  let key = '';
  let end = writer.length;

  function writeKept(all: boolean): void {
    const around = key;
    key = '$raw';
    for (; pending < raw.length; pending++, place++) {
      const kept = raw[pending]!;
      if (!all && (kept.at ?? Infinity) > place) break;
      end = writeRaw(writer, pending, kept);
    }
    key = around;
  }

  try {
    for (const name in values) {
      key = name;
      const value = values[name];
      if (value === undefined) continue;
      const slot = slots.get(name);
      if (slot === undefined) {
        if (RESIDUE.has(name)) continue;
        throw new EncodeTypeError('is no attribute of this space');
      }
      if (slot.op === Op.MULTI) {
        if (!Array.isArray(value)) throw new EncodeTypeError(`${shown(value)} is not an array`);
        for (const [index, item] of (value as unknown[]).entries()) {
          writeKept(false);
          end = writeElement(writer, slot, index, item);
          place++;
        }
        continue;
      }
      if (pending < raw.length) writeKept(false);
      end = writeSlot(writer, slot, values, value);
      place++;
    }
    writeKept(true);
  } catch (error) {
    throw within(error, key);
  }
  if (values.$unpadded === true) writer.truncate(end);
  if (values.$tail !== undefined) writer.bytes(values.$tail);
}

function writeRaw(writer: Writer, index: number, { type, flags = 0, value }: RawAttribute): number {
  try {
    if ((type & NLA_TYPE_MASK) !== type) throw new EncodeRangeError(`${type} is no number of an attribute`);
    return writeAttribute(writer, type | flags, bytes, value);
  } catch (error) {
    throw within(error, String(index));
  }
}

function writeElement(writer: Writer, slot: Slot, index: number, item: unknown): number {
  try {
    return writeAttribute(writer, slot.type | slot.flags, slot.layout, item);
  } catch (error) {
    throw within(error, String(index));
  }
}

function writeSlot(writer: Writer, slot: Slot, values: Values, value: unknown): number {
  if (values.$wire === undefined && slot.choice === undefined) {
    return writeAttribute(writer, slot.type | slot.flags, slot.layout, value);
  }
  const form = values.$wire?.[slot.name];
  const layout = layoutOf(slot, values, value);
  const flags = form?.flags ?? layout?.flags ?? 0;
  const octets = layout === undefined ? value : asWritten(form, layout, value);
  return octets instanceof Uint8Array
    ? writeAttribute(writer, slot.type | flags, bytes, octets)
    : writeAttribute(writer, slot.type | flags, layout!, value);
}

function layoutOf(slot: Slot, values: Values, value: unknown): Layout<unknown> | undefined {
  if (slot.choice === undefined) return slot.layout;
  if (value instanceof Uint8Array) return undefined;
  const layout = pick(slot, values);
  if (layout !== undefined) return layout;
  const { selector } = slot.choice;
  throw new EncodeTypeError(
    `no layout for ${selector} ${shown(values[selector])}: give octets, a Uint8Array`,
  );
}

/** The octets that the attribute had on the wire, if they still say what the value says. */
function asWritten(
  form: WireForm | undefined,
  layout: Layout<unknown>,
  value: unknown,
): Uint8Array | undefined {
  const octets = form?.octets;
  if (octets === undefined || octets.length < layout.size) return undefined;
  const end = layout.elastic ? octets.length : layout.size;
  try {
    return alike(layout.codec.decode(viewOf(octets), 0, end, 0), value) ? octets : undefined;
  } catch (error) {
    // They were those of another choice.
    if (error instanceof DecodeError) return undefined;
    throw error;
  }
}

function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Uint8Array !== b instanceof Uint8Array || Array.isArray(a) !== Array.isArray(b))
    return false;
  const [ours, theirs] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const keys = Object.keys(ours);
  return keys.length === Object.keys(theirs).length && keys.every((key) => alike(ours[key], theirs[key]));
}

/** Write an attribute; returns where its value ends, before the padding. */
function writeAttribute(writer: Writer, typeField: number, layout: Layout<unknown>, value: unknown): number {
  const mark = writer.open(typeField);
  layout.codec.encode(writer, value);
  const end = writer.length;
  writer.close(mark);
  return end;
}
