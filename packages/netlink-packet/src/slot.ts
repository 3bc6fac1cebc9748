import { NLA_TYPE_MASK } from './constants.ts';
import { type Layout, Op } from './layout.ts';
import { type Choices, TaggedLayout } from './tagged.ts';

// Keys that look like numbers would lose their place among the others; those with a $ are ours.
const KEY = /^[a-z_]\w*$/i;

/** One attribute of a space, in the form that the loops read. */
export class Slot {
  /** Its key. */
  readonly name: string;
  /** Its number. */
  readonly type: number;
  /** How its value is laid out. */
  readonly layout: Layout<unknown>;
  /** Copied from {@link layout}: one load less in the loop. */
  readonly op: Op;
  /** Number of octets that a value has exactly, or -1. */
  readonly size: number;
  /** Most octets of a text. */
  readonly most: number;
  /** `NLA_F_*` bits with which the kernel sends it. */
  readonly flags: number;
  /** The choice that its layout depends on, if it does. */
  readonly choice: TaggedLayout<Choices> | undefined;
  /** Which decode saw the attribute last: tells a second one from the first without hashing. */
  generation = -1;

  constructor(name: string, type: number, layout: Layout<unknown>) {
    if (!KEY.test(name)) throw new TypeError(`${name} is no name for an attribute`);
    if ((type & NLA_TYPE_MASK) !== type)
      throw new RangeError(`${name}: ${type} is no number of an attribute`);
    this.name = name;
    this.type = type;
    this.layout = layout;
    this.op = layout.op;
    this.size = layout.elastic || layout.op === Op.MULTI ? -1 : layout.size;
    this.most = layout.most;
    this.flags = layout.flags;
    this.choice = layout instanceof TaggedLayout ? (layout as TaggedLayout<Choices>) : undefined;
  }
}

/** The layout that the values of a space choose for an attribute; `undefined` if none is known for the tag they have. */
export function pick(slot: Slot, values: Readonly<Record<string, unknown>>): Layout<unknown> | undefined {
  return slot.choice?.pick(values[slot.choice.selector]);
}
