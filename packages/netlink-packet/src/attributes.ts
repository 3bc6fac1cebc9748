import { align, LITTLE_ENDIAN, readU64, windowOf } from './byte-order.ts';
import { NLA_TYPE_MASK } from './constants.ts';
import { Declarations } from './declared.ts';
import { DecodeError, truncated } from './decode-error.ts';
import { encodeSpace } from './encode-space.ts';
import { type Codec, type Layout, Op, type Place } from './layout.ts';
import { FLAG_BITS, forget, keep, type Kept, type Mutable, note } from './keep.ts';
import { locateAttribute } from './locate.ts';
import { findAttribute, NLA_HEADER_LENGTH } from './nla-buffer.ts';
import { type PrintedSpace, printedSpace } from './printed.ts';
import type { Residue } from './residue.ts';
import { pick, Slot } from './slot.ts';
import { readsBack, readText, terminator } from './text.ts';
import { rewrites } from './rewrites.ts';
import type { Writer } from './writer.ts';

/** The key of each attribute, the number the kernel gives it, and its layout. */
export type Spec = Readonly<Record<string, readonly [type: number, layout: Layout<unknown>]>>;

/** What an attribute space is read as and written from: an attribute that was not sent is a key that is not there. */
export type Values<S extends Spec> = { -readonly [K in keyof S]?: S[K][1]['~type'] } & Residue;

/** Nests deeper than this are kept as octets: no kernel sends any, and a hostile sender shall not exhaust the stack. */
export const DEEPEST_NEST = 32;

/** All spaces, as they are declared. */
export const declaredSpaces: Declarations<{ readonly slots: readonly Slot[] }> = new Declarations();

/** An attribute space: a decoder and an encoder, built from one declaration. */
export class AttributeSet<T> implements Codec<T> {
  declare readonly '~type': T;
  /** The declaration. */
  readonly spec: Spec;
  /** Its attributes, in the order of their declaration. */
  readonly slots: readonly Slot[];
  // Indexed by attribute number: the loop below neither hashes nor calls closures.
  readonly #slots: (Slot | undefined)[];
  readonly #byName: ReadonlyMap<string, Slot>;
  // Looked up when it is first needed; null if there is none.
  #printed: PrintedSpace | null | undefined;
  #generation = 0;
  #busy = false;
  #inner: AttributeSet<T> | undefined;

  constructor(spec: Spec) {
    this.spec = spec;
    const slots = Object.entries(spec).map(([name, [type, layout]]) => new Slot(name, type, layout));
    this.slots = slots;
    const size = 1 + Math.max(0, ...slots.map((slot) => slot.type));
    this.#slots = new Array<Slot | undefined>(size).fill(undefined);
    this.#byName = new Map(slots.map((slot) => [slot.name, slot]));
    for (const slot of slots) {
      const other = this.#slots[slot.type];
      if (other !== undefined) throw new TypeError(`${slot.name} and ${other.name} are both ${slot.type}`);
      this.#slots[slot.type] = slot;
    }
    declaredSpaces.add(this);
  }

  /** The slot of an attribute number, or of a key. */
  slot(of: number | string): Slot | undefined {
    return typeof of === 'number' ? this.#slots[of] : this.#byName.get(of);
  }

  /**
   * Decode the attributes between `start` and `end`, in the order in which they come. Never throws but for nests that are
   * too deep: what is malformed is kept as octets and reported in `$raw`.
   */
  decode(data: DataView, start: number, end: number, depth = 0): T {
    if (depth > DEEPEST_NEST)
      throw new DecodeError('ERR_NETLINK_DEPTH', `nested deeper than ${DEEPEST_NEST}`);
    const printed = (this.#printed ??= printedSpace(this.slots) ?? null);
    if (printed === null) return this.#alone({}, data, start, end, depth);
    const values = printed.create();
    const at = printed.read(values, data, start, end, depth);
    return at === end ? (values as T) : this.#alone(values, data, at, end, depth);
  }

  /** Decode what printed code has left. The marks in the slots are those of one decode: a space within itself has its own. */
  #alone(values: Mutable, data: DataView, start: number, end: number, depth: number): T {
    if (this.#busy) {
      this.#inner ??= new AttributeSet<T>(this.spec);
      return this.#inner.#alone(values, data, start, end, depth);
    }
    this.#busy = true;
    try {
      return this.#interpret(values, data, start, end, depth);
    } finally {
      this.#busy = false;
    }
  }

