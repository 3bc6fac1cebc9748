/** The flags of TUNSETIFF and TUNGETIFF: `linux/if_tun.h`. */

/** A device of IP packets. */
export const IFF_TUN = 0x0001;
/** A device of Ethernet frames. */
export const IFF_TAP = 0x0002;
/** Several descriptors may be open at once. */
export const IFF_MULTI_QUEUE = 0x0100;
/** Read only: whether the device outlives its descriptors. */
export const IFF_PERSIST = 0x0800;
/** Packets do not begin with `struct tun_pi`. */
export const IFF_NO_PI = 0x1000;
/** Without effect. */
export const IFF_ONE_QUEUE = 0x2000;
/** Packets begin with `struct virtio_net_hdr`. */
export const IFF_VNET_HDR = 0x4000;
/** Fail if there is such a device already. */
export const IFF_TUN_EXCL = 0x8000;
