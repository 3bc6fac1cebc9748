import { attributes, message, nested, string, struct, u16, u32, u8 } from '@netlink/packet';
import type { Request } from '../../src/index.ts';

/** NETLINK_ROUTE; with it, as much of linux/rtnetlink.h as these tests need: the package itself knows no family. */
export const NETLINK_ROUTE = 0;
/** RTM_NEWLINK. */
export const NEWLINK = 16;
/** RTM_DELLINK. */
export const DELLINK = 17;
/** RTM_GETLINK. */
export const GETLINK = 18;

/** A link: its header, and just the attributes that the tests use. */
export const link = message(
  struct({ family: u8, type: u16, index: u32, flags: u32, change: u32 }),
  attributes({
    ifname: [3, string],
    mtu: [4, u32],
    linkinfo: [18, nested(attributes({ kind: [1, string] }))],
  }),
);

/** A request about a link. */
export function linkRequest(
  type: number,
  value: Parameters<typeof link.encode>[0],
  flags = 0,
): Request & { readonly name: string } {
  return {
    type,
    flags,
    name: `link ${type}`,
    codec: link,
    body: (writer) => {
      link.encodeInto(writer, value);
    },
  };
}
