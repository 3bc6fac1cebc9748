import { LinkMessage, RTM_DELLINKPROP, RTM_NEWLINKPROP } from '@netlink/rtnetlink';
import type { Context } from '../context.ts';
import type { LinkReference } from '../link-names.ts';
import { type CallOptions, requestOf } from '../object-request.ts';
import { named } from '../named.ts';
import { listOf } from './field-checks.ts';
import { linkList } from './link-list.ts';
import { checkAltname } from './name.ts';

/** Give a link other names. */
export function addAltnames(
  context: Context,
  link: LinkReference,
  names: readonly string[],
  options: CallOptions,
): Promise<void> {
  return change(context, { type: RTM_NEWLINKPROP, name: 'link property add' }, link, names, options);
}

/** Take other names away from a link. */
export function delAltnames(
  context: Context,
  link: LinkReference,
  names: readonly string[],
  options: CallOptions,
): Promise<void> {
  return change(context, { type: RTM_DELLINKPROP, name: 'link property del' }, link, names, options);
}

/** See to it that a link has these other names and no others. Those that it had go last: if it cannot have the new ones, it keeps them. */
export async function setAltnames(
  context: Context,
  index: number,
  names: readonly string[],
  options: CallOptions,
): Promise<void> {
  const link = await linkList(context, { index, stats: false }, options).first();
  const { altnames = [] } = link ?? {};
  const surplus = altnames.filter((name) => !names.includes(name));
  const missing = names.filter((name) => !altnames.includes(name));
  if (missing.length > 0) await addAltnames(context, index, missing, options);
  if (surplus.length > 0) await delAltnames(context, index, surplus, options);
}

async function change(
  { connection, links }: Context,
  { type, name }: { readonly type: number; readonly name: string },
  link: LinkReference,
  names: readonly string[],
  options: CallOptions,
): Promise<void> {
  named(name, () => listOf(names));
  for (const altname of names) checkAltname(name, altname);
  await links.steadily(async () => {
    const index = await links.indexOf(link, name, options);
    const message = { header: { index }, attributes: { propList: { altIfname: [...new Set(names)] } } };
    await connection.change(requestOf(LinkMessage, message, { type, name }, options));
  });
}
