const encoder = new TextEncoder();

/** Text as the kernel reads it: octets, then a zero. Several make one another's neighbours. */
export function zeroEnded(...texts: readonly string[]): Uint8Array {
  return encoder.encode(texts.map((text) => `${text}\0`).join(''));
}
