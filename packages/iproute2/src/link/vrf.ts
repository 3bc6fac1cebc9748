import { LinkMessage, RTM_GETLINK } from '@netlink/rtnetlink';
import type { Context } from '../context.ts';
import type { LinkReference } from '../link-names.ts';
import { type CallOptions, requestOf } from '../object-request.ts';
import { targetOf } from '../target.ts';

/** A VRF. */
export interface Vrf {
  /** The index of its link. */
  readonly index: number;
  /** The routing table that it leads to (`IFLA_VRF_TABLE`, linux/if_link.h). */
  readonly table: number;
}

/** The words by which filters name the link that others are ports of. */
export interface MasterFilter {
  readonly master?: LinkReference | undefined;
  /** The same, where it has to be a VRF. */
  readonly vrf?: LinkReference | undefined;
}

/**
 * The VRF that is called so.
 *
 * @throws TypeError if the link is none; NetlinkError with code ENODEV if there is no such link.
 */
export async function vrfOf(context: Context, vrf: LinkReference, options: CallOptions = {}): Promise<Vrf> {
  const { connection, links } = context;
  return links.steadily(async () => {
    const index = await links.indexOf(vrf, 'vrf', options);
    const message = { header: { index }, attributes: targetOf(context) };
    const request = { type: RTM_GETLINK, name: 'link get' };
    for (const { data, payloadStart, end } of await connection.get(
      requestOf(LinkMessage, message, request, options),
    )) {
      const { linkinfo } = LinkMessage.viewAt(data, payloadStart, end);
      if (linkinfo?.kind === 'vrf' && linkinfo.data?.table !== undefined)
        return { index, table: linkinfo.data.table };
    }
    throw new TypeError(`vrf: ${JSON.stringify(vrf)} is no VRF`);
  });
}

/**
 * The index of the master that a filter names; `undefined` if it names none.
 *
 * @throws TypeError if what it calls a VRF is none; NetlinkError with code ENODEV if there is no such link.
 */
export async function masterOf(
  context: Context,
  { master, vrf }: MasterFilter,
  options: CallOptions = {},
): Promise<number | undefined> {
  if (vrf !== undefined) return (await vrfOf(context, vrf, options)).index;
  return master === undefined ? undefined : context.links.indexOf(master, 'master', options);
}
