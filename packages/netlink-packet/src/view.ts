import type { AttributeSet } from './attributes.ts';
import { align, windowOf } from './byte-order.ts';
import { DecodeError } from './decode-error.ts';
import type { Layout } from './layout.ts';
import type { Residue } from './residue.ts';
import type { Fields, StructLayout } from './struct.ts';

/** The struct that a payload begins with, under the name of its type. */
export type Header<H> = Layout<H> & Pick<StructLayout<Fields>, 'fields'>;

/**
 * The accessors of a view: the fields of the header under their names, and the attributes under their keys. Where a key
 * is a field too, or one of {@link ViewBase}, the attribute's accessor is called `<key>Attribute`.
 */
export type Accessors<H, A> = { readonly [K in Exclude<keyof H, '$tail'>]: H[K] } & {
  readonly [
    K in Exclude<keyof A, keyof Residue> as K extends (keyof H | keyof ViewBase) & string
      ? `${K}Attribute`
      : K
  ]: A[K] | undefined;
};

/** A message read in place: each accessor looks for its attribute and decodes that one only. */
export type MessageView<H, A> = ViewBase & Accessors<H, A>;

/** What every view has. */
export class ViewBase {
  /** The datagram that holds the message. */
  readonly data: DataView;
  /** Where the payload starts in {@link data}: the fixed header. */
  readonly start: number;
  /** Where the payload ends in {@link data}. */
  readonly end: number;

  constructor(data: DataView, start: number, end: number) {
    this.data = data;
    this.start = start;
    this.end = end;
  }

  /** The payload, as a window on the same memory. */
  get payload(): Uint8Array {
    return windowOf(this.data, this.start, this.end);
  }
}

/** Make the view class of a message type; what it can read is in its prototype, so that a view is three numbers wide. */
export function viewClass<H extends object, A extends object>(
  header: Header<H>,
  attributes: AttributeSet<A>,
): new (data: DataView, start: number, end: number) => MessageView<H, A> {
  class View extends ViewBase {}
  const taken = new Set(['data', 'start', 'end', 'payload']);
  const attributesStart = align(header.size);

  function define(name: string, get: (this: ViewBase) => unknown): void {
    if (taken.has(name)) throw new TypeError(`${name} names two accessors of a view`);
    taken.add(name);
    Object.defineProperty(View.prototype, name, { get, enumerable: true, configurable: true });
  }

  for (const { name, offset, layout } of header.fields) {
    define(name, function () {
      const at = this.start + offset;
      try {
        return layout.codec.decode(this.data, at, at + layout.size, 0);
      } catch (error) {
        if (error instanceof DecodeError) return undefined;
        throw error;
      }
    });
  }
  for (const name of Object.keys(attributes.spec)) {
    const slot = attributes.slot(name)!;
    define(taken.has(name) ? `${name}Attribute` : name, function () {
      return attributes.readSlot(slot, this.data, this.start + attributesStart, this.end);
    });
  }
  return View as unknown as new (data: DataView, start: number, end: number) => MessageView<H, A>;
}
