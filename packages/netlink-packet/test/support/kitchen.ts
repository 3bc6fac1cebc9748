import {
  array,
  attributes,
  type AttributeSet,
  bitfield32,
  bytes,
  charArray,
  type Codec,
  enumeration,
  flag,
  flags,
  indexed,
  ip,
  ipv4,
  ipv6,
  list,
  mac,
  macOf,
  message,
  multi,
  nested,
  noflag,
  octets,
  optional,
  s16be,
  s32,
  s64,
  s8,
  sint,
  string,
  stringUpTo,
  struct,
  tagged,
  u16,
  u16be,
  u32,
  u32be,
  u64,
  u64be,
  u8,
  uint,
} from '../../src/index.ts';

/** A header with every kind of field that a message begins with. */
const kitchenHeader = struct({
  family: u8,
  sort: enumeration(u8, { none: 0, some: 1 }),
  half: u16,
  index: s32,
  flags: flags(u32, { up: 1, down: 2, both: 3 }),
});

/** Without gaps, so that each of its octets is in its value. */
const pair = struct({ first: u32, second: u32 });
const growing = struct({ first: u8, second: u8, third: optional(u16), fourth: optional(u32) });
const holed = struct({ first: u8, second: u32, third: optional(u64), fourth: optional(u8) });
const inner = attributes({
  id: [1, u16],
  name: [2, string],
  more: [3, nested((): Codec<object> => kitchen)],
});

const every = {
  u8: [1, u8],
  u16: [2, u16],
  u32: [3, u32],
  s32: [4, s32],
  u64: [5, u64],
  s8: [6, s8],
  s16be: [7, s16be],
  u32be: [8, u32be],
  u64be: [9, u64be],
  s64: [10, s64],
  uint: [11, uint],
  sint: [12, sint],
  string: [13, string],
  short: [14, stringUpTo(3)],
  chars: [15, charArray(4)],
  bytes: [16, bytes],
  octets: [17, octets(3)],
  flag: [18, flag],
  mac: [19, mac],
  mac6: [20, macOf(6)],
  ip: [21, ip],
  ipv4: [22, ipv4],
  ipv6: [23, ipv6],
  word: [24, enumeration(u16be, { vlan: 0x8100, qinq: 0x88a8 })],
  words: [25, flags(u16, { a: 1, b: 2, ab: 3, top: 0x8000 })],
  bitfield: [26, bitfield32],
  pair: [27, pair],
  growing: [28, growing],
  nest: [29, nested(inner)],
  plainNest: [30, noflag(nested(inner))],
  self: [31, nested((): Codec<object> => kitchen)],
  list: [32, list(1, u32)],
  texts: [33, list(1, stringUpTo(3))],
  nests: [34, list(1, nested(inner))],
  indexed: [35, indexed(u16, 1)],
  array: [36, array(pair)],
  multi: [37, multi(u32)],
  multiText: [38, multi(string)],
  multiSelf: [39, multi(nested((): Codec<object> => kitchen))],
  multiStruct: [40, multi(growing)],
  kind: [41, stringUpTo(15)],
  data: [
    42,
    tagged('kind', {
      text: string,
      number: u32,
      nest: nested(inner),
      plain: noflag(nested(inner)),
      odd: uint,
      many: list(1, u8),
      tail: growing,
      octets: bytes,
    }),
  ],
  numbered: [43, tagged('u8', { 1: u16, 2: nested(inner), 3: flag })],
} as const;

/** An attribute space with an attribute of every layout, itself included. */
export const kitchen: AttributeSet<object> = attributes(every);

/** Its attributes whose gaps are not in the value. */
export const holes = attributes({ holed: [1, holed], array: [2, array(struct({ a: u8, b: u16be }))] });

/** A message of it. */
export const kitchenMessage = message(kitchenHeader, kitchen);
