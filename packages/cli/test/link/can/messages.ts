/** Octets of links of CAN controllers, by linux/if_link.h and linux/can/netlink.h: no kernel of ours has such a link. */

/** Numbers of 32 bits. */
function u32(...numbers: readonly number[]): number[] {
  return numbers.flatMap((number) =>
    [number, number >> 8, number >> 16, number >> 24].map((octet) => octet & 0xff),
  );
}

/** Numbers of 16 bits. */
function u16(...numbers: readonly number[]): number[] {
  return numbers.flatMap((number) => [number & 0xff, number >> 8]);
}

function text(word: string, length = word.length + 1): number[] {
  return [...Buffer.from(word.padEnd(length, '\0'))];
}

/** An attribute: length, type, octets, and what aligns the next. */
function attribute(type: number, ...parts: readonly (readonly number[])[]): number[] {
  const octets = parts.flat();
  return [...u16(octets.length + 4, type), ...octets, ...Array<number>(-octets.length & 3).fill(0)];
}

/** bitrate, sample point, tq, prop_seg, phase_seg1, phase_seg2, sjw, brp: `struct can_bittiming`. */
const timing = (bitrate: number, samplePoint: number): number[] =>
  u32(bitrate, samplePoint, 12, 69, 70, 20, 10, 1);

/** tseg1, tseg2, sjw, brp, brp_inc: `struct can_bittiming_const`. */
const limits = [...text('mcan', 16), ...u32(2, 256, 3, 128, 64, 1, 512, 1)];

/** `IFLA_CAN_*` of each link. */
const LINKS: readonly (readonly number[])[] = [
  // All that a controller of CAN FD has, and every mode but one that excludes another, and those of CAN XL.
  [
    ...attribute(4, u32(0)), // IFLA_CAN_STATE
    ...attribute(5, u32(0x3ff, 0x3ff)), // IFLA_CAN_CTRLMODE
    ...attribute(8, u16(3, 4)), // IFLA_CAN_BERR_COUNTER
    ...attribute(6, u32(100)), // IFLA_CAN_RESTART_MS
    ...attribute(1, timing(500_000, 875)), // IFLA_CAN_BITTIMING
    ...attribute(2, limits), // IFLA_CAN_BITTIMING_CONST
    ...attribute(3, u32(80_000_000)), // IFLA_CAN_CLOCK
    ...attribute(9, timing(4_000_000, 750)), // IFLA_CAN_DATA_BITTIMING
    ...attribute(10, limits), // IFLA_CAN_DATA_BITTIMING_CONST
    ...attribute(11, u16(120)), // IFLA_CAN_TERMINATION
    ...attribute(12, u16(0, 120)), // IFLA_CAN_TERMINATION_CONST
    // IFLA_CAN_TDC
    ...attribute(
      0x8010,
      ...[1, 2, 3, 127, 4, 126, 5, 15, 2].map((value, index) => attribute(index + 1, u32(value))),
    ),
  ],
  // One with bit rates to choose from, of no mode.
  [
    ...attribute(4, u32(3)),
    ...attribute(5, u32(0, 0)),
    ...attribute(6, u32(0)),
    ...attribute(1, timing(125_000, 0)),
    ...attribute(13, u32(...Array.from({ length: 22 }, (_, index) => index * 25_000))), // IFLA_CAN_BITRATE_CONST
    ...attribute(9, timing(2_000_000, 0)),
    ...attribute(14, u32(2_000_000, 4_000_000)), // IFLA_CAN_DATA_BITRATE_CONST
    ...attribute(3, u32(1)),
    ...attribute(11, u16(0)),
  ],
  // One that was never told a rate, and sleeps.
  [
    ...attribute(4, u32(5)),
    ...attribute(8, u16(0, 0)),
    ...attribute(1, timing(0, 0)),
    ...attribute(2, limits),
    ...attribute(5, u32(0x20, 0x20)),
  ],
  [...attribute(4, u32(9)), ...attribute(5, u32(0x403, 0x401))],
];

/** A controller of CAN XL: it came with Linux 6.19. */
const XL: readonly number[] = [
  ...attribute(4, u32(4)),
  ...attribute(5, u32(0, 0xb800)),
  ...attribute(18, timing(10_000_000, 600)), // IFLA_CAN_XL_DATA_BITTIMING
  ...attribute(19, limits), // IFLA_CAN_XL_DATA_BITTIMING_CONST
  // IFLA_CAN_XL_TDC
  ...attribute(0x8000 + 21, attribute(3, u32(1)), attribute(4, u32(9)), attribute(8, u32(3))),
  // IFLA_CAN_XL_PWM
  ...attribute(0x8000 + 22, ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((value) => attribute(value, u32(value)))),
];

/** bus_error, error_warning, error_passive, bus_off, arbitration_lost, restarts: `struct can_device_stats`. */
const errors = u32(7, 6, 5, 4, 3, 12_345);

function message(index: number, data: readonly number[]): number[] {
  const body = [
    // Family, sort of link layer (CAN), index, flags (up, running, noarp), change: `struct ifinfomsg`.
    ...[0, 0],
    ...u16(280),
    ...u32(index, 0xc1, 0),
    ...attribute(3, text(`can${index}`)), // IFLA_IFNAME
    ...attribute(4, u32(72)), // IFLA_MTU
    ...attribute(18, attribute(1, text('can')), attribute(2, data), attribute(3, errors)), // IFLA_LINKINFO
  ];
  // Length, type (RTM_NEWLINK), flags, sequence, port: `struct nlmsghdr`.
  return [...u32(body.length + 16), ...u16(16, 0), ...u32(0, 0), ...body];
}

/** A file as rtmon(8) writes it, which begins with a time. */
function file(links: readonly (readonly number[])[]): Uint8Array {
  const time = [...u32(24), ...u16(15, 0), ...u32(0, 0), ...u32(0, 0)];
  return Uint8Array.from([...time, ...links.flatMap((data, index) => message(index + 3, data))]);
}

/** Links of controllers that the installed ip knows all of. */
export const CAN_FILE = file(LINKS);
/** A link of a controller of CAN XL. */
export const CAN_XL_FILE = file([XL]);
