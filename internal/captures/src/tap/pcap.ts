/** A datagram that a tap (a link of kind nlmon) saw. */
export interface TappedDatagram {
  /** The netlink protocol: 0 is NETLINK_ROUTE. */
  readonly protocol: number;
  readonly octets: Uint8Array;
}

const FILE_HEADER = 24;
const MAGIC = 0xa1b2c3d4;
const RECORD_HEADER = 16;
/** https://www.tcpdump.org/linktypes.html: a header of 16 octets in network order, as LINKTYPE_LINUX_SLL has, then messages. */
const LINKTYPE_NETLINK = 253;
const COOKED_HEADER = 16;
const PROTOCOL_OFFSET = 14;

/**
 * Read what tcpdump wrote of a tap, as far as it has come.
 *
 * @throws Error if it is not that.
 */
export function readPcap(file: Buffer): TappedDatagram[] {
  if (file.length < FILE_HEADER) return [];
  if (file.readUInt32LE(0) !== MAGIC) throw new Error('pcap: another format');
  if (file.readUInt32LE(20) !== LINKTYPE_NETLINK) throw new Error('pcap: not of a link of kind nlmon');
  const datagrams: TappedDatagram[] = [];
  for (let at = FILE_HEADER; at + RECORD_HEADER <= file.length;) {
    const start = at + RECORD_HEADER;
    const end = start + file.readUInt32LE(at + 8);
    if (end > file.length) break;
    datagrams.push({
      protocol: file.readUInt16BE(start + PROTOCOL_OFFSET),
      octets: file.subarray(start + COOKED_HEADER, end),
    });
    at = end;
  }
  return datagrams;
}
