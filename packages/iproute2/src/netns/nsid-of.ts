import type { Connection } from '@netlink/proto';
import { NETNSA_NSID_NOT_ASSIGNED, type NsidAttributes, NsidMessage, RTM_GETNSID } from '@netlink/rtnetlink';
import { type CallOptions, requestOf } from '../object-request.ts';

/**
 * The id that the namespace of a connection knows another one by; `undefined` if it was given none.
 *
 * @throws NetlinkError if there is no such namespace.
 */
export async function nsidOf(
  connection: Connection,
  netns: Pick<NsidAttributes, 'fd' | 'pid'>,
  options?: CallOptions,
): Promise<number | undefined> {
  const type = { type: RTM_GETNSID, name: 'netns id' };
  const message = { header: {}, attributes: netns };
  const [reply] = await connection.get(requestOf(NsidMessage, message, type, options));
  if (reply === undefined) return undefined;
  const { nsid } = NsidMessage.viewAt(reply.data, reply.payloadStart, reply.end);
  return nsid === NETNSA_NSID_NOT_ASSIGNED ? undefined : nsid;
}
