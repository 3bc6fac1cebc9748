/** Hears of each declaration that is made. */
type Listener<D> = (declaration: D) => void;

/** Tells who wants to print decoders what is declared, as nothing else leads to all of it. */
export class Declarations<D> {
  #listener: Listener<D> | undefined;

  /** A declaration was made. */
  add(declaration: D): void {
    this.#listener?.(declaration);
  }

  /** What is declared while `declare` runs. */
  async during(declare: () => Promise<unknown>): Promise<D[]> {
    const heard: D[] = [];
    this.#listener = (declaration) => heard.push(declaration);
    try {
      await declare();
    } finally {
      this.#listener = undefined;
    }
    return heard;
  }
}
