import {
  attributes,
  bytes,
  charArray,
  type Describe,
  flags,
  ip,
  list,
  message,
  multi,
  nested,
  NetlinkHeader,
  noflag,
  string,
  struct,
  tagged,
  u16,
  u16be,
  u32,
  u64,
  u8,
} from '../../src/index.ts';
import { joined } from './arbitrary.ts';
import { hex } from './hex.ts';

const vlan = attributes({ id: [1, u16], protocol: [5, u16be] });
const info = attributes({ kind: [1, string], data: [2, tagged('kind', { vlan: noflag(nested(vlan)) })] });
const link = message(
  struct({ family: u8, index: u32, flags: flags(u32, { up: 1, running: 64 }), name: charArray(4) }),
  attributes({
    address: [1, ip],
    ifname: [3, string],
    mtu: [4, u32],
    counter: [5, u64],
    info: [18, noflag(nested(info))],
    strict: [19, nested(vlan)],
    names: [20, multi(string)],
    hops: [21, list(1, nested(vlan))],
    numbers: [22, list(1, u32)],
    octets: [23, bytes],
  }),
);
/** Knows a link by its type, 16. */
export const describeLink: Describe = ({ type }) => (type === 16 ? link : undefined);
/** The header of a request for a new one. */
export const newLink = { type: 16, flags: 0x605, sequence: 7, port: 0 };

/** Such a request with these attributes. */
export function linkOf(...parts: readonly Uint8Array[]): Uint8Array {
  const header = hex('00 000000 03000000 41000000 61620000');
  return NetlinkHeader.encode(newLink, joined([header, ...parts]));
}
