/** Whether tests whose size can be chosen run in full, which takes minutes: `NETLINK_FULL_SIZE=1`. */
const isFull = process.env['NETLINK_FULL_SIZE'] === '1';

/** How large a test is: usually, and in full. */
export function sizeOf({ usual, full }: { readonly usual: number; readonly full: number }): number {
  return isFull ? full : usual;
}
