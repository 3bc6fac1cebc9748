/** Octets from hexadecimal digits; `//` starts a comment that ends with its line. */
export function hex(text: string): Uint8Array {
  const digits = text.replaceAll(/\/\/.*$/gm, '').replaceAll(/\s+/g, '');
  if (!/^(?:[0-9a-f]{2})*$/i.test(digits)) throw new TypeError(`not hexadecimal: ${text}`);
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** Octets as hexadecimal digits, so that a failure shows both sides in one line. */
export function toHex(octets: Uint8Array): string {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join(' ');
}
