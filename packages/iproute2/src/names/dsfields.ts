/**
 * Types of service by their names: DSCPs in the upper six bits of an octet. They are of RFC 2474 (CS), RFC 2597 (AF) and RFC 3246 (EF);
 * `rt_dsfield` of iproute2 has the same.
 */
// prettier-ignore
export const DSFIELDS = {
  default: 0, CS1: 0x20, CS2: 0x40, CS3: 0x60, CS4: 0x80, CS5: 0xa0, CS6: 0xc0, CS7: 0xe0,
  AF11: 0x28, AF12: 0x30, AF13: 0x38, AF21: 0x48, AF22: 0x50, AF23: 0x58,
  AF31: 0x68, AF32: 0x70, AF33: 0x78, AF41: 0x88, AF42: 0x90, AF43: 0x98, EF: 0xb8,
} as const;
