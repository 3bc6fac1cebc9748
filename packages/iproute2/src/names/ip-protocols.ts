import { NameTable } from './name-table.ts';
import { textOf } from './readable.ts';

const FILE = '/etc/protocols';
// linux/in.h: IPPROTO_*
// prettier-ignore
const BUILT_IN = { icmp: 1, igmp: 2, tcp: 6, udp: 17, gre: 47, esp: 50, ah: 51, 'ipv6-icmp': 58, ospf: 89, sctp: 132 };

/** IP protocols by the names of protocols(5): `tcp` is 6. */
export function readIpProtocols(): NameTable {
  const names = new NameTable('IP protocol', BUILT_IN, 0xff);
  const lines = textOf(FILE).split('\n').reverse();
  // Of several names for a number the first line counts, so that is added last.
  for (const line of lines) {
    const [, name, number] = /^([^\s#]+)\s+(\d+)/.exec(line) ?? [];
    if (name !== undefined && number !== undefined) names.add(Number(number), name);
  }
  return names;
}
