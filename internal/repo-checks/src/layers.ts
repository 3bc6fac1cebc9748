/**
 * What each published package may import of the others: only downwards.
 *
 * ```text
 *        cli
 *         |
 *      iproute2
 *       /    \
 *    proto  rtnetlink
 *    /   \   /
 *  sys   packet
 * ```
 *
 * iproute2 names the types of packet where proto does not re-export them, and has sys make and enter namespaces.
 */
export const layers: ReadonlyMap<string, readonly string[]> = new Map([
  ['@netlink/sys', []],
  ['@netlink/packet', []],
  ['@netlink/proto', ['@netlink/sys', '@netlink/packet']],
  ['@netlink/rtnetlink', ['@netlink/packet']],
  ['@netlink/iproute2', ['@netlink/proto', '@netlink/rtnetlink', '@netlink/packet', '@netlink/sys']],
  ['@netlink/cli', ['@netlink/iproute2']],
]);

/** Packages that do no I/O and run anywhere, so that not even modules of Node.js may be imported. */
export const pure: ReadonlySet<string> = new Set(['@netlink/packet', '@netlink/rtnetlink']);

/** The package that a bare import names: '@netlink/proto' for '@netlink/proto/testing'. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
