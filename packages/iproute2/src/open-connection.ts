import { Connection, type ConnectionOptions, type NetnsReference } from '@netlink/proto';
import { RtnlMessage } from '@netlink/rtnetlink';

const NETLINK_ROUTE = 0;
const { describe } = RtnlMessage;

/**
 * Open a conversation about the network configuration of a namespace, the caller's own if none is named.
 *
 * @throws SystemError with code ENOENT if there is no such namespace, EPERM for one that may not be entered.
 */
export function openConnection(
  options: ConnectionOptions & { readonly netns?: NetnsReference | undefined },
): Connection {
  return Connection.open({ protocol: NETLINK_ROUTE, describe, ...options });
}