  #interpret(values: Mutable, data: DataView, start: number, end: number, depth: number): T {
    const generation = ++this.#generation;
    let undecided: Found[] | undefined;
    let previous: Slot | undefined;
    let place = 0;
    for (const name in values) {
      const slot = this.#byName.get(name);
      if (slot !== undefined) slot.generation = generation;
      place++;
    }
    let at = start;
    let to = start;
    for (; end - at >= NLA_HEADER_LENGTH; place++) {
      const length = data.getUint16(at, LITTLE_ENDIAN);
      const typeField = data.getUint16(at + 2, LITTLE_ENDIAN);
      if (length < NLA_HEADER_LENGTH || length > end - at) break;
      const from = at + NLA_HEADER_LENGTH;
      to = at + length;
      at += align(length);
      const type = typeField & NLA_TYPE_MASK;
      const slot = this.#slots[type];
      if (slot === undefined) {
        keep(values, { type, value: windowOf(data, from, to), at: place }, typeField);
        previous = undefined;
        continue;
      }
      if (slot.generation === generation && (slot.op !== Op.MULTI || slot !== previous)) {
        keep(values, { type, value: windowOf(data, from, to), at: place, fault: DUPLICATE }, typeField);
        previous = undefined;
        continue;
      }
      slot.generation = generation;
      previous = slot;
      if ((typeField & FLAG_BITS) !== slot.flags && slot.op !== Op.TAGGED && slot.op !== Op.MULTI) {
        note(values, slot.name, { flags: typeField & FLAG_BITS });
      }
      const { name, size } = slot;
      if (size >= 0 && to - from !== size) {
        other(values, { slot, from, to, place, typeField }, slot.layout, data, depth);
        continue;
      }
      // prettier-ignore
      switch (slot.op) {
        case Op.U8: values[name] = data.getUint8(from); break;
        case Op.U16: values[name] = data.getUint16(from, LITTLE_ENDIAN); break;
        case Op.U32: values[name] = data.getUint32(from, LITTLE_ENDIAN); break;
        case Op.S32: values[name] = data.getInt32(from, LITTLE_ENDIAN); break;
        case Op.U64: values[name] = readU64(data, from); break;
        case Op.BYTES: values[name] = windowOf(data, from, to); break;
        case Op.STRING: {
          const nul = terminator(data, from, to);
          const text = readText(data, from, nul);
          values[name] = text;
          if (nul !== to - 1 || nul - from > slot.most || !readsBack(text, data, from, nul - from)) {
            note(values, name, { octets: windowOf(data, from, to) });
          }
          break;
        }
        case Op.TAGGED:
          values[name] = undefined; // keeps its place among the keys until its tag is known
          (undecided ??= []).push({ slot, from, to, place, typeField });
          break;
        default: other(values, { slot, from, to, place, typeField }, slot.layout, data, depth);
      }
    }
    if (undecided !== undefined) decide(values, undecided, data, depth);
    if (at > end) {
      values.$unpadded = true;
      at = to; // an octet or two of its padding may be there
    }
    if (at < end) values.$tail = windowOf(data, at, end);
    return values as T;
  }

  /** Append `values` to `writer`, in the order of their keys. */
  encode(writer: Writer, values: T): void {
    encodeSpace(this.#byName, writer, values);
  }

  /** The layout of an attribute; where it is a choice, the one that the attributes between `start` and `end` make. */
  layoutOf(slot: Slot, data: DataView, start: number, end: number): Layout<unknown> | undefined {
    if (slot.choice === undefined) return slot.layout;
    const selector = this.slot(slot.choice.selector);
    return slot.choice.pick(selector && this.readSlot(selector, data, start, end));
  }

  /** Which attribute lies at `offset`, and what lies there within it. */
  locate(data: DataView, start: number, end: number, offset: number): Place {
    const nameOf = (type: number): string | undefined => this.#slots[type]?.name;
    const place = locateAttribute(data, start, end, offset, (type) => {
      const slot = this.#slots[type];
      if (slot === undefined) return { name: `#${type}` };
      const { name } = slot;
      const layout = this.layoutOf(slot, data, start, end);
      return layout === undefined ? { name } : { name, layout };
    });
    return place.path.length > 0 ? place : { path: [], nameOf };
  }

  /** The value of one attribute, read without looking into any other; `undefined` if it is not there or malformed. */
  read<K extends keyof T & string>(name: K, data: DataView, start: number, end: number): T[K] | undefined {
    const slot = this.#byName.get(name);
    return slot === undefined ? undefined : (this.readSlot(slot, data, start, end) as T[K] | undefined);
  }

  /** As {@link AttributeSet.read}, for a slot that was looked up before. */
  readSlot(slot: Slot, data: DataView, start: number, end: number): unknown {
    if (slot.op === Op.TAGGED || slot.op === Op.MULTI) {
      return (this.decode(data, start, end) as Record<string, unknown>)[slot.name];
    }
    const at = findAttribute(data, slot.type, start, end);
    if (at < 0) return undefined;
    const to = at + data.getUint16(at, LITTLE_ENDIAN);
    const from = at + NLA_HEADER_LENGTH;
    if (to - from < slot.size) return undefined;
    try {
      return slot.layout.codec.decode(data, from, slot.size < 0 ? to : from + slot.size, 1);
    } catch (error) {
      if (error instanceof DecodeError) return undefined;
      throw error;
    }
  }
}

