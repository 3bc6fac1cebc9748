import type { Connection } from '@netlink/proto';
import { LinkMessage, RTM_GETLINK } from '@netlink/rtnetlink';
import { type CallOptions, requestOf } from '../object-request.ts';

/**
 * The routing table of a VRF (`IFLA_VRF_TABLE`, linux/if_link.h).
 *
 * @throws TypeError if the link is none.
 */
export async function tableOfVrf(
  connection: Connection,
  index: number,
  options: CallOptions,
): Promise<number> {
  const request = requestOf(
    LinkMessage,
    { header: { index } },
    { type: RTM_GETLINK, name: 'link get' },
    options,
  );
  for (const { data, payloadStart, end } of await connection.get(request)) {
    const { linkinfo } = LinkMessage.viewAt(data, payloadStart, end);
    if (linkinfo?.kind === 'vrf' && linkinfo.data?.table !== undefined) return linkinfo.data.table;
  }
  throw new TypeError('vrf: the link is no VRF');
}
