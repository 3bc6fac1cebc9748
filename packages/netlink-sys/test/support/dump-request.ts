/** A request for a dump: `struct nlmsghdr` and a `struct rtgenmsg` of any family, in the byte order of the machine. */
export function dumpRequest(type: number, sequence = 1): Uint8Array {
  const NLM_F_REQUEST_DUMP = 0x301;
  const octets = new Uint8Array(20);
  new Uint32Array(octets.buffer).set([octets.length, 0, sequence]);
  new Uint16Array(octets.buffer).set([type, NLM_F_REQUEST_DUMP], 2);
  return octets;
}

/** The types of the messages in a datagram. */
export function messageTypes(data: Uint8Array): number[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const little = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  const types = [];
  for (let at = 0; at + 16 <= data.length; at += (view.getUint32(at, little) + 3) & ~3) {
    types.push(view.getUint16(at + 4, little));
  }
  return types;
}