/** An attribute of a known number, and where its value lies. */
interface Found {
  readonly slot: Slot;
  readonly from: number;
  readonly to: number;
  /** Its place among the attributes of the space. */
  readonly place: number;
  readonly typeField: number;
}

function other(values: Mutable, found: Found, layout: Layout<unknown>, data: DataView, depth: number): void {
  const { slot, from, to, typeField } = found;
  // A newer kernel's value of fixed size may be longer: it is read as far as we know it.
  const until = layout.elastic ? to : from + layout.size;
  try {
    if (until > to) throw truncated('value', layout.size, to - from);
    if (slot.op === Op.MULTI) checkElement(slot, typeField, to - from);
    const value = layout.codec.decode(data, from, until, depth + 1);
    if (slot.op !== Op.MULTI) values[slot.name] = value;
    else if (Object.hasOwn(values, slot.name)) (values[slot.name] as unknown[]).push(value);
    else values[slot.name] = [value];
    if (until < to || (layout.loose && !rewrites(layout, value, data, from, to))) {
      note(values, slot.name, { octets: windowOf(data, from, to) });
    }
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    spoil(values, found, data, error);
  }
}

/** Of the elements of a list, nothing is kept but their values: there is no place for what is odd about one of them. */
function checkElement(slot: Slot, typeField: number, length: number): void {
  if ((typeField & FLAG_BITS) !== slot.flags) throw new DecodeError('ERR_NETLINK_VALUE', 'unexpected flags');
  const { size, elastic } = slot.layout;
  if (!elastic && length !== size)
    throw new DecodeError('ERR_NETLINK_LENGTH', `${length} octets are not ${size}`);
}

/** Keep an attribute that could not be read as octets, and say why. */
function spoil(values: Mutable, found: Found, data: DataView, error: DecodeError): void {
  const { slot, from, to, place, typeField } = found;
  const fault = { code: error.code, message: `${slot.name}: ${error.message}` };
  keep(values, { type: slot.type, value: windowOf(data, from, to), at: place, fault }, typeField);
  if (slot.op !== Op.MULTI) forget(values, slot.name);
}

// The kernel sends RTA_ENCAP before the RTA_ENCAP_TYPE that it depends on: choices wait until all tags are known.
function decide(values: Mutable, undecided: readonly Found[], data: DataView, depth: number): void {
  for (const found of undecided) {
    const { slot, from, to } = found;
    const layout = pick(slot, values);
    const fits = layout !== undefined && (layout.elastic || to - from === layout.size);
    if (fits) other(values, found, layout, data, depth);
    else values[slot.name] = windowOf(data, from, to);
    if (!Object.hasOwn(values, slot.name)) continue;
    const flags = found.typeField & FLAG_BITS;
    const usual = fits && !(values[slot.name] instanceof Uint8Array) ? layout.flags : 0;
    if (flags !== usual) note(values, slot.name, { flags });
  }
  (values.$raw as Kept[] | undefined)?.sort((one, another) => one.at - another.at);
}

const DUPLICATE = { code: 'ERR_NETLINK_DUPLICATE', message: 'the attribute is there already' } as const;

/**
 * Declare an attribute space.
 *
 * ```ts
 * export const vlanInfo = attributes({ id: [IFLA_VLAN_ID, u16], protocol: [IFLA_VLAN_PROTOCOL, u16be] });
 * export interface VlanInfo extends Infer<typeof vlanInfo> {}
 * ```
 */
export function attributes<const S extends Spec>(spec: S): AttributeSet<Values<S>> {
  return new AttributeSet<Values<S>>(spec);
}
