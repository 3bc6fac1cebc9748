import type { Transport } from './transport.ts';

/** The wait for something to read, which ends when nobody waits for an answer any more. */
export class Idle {
  #controller: AbortController | undefined;

  /** Wait until there is something to read, or {@link Idle.end} is called. Throws if the transport is gone. */
  async wait(transport: Transport): Promise<void> {
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    try {
      await transport.readable({ signal });
    } catch (error) {
      // Either nobody waits any more, or the transport is gone.
      if (!signal.aborted) throw error;
    } finally {
      this.#controller = undefined;
    }
  }

  /** Have it end now. */
  end(): void {
    this.#controller?.abort();
  }
}
