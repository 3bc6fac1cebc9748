import { attributes, enumeration, flags, type Infer, s32, u32, u8 } from '@netlink/packet';

/** Descriptor of the program to attach; -1 detaches. */
export const IFLA_XDP_FD = 1;
/** How a program is attached (`XDP_ATTACHED_*`). */
export const IFLA_XDP_ATTACHED = 2;
/** How a program is to be attached (`XDP_FLAGS_*`). */
export const IFLA_XDP_FLAGS = 3;
/** Id of the program, if there is but one. */
export const IFLA_XDP_PROG_ID = 4;
/** Id of the program in the driver. */
export const IFLA_XDP_DRV_PROG_ID = 5;
/** Id of the program in the stack. */
export const IFLA_XDP_SKB_PROG_ID = 6;
/** Id of the program in the hardware. */
export const IFLA_XDP_HW_PROG_ID = 7;
/** Descriptor of the program that is to be replaced. */
export const IFLA_XDP_EXPECTED_FD = 8;

/** `XDP_FLAGS_*`: how a program is to be attached (linux/if_link.h). */
export const XDP_FLAGS = {
  updateIfNoexist: 1 << 0,
  skbMode: 1 << 1,
  drvMode: 1 << 2,
  hwMode: 1 << 3,
  replace: 1 << 4,
} as const;

/** `XDP_ATTACHED_*`: where programs are attached (linux/if_link.h). */
export const XDP_ATTACHED = { none: 0, drv: 1, skb: 2, hw: 3, multi: 4 } as const;

/** Programs of the express data path (`IFLA_XDP_*`). */
export const linkXdp = attributes({
  fd: [IFLA_XDP_FD, s32],
  attached: [IFLA_XDP_ATTACHED, enumeration(u8, XDP_ATTACHED)],
  flags: [IFLA_XDP_FLAGS, flags(u32, XDP_FLAGS)],
  progId: [IFLA_XDP_PROG_ID, u32],
  drvProgId: [IFLA_XDP_DRV_PROG_ID, u32],
  skbProgId: [IFLA_XDP_SKB_PROG_ID, u32],
  hwProgId: [IFLA_XDP_HW_PROG_ID, u32],
  expectedFd: [IFLA_XDP_EXPECTED_FD, s32],
});
/** Programs of the express data path (`IFLA_XDP_*`). */
export interface LinkXdp extends Infer<typeof linkXdp> {}
