/** The octets of annotated hex: whitespace does not matter, and a comment reaches from `//` to the end of its line. */
export function hex(text: string): Uint8Array {
  const digits = text.replace(/\/\/.*$/gm, '').replace(/\s+/g, '');
  if (!/^(?:[0-9a-f]{2})*$/i.test(digits)) throw new TypeError(`not octets in hex: ${digits}`);
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** Octets in hex, four to a word: what a failed comparison shows. */
export function toHex(octets: Uint8Array): string {
  const digits = Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
  return (digits.match(/.{1,8}/g) ?? []).join(' ');
}
