import { align, viewOf } from './byte-order.ts';
import type { AttributeSet } from './attributes.ts';
import { inside, truncated } from './decode-error.ts';
import { EncodeTypeError, shown, within } from './encode-error.ts';
import type { Place } from './layout.ts';
import { type Header, type MessageView, viewClass } from './view.ts';
import { Writer } from './writer.ts';

/** A message of a family: its fixed header, and its attributes. */
export interface Message<H, A> {
  /** The struct that the payload begins with. */
  header: H;
  /** What follows it. */
  attributes: A;
}

/** A message to be encoded: what the header leaves out is 0. */
export interface MessageInput<H, A> {
  /** The struct that the payload begins with. */
  readonly header?: Readonly<Partial<H>>;
  /** What follows it. */
  readonly attributes?: Readonly<A>;
}

/** A message type: its decoder, encoder and view, from the declarations of its header and its attributes. */
export class MessageCodec<H extends object, A extends object> {
  declare readonly '~type': Message<H, A>;
  /** The struct that the payload begins with. */
  readonly header: Header<H>;
  /** The attributes behind it. */
  readonly attributes: AttributeSet<A>;
  /** Where the attributes start in the payload. */
  readonly headerLength: number;
  #spare: Writer | undefined;
  readonly #View: new (data: DataView, start: number, end: number) => MessageView<H, A>;

  constructor(header: Header<H>, attributes: AttributeSet<A>) {
    this.header = header;
    this.attributes = attributes;
    this.headerLength = align(header.size);
    this.#View = viewClass(header, attributes);
  }

  /**
   * The value of a payload: what follows `nlmsghdr`.
   *
   * @throws DecodeError if the payload ends within the header, or a field of it has no meaning. Attributes never throw: a
   * malformed one is kept as octets and reported in `attributes.$raw`.
   */
  decode(payload: Uint8Array): Message<H, A> {
    return this.decodeAt(viewOf(payload), 0, payload.length);
  }

  /** As {@link MessageCodec.decode}, for a payload that lies between `start` and `end` of a datagram. */
  decodeAt(data: DataView, start: number, end: number): Message<H, A> {
    this.#check(start, end);
    // The last octets of a message need not be padded, and a message may end with its header.
    const attributesStart = Math.min(start + this.headerLength, end);
    return {
      header: this.#decodeHeader(data, start),
      attributes: this.attributes.decode(data, attributesStart, end),
    };
  }

  #decodeHeader(data: DataView, start: number): H {
    try {
      return this.header.codec.decode(data, start, start + this.header.size, 0) as H;
    } catch (error) {
      throw inside(error, 'header');
    }
  }

  /** Which declarations a payload is read by: for `prettyPrint`. */
  describe(_payload?: Uint8Array): this {
    return this;
  }

  /**
   * The octets of a payload.
   *
   * @throws TypeError or RangeError that names the key at fault.
   */
  encode(message: MessageInput<H, A>): Uint8Array {
    // Taken away while it is in use: a codec may encode a message within a message.
    const writer = this.#spare ?? new Writer();
    this.#spare = undefined;
    writer.reset();
    this.encodeInto(writer, message);
    this.#spare = writer;
    return writer.copy();
  }

  /** As {@link MessageCodec.encode}, at the end of what `writer` holds. */
  encodeInto(writer: Writer, message: MessageInput<H, A>): void {
    if (typeof message !== 'object' || (message as unknown) === null)
      throw new EncodeTypeError(`${shown(message)} is not a message`);
    const start = writer.length;
    try {
      this.header.codec.encode(writer, message.header ?? {});
      writer.fill(start, this.header.size);
    } catch (error) {
      throw within(error, 'header');
    }
    writer.pad();
    if (message.attributes !== undefined) this.attributes.encode(writer, message.attributes);
  }

  /**
   * A view of a payload: reads nothing but what is asked for.
   *
   * @throws DecodeError if the payload ends within the header. If it returned, no accessor throws: what is malformed is
   * `undefined`.
   */
  view(payload: Uint8Array): MessageView<H, A> {
    return this.viewAt(viewOf(payload), 0, payload.length);
  }

  /** As {@link MessageCodec.view}, for a payload that lies between `start` and `end` of a datagram. */
  viewAt(data: DataView, start: number, end: number): MessageView<H, A> {
    this.#check(start, end);
    return new this.#View(data, start, end);
  }

  /**
   * What lies `offset` octets into a payload: the keys that lead to the field or attribute there, as the kernel's extended
   * acknowledgements need it.
   */
  locate(payload: Uint8Array, offset: number): Place {
    const field = this.header.fields.find(
      (candidate) => offset >= candidate.offset && offset < candidate.end,
    );
    if (field !== undefined) return { path: ['header', field.name] };
    return this.attributes.locate(viewOf(payload), this.headerLength, payload.length, offset);
  }

  #check(start: number, end: number): void {
    if (end - start < this.header.size) throw truncated('header', this.header.size, end - start);
  }
}

/**
 * Declare a message type by its header and its attributes. Pass the names of their types,
 * `message<LinkHeader, LinkAttributes>(linkHeader, linkAttributes)`: what it decodes to bears them, and declaration files stay
 * small.
 */
export function message<H extends object, A extends object>(
  header: Header<H>,
  attributes: AttributeSet<A>,
): MessageCodec<H, A> {
  return new MessageCodec(header, attributes);
}
