import {
  attributes,
  flag,
  ip,
  mac,
  nested,
  noflag,
  octets,
  string,
  stringUpTo,
  struct,
  u16,
  u16be,
  u32,
  u64,
  u8,
  uint,
} from '../../src/index.ts';

const vlan = attributes({ id: [1, u16], protocol: [5, u16be] });
/** A space with attributes like those of a link. */
export const link = attributes({
  address: [1, mac],
  ifname: [3, stringUpTo(15)],
  mtu: [4, u32],
  link: [5, u32],
  operstate: [16, u8],
  info: [18, noflag(nested(vlan))],
  strict: [19, nested(vlan)],
  counter: [20, u64],
  present: [21, flag],
  room: [22, octets(3)],
  number: [23, uint],
  address4: [24, ip],
  pair: [25, struct({ first: u16, second: u16 })],
  text: [26, string],
});
