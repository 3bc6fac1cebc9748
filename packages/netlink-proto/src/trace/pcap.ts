import { LITTLE_ENDIAN, viewOf, windowOf } from '@netlink/packet';
import type { TracedDatagram } from './trace.ts';

/**
 * The file format of tcpdump and Wireshark, <https://www.tcpdump.org/manpages/pcap-savefile.5.html>, for datagrams of netlink,
 * <https://www.tcpdump.org/linktypes.html>:
 *
 * ```text
 *        0     2     4                                     14    16
 *        +-----+-----+-------------------------------------+-----+-----------
 *        | way | 824 | unused: port, group, nsid + 1 of us | fam | nlmsghdr …
 *        +-----+-----+-------------------------------------+-----+-----------
 * ```
 *
 * The header of 16 octets is in network order. `way` is PACKET_USER or PACKET_KERNEL (linux/if_packet.h), 824 is ARPHRD_NETLINK,
 * `fam` the protocol. Others leave the octets between unused; ours say there which socket it was.
 */
const MICROSECONDS = 0xa1b2c3d4;
const NANOSECONDS = 0xa1b23c4d;
const FILE_HEADER = 24;
const RECORD_HEADER = 16;
const COOKED_HEADER = 16;
const LINKTYPE_NETLINK = 253;
const SNAPSHOT_LENGTH = 256 * 1024;

const PACKET_USER = 6;
const PACKET_KERNEL = 7;
const ARPHRD_NETLINK = 824;

const field = { WAY: 0, HARDWARE: 2, PORT: 4, GROUP: 8, NSID: 10, PROTOCOL: 14 } as const;

/** What a pcap file begins with. */
export function pcapHeader(): Uint8Array {
  const octets = new Uint8Array(FILE_HEADER);
  const view = viewOf(octets);
  view.setUint32(0, MICROSECONDS, LITTLE_ENDIAN);
  view.setUint16(4, 2, LITTLE_ENDIAN);
  view.setUint16(6, 4, LITTLE_ENDIAN);
  view.setUint32(16, SNAPSHOT_LENGTH, LITTLE_ENDIAN);
  view.setUint32(20, LINKTYPE_NETLINK, LITTLE_ENDIAN);
  return octets;
}

/** The record of one datagram. */
export function pcapRecord({
  direction,
  octets,
  protocol,
  portNumber,
  group = 0,
  nsid = -1,
  timestamp,
}: TracedDatagram): Uint8Array {
  const length = COOKED_HEADER + octets.length;
  const record = new Uint8Array(RECORD_HEADER + length);
  const view = viewOf(record);
  const microseconds = Math.round(timestamp * 1000);
  view.setUint32(0, Math.floor(microseconds / 1e6), LITTLE_ENDIAN);
  view.setUint32(4, microseconds % 1e6, LITTLE_ENDIAN);
  view.setUint32(8, length, LITTLE_ENDIAN);
  view.setUint32(12, length, LITTLE_ENDIAN);
  const start = RECORD_HEADER;
  view.setUint16(start + field.WAY, direction === 'sent' ? PACKET_KERNEL : PACKET_USER);
  view.setUint16(start + field.HARDWARE, ARPHRD_NETLINK);
  view.setUint32(start + field.PORT, portNumber);
  view.setUint16(start + field.GROUP, group);
  view.setUint32(start + field.NSID, nsid + 1);
  view.setUint16(start + field.PROTOCOL, protocol);
  record.set(octets, start + COOKED_HEADER);
  return record;
}

/** A datagram of a recording. */
export interface RecordedDatagram extends Omit<TracedDatagram, 'direction'> {
  /** Which way it went; absent where the recording is of a tap (a link of kind nlmon), for which all is outgoing. */
  readonly direction?: TracedDatagram['direction'];
}

/**
 * Read a recording, as far as it has come: the end of a file may be missing. It may be ours, or tcpdump's of a link of kind
 * nlmon; there the port is 0.
 *
 * @throws TypeError if it is no recording of netlink.
 */
export function readPcap(file: Uint8Array): RecordedDatagram[] {
  if (file.length < FILE_HEADER) return [];
  const view = viewOf(file);
  const magic = view.getUint32(0, LITTLE_ENDIAN);
  if (magic !== MICROSECONDS && magic !== NANOSECONDS) throw new TypeError('pcap: another format');
  if ((view.getUint32(20, LITTLE_ENDIAN) & 0xffff) !== LINKTYPE_NETLINK)
    throw new TypeError('pcap: no recording of netlink');
  const fractions = magic === NANOSECONDS ? 1e6 : 1e3;
  const datagrams: RecordedDatagram[] = [];
  for (let at = FILE_HEADER; at + RECORD_HEADER <= file.length;) {
    const start = at + RECORD_HEADER;
    const end = start + view.getUint32(at + 8, LITTLE_ENDIAN);
    if (end > file.length || end < start + COOKED_HEADER) break;
    const timestamp =
      view.getUint32(at, LITTLE_ENDIAN) * 1e3 + view.getUint32(at + 4, LITTLE_ENDIAN) / fractions;
    datagrams.push({
      ...readCooked(view, start),
      octets: windowOf(view, start + COOKED_HEADER, end),
      timestamp,
    });
    at = end;
  }
  return datagrams;
}

function readCooked(view: DataView, start: number): Omit<RecordedDatagram, 'octets' | 'timestamp'> {
  const way = view.getUint16(start + field.WAY);
  const group = view.getUint16(start + field.GROUP);
  const nsid = view.getUint32(start + field.NSID);
  return {
    ...(way === PACKET_KERNEL && { direction: 'sent' }),
    ...(way === PACKET_USER && { direction: 'received' }),
    protocol: view.getUint16(start + field.PROTOCOL),
    portNumber: view.getUint32(start + field.PORT),
    ...(group !== 0 && { group }),
    ...(nsid !== 0 && { nsid: nsid - 1 }),
  };
}
