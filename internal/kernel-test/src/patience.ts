/**
 * By how much longer than usual may be waited for something before it counts as hung: a guest without hardware acceleration is slow.
 * The lab sets it in its guests.
 */
export const PATIENCE = Number(process.env['NETLINK_TEST_PATIENCE'] ?? 1);
