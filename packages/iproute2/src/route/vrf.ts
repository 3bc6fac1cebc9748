import type { Connection } from '@netlink/proto';
import { LinkMessage, RTM_GETLINK } from '@netlink/rtnetlink';
import { type CallOptions, requestOf } from '../object-request.ts';

const NLA_HEADER_LENGTH = 4;
const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

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
    const settings: unknown = linkinfo?.data;
    // As long as nobody has declared this kind, its settings are octets: one attribute with a number.
    if (String(linkinfo?.kind) === 'vrf' && settings instanceof Uint8Array) {
      return new DataView(settings.buffer, settings.byteOffset).getUint32(NLA_HEADER_LENGTH, LITTLE_ENDIAN);
    }
    if (String(linkinfo?.kind) === 'vrf') return (settings as { table: number }).table;
  }
  throw new TypeError('vrf: the link is no VRF');
}
