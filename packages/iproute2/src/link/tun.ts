import { addTun } from '@netlink/sys';
import type { TunInfo } from '@netlink/rtnetlink';
import type { Context } from '../context.ts';
import { tunFields } from './kinds/tun.ts';
import type { LinkChanges, LinkSettings } from './spec.ts';

/**
 * Make a TUN or TAP device that stays, in the namespace of the handle: netlink has no way to. Returns its name.
 *
 * @throws SystemError with code EBUSY if there is one of that name or index; TypeError without a mode.
 */
export function addTunDevice(
  { netns }: Context,
  { name, index }: Pick<LinkSettings, 'name' | 'index'>,
  info: TunInfo,
): string {
  const { type, owner, group, pi, vnetHdr, multiQueue } = info;
  if (type !== 'tun' && type !== 'tap')
    throw new TypeError(`mode: ${JSON.stringify(type)} is neither tun nor tap`);
  return addTun({
    mode: type,
    name,
    index,
    netns,
    user: owner,
    group,
    pi: pi === 1,
    vnetHdr: vnetHdr === 1,
    multiQueue: multiQueue === 1,
  });
}

/** Settings without those that a TUN or TAP device can only be made with. */
export function withoutTun(changes: LinkChanges): LinkSettings {
  const entries = Object.entries(changes).filter(([key]) => key !== 'kind' && !Object.hasOwn(tunFields, key));
  return Object.fromEntries(entries);
}
