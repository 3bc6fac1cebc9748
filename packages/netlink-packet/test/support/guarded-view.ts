/** A view that fails the test when something between `start` and `end` was asked for what lies outside. */
class GuardedView extends DataView<ArrayBuffer> {
  readonly #start: number;
  readonly #end: number;

  constructor(buffer: ArrayBuffer, start: number, end: number) {
    super(buffer);
    this.#start = start;
    this.#end = end;
  }

  #guard(at: number, size: number): number {
    if (at < this.#start || at + size > this.#end) throw new Error(`read ${size} octets at ${at}`);
    return at;
  }

  override getUint8(at: number): number {
    return super.getUint8(this.#guard(at, 1));
  }
  override getInt8(at: number): number {
    return super.getInt8(this.#guard(at, 1));
  }
  override getUint16(at: number, littleEndian?: boolean): number {
    return super.getUint16(this.#guard(at, 2), littleEndian);
  }
  override getInt16(at: number, littleEndian?: boolean): number {
    return super.getInt16(this.#guard(at, 2), littleEndian);
  }
  override getUint32(at: number, littleEndian?: boolean): number {
    return super.getUint32(this.#guard(at, 4), littleEndian);
  }
  override getInt32(at: number, littleEndian?: boolean): number {
    return super.getInt32(this.#guard(at, 4), littleEndian);
  }
  override getBigUint64(at: number, littleEndian?: boolean): bigint {
    return super.getBigUint64(this.#guard(at, 8), littleEndian);
  }
  override getBigInt64(at: number, littleEndian?: boolean): bigint {
    return super.getBigInt64(this.#guard(at, 8), littleEndian);
  }
}

/** Octets in the middle of others, all of them `poison`: what reads too far is caught, or at least reads something else. */
export function surrounded(
  octets: Uint8Array,
  poison: number,
): { data: DataView; start: number; end: number } {
  const start = 12;
  const end = start + octets.length;
  const around = new Uint8Array(end + 12).fill(poison);
  around.set(octets, start);
  return { data: new GuardedView(around.buffer, start, end), start, end };
}
