/** Size of struct nlmsghdr. */
const HEADER_LENGTH = 16;

/** The messages of a datagram, each in octets of its own and without padding. */
export function* messagesOf(datagram: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(datagram.buffer, datagram.byteOffset, datagram.byteLength);
  for (let start = 0; start < datagram.length;) {
    const length = view.getUint32(start, true);
    // ip sends the rest of its buffer with some requests.
    if (length < HEADER_LENGTH) return;
    yield datagram.slice(start, start + length);
    start += (length + 3) & ~3;
  }
}

/** Fields of struct nlmsghdr. */
export function headerOf(message: Uint8Array): { type: number; flags: number; sequence: number } {
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength);
  return { type: view.getUint16(4, true), flags: view.getUint16(6, true), sequence: view.getUint32(8, true) };
}
