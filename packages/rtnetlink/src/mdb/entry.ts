import {
  DecodeError,
  EncodeTypeError,
  enumeration,
  flags,
  formatIpv4,
  formatIpv6,
  formatMac,
  type Infer,
  Layout,
  parseIp,
  parseMac,
  shown,
  struct,
  u16,
  u32,
  u8,
} from '@netlink/packet';

/** `MDB_TEMPORARY` and `MDB_PERMANENT`: whether an entry goes by itself (linux/if_bridge.h). */
export const MDB_STATES = { temporary: 0, permanent: 1 } as const;

/** `MDB_FLAGS_*`: what an entry of a multicast database is besides (linux/if_bridge.h). */
export const MDB_FLAGS = {
  offload: 1 << 0,
  fastLeave: 1 << 1,
  starExcl: 1 << 2,
  blocked: 1 << 3,
  offloadFailed: 1 << 4,
} as const;

// linux/if_ether.h
const ETH_P_IP = 0x0800;
const ETH_P_IPV6 = 0x86dd;
/** The union of the three sorts of addresses, before the protocol that says which one it is. */
const ROOM = 16;
const SIZE = 20;

/** How many octets of the union are the address, by its protocol. */
const LENGTHS = new Map([
  [ETH_P_IP, 4],
  [ETH_P_IPV6, ROOM],
  [0, 6],
]);

/** Group of an entry: an IPv4, IPv6 or link-layer address, and the protocol that it is of. */
const groupAddress: Layout<string> = new Layout<string>(
  {
    decode(data, start) {
      const proto = data.getUint16(start + ROOM);
      const length = LENGTHS.get(proto);
      if (length === undefined)
        throw new DecodeError('ERR_NETLINK_VALUE', `there are no groups of protocol ${proto}`);
      for (let at = start + length; at < start + ROOM; at++) {
        if (data.getUint8(at) !== 0)
          throw new DecodeError('ERR_NETLINK_VALUE', 'more than the group is there');
      }
      if (proto === ETH_P_IP) return formatIpv4(data, start);
      return proto === 0 ? formatMac(data, start, start + length) : formatIpv6(data, start);
    },
    encode(writer, value: unknown) {
      const octets = typeof value === 'string' ? (parseIp(value) ?? parseMac(value)) : undefined;
      const [proto] = [...LENGTHS].find(([, length]) => length === octets?.length) ?? [];
      if (octets === undefined || proto === undefined)
        throw new EncodeTypeError(`${shown(value)} is neither an IP nor a MAC address`);
      writer.bytes(octets);
      writer.zeros(ROOM - octets.length);
      writer.u16(proto, false);
      writer.zeros(SIZE - ROOM - 2);
    },
  },
  { size: SIZE, alignment: 4 },
);

/**
 * An entry of a multicast database: `struct br_mdb_entry` (linux/if_bridge.h). `ifindex` is that of the port; `addr` is the
 * group, an IPv4, IPv6 or link-layer address, by which its protocol goes.
 */
export const mdbEntry = struct({
  ifindex: u32,
  state: enumeration(u8, MDB_STATES),
  flags: flags(u8, MDB_FLAGS),
  vid: u16,
  addr: groupAddress,
});
/** An entry of a multicast database: `struct br_mdb_entry`. */
export interface MdbEntry extends Infer<typeof mdbEntry> {}
