import { align, LITTLE_ENDIAN, viewOf } from './byte-order.ts';
import { EncodeRangeError } from './encode-error.ts';
import { NLA_HEADER_LENGTH } from './nla-buffer.ts';

const utf8 = new TextEncoder();
const MANY = 64;

/**
 * A growing buffer that is written front to back; the lengths of attributes are filled in behind.
 *
 * Every octet is written, padding included, so a writer may be {@link reset} and used again.
 */
export class Writer {
  #bytes: Uint8Array;
  #data: DataView;
  #end = 0;

  /** Start with room for `capacity` octets, or over the memory of `octets`, whose content does not matter. */
  constructor(capacity: number | Uint8Array = 512) {
    this.#bytes = typeof capacity === 'number' ? new Uint8Array(capacity) : capacity;
    this.#data = viewOf(this.#bytes);
  }

  /** Number of octets written so far. */
  get length(): number {
    return this.#end;
  }

  /** What was written so far, to be patched in place; valid until the next write. */
  get data(): DataView {
    return this.#data;
  }

  /** Forget what was written and start over in the same memory. */
  reset(): void {
    this.#end = 0;
  }

  /** Forget what was written since the writer had that length. */
  truncate(length: number): void {
    this.#end = Math.min(this.#end, length);
  }

  /** Append `count` octets whose content the caller is about to write; returns where they start. */
  reserve(count: number): number {
    const start = this.#end;
    this.#end += count;
    if (this.#end > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#end));
      grown.set(this.#bytes.subarray(0, start));
      this.#bytes = grown;
      this.#data = viewOf(grown);
    }
    return start;
  }

  /** Append `count` zero octets; returns where they start. */
  zeros(count: number): number {
    const start = this.reserve(count);
    // For the few that there mostly are, calling fill() takes longer than what it does.
    if (count > MANY) this.#bytes.fill(0, start, this.#end);
    else for (let at = start; at < this.#end; at++) this.#bytes[at] = 0;
    return start;
  }

  /**
   * Append zeros until what was written from `start` on is `size` octets long.
   *
   * @throws {@link EncodeRangeError} if it is longer already.
   */
  fill(start: number, size: number): void {
    const length = this.#end - start;
    if (length > size) throw new EncodeRangeError(`${length} octets do not fit into ${size}`);
    if (length < size) this.zeros(size - length);
  }

  /** Append zeros up to the next multiple of four. */
  pad(): void {
    for (let missing = align(this.#end) - this.#end; missing > 0; missing--) {
      this.#bytes[this.reserve(1)] = 0;
    }
  }

  /** Open an attribute, its flags included in `type`; hand the returned mark to {@link close}. */
  open(type: number): number {
    const mark = this.reserve(NLA_HEADER_LENGTH);
    this.#data.setUint16(mark + 2, type, LITTLE_ENDIAN);
    return mark;
  }

  /**
   * Add `NLA_F_*` bits to the attribute that was opened last, in which nothing is written yet: for a value that has them in one of
   * its forms only.
   */
  flag(bits: number): void {
    const at = this.#end - NLA_HEADER_LENGTH + 2;
    this.#data.setUint16(at, this.#data.getUint16(at, LITTLE_ENDIAN) | bits, LITTLE_ENDIAN);
  }

  /**
   * Fill in the length of the attribute opened at `mark`, then pad.
   *
   * @throws {@link EncodeRangeError} if the attribute is longer than its 16-bit length can say.
   */
  close(mark: number): void {
    const length = this.#end - mark;
    if (length > 0xffff) {
      throw new EncodeRangeError(`attribute of ${length} octets is longer than 65535`);
    }
    this.#data.setUint16(mark, length, LITTLE_ENDIAN);
    this.pad();
  }

  /** Append one octet. */
  u8(value: number): void {
    const at = this.reserve(1);
    this.#bytes[at] = value;
  }

  /** Append two octets. */
  u16(value: number, littleEndian: boolean = LITTLE_ENDIAN): void {
    const at = this.reserve(2);
    this.#data.setUint16(at, value, littleEndian);
  }

  /** Append four octets. */
  u32(value: number, littleEndian: boolean = LITTLE_ENDIAN): void {
    const at = this.reserve(4);
    this.#data.setUint32(at, value, littleEndian);
  }

  /** Append eight octets. */
  u64(value: bigint, littleEndian: boolean = LITTLE_ENDIAN): void {
    const at = this.reserve(8);
    this.#data.setBigUint64(at, value, littleEndian);
  }

  /** Append octets as they are. */
  bytes(value: Uint8Array): void {
    const at = this.reserve(value.length);
    this.#bytes.set(value, at);
  }

  /** Append text as UTF-8, without a terminator; returns how many octets it took. */
  text(value: string): number {
    const start = this.#end;
    for (let index = 0; index < value.length; index++) {
      const unit = value.charCodeAt(index);
      if (unit > 0x7f) {
        this.#end = start;
        this.bytes(utf8.encode(value));
        break;
      }
      this.u8(unit);
    }
    return this.#end - start;
  }

  /** The octets written so far, as a window on the writer's memory: valid until {@link reset}. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#end);
  }

  /** The octets from `start` to `end`, as a window on the writer's memory: valid until {@link reset}, or the next write. */
  window(start: number, end: number): Uint8Array {
    return this.#bytes.subarray(start, end);
  }

  /** The octets written so far, copied out. */
  copy(): Uint8Array {
    return this.#bytes.slice(0, this.#end);
  }
}
