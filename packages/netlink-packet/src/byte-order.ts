/** Whether this host is little-endian. Netlink headers and attributes travel in host byte order. */
export const LITTLE_ENDIAN: boolean = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Round `length` up to the alignment of netlink messages and attributes (`NLMSG_ALIGN`, `NLA_ALIGN`). */
export function align(length: number): number {
  // Not `& ~3`, which would make a length of 2³¹ or more negative.
  return length + (-length & 3);
}

/** View the octets of `bytes` without copying them. Make one per datagram, not one per message. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The octets between `start` and `end`, as a window on the same memory: a received datagram is never used again. */
export function windowOf(data: DataView, start: number, end: number): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset + start, end - start);
}

/** Eight octets in host byte order. Most counters are 0, and 0 takes no memory. */
export function readU64(data: DataView, at: number): bigint {
  const isZero = data.getUint32(at, LITTLE_ENDIAN) === 0 && data.getUint32(at + 4, LITTLE_ENDIAN) === 0;
  return isZero ? 0n : data.getBigUint64(at, LITTLE_ENDIAN);
}
