/** Texts of two octets, made when the first of them first comes: what is put together of few parts takes few steps. */
export class PairTexts {
  readonly #make: (first: number, second: number) => string;
  readonly #rows: (readonly string[] | undefined)[] = new Array<undefined>(256).fill(undefined);

  /** `make` is the text of two octets. */
  constructor(make: (first: number, second: number) => string) {
    this.#make = make;
  }

  /** The text of the two octets at `at`. */
  at(data: DataView, at: number): string {
    const first = data.getUint8(at);
    const row = (this.#rows[first] ??= this.#row(first));
    return row[data.getUint8(at + 1)]!;
  }

  #row(first: number): string[] {
    return Array.from({ length: 256 }, (_, second) => this.#make(first, second));
  }
}
