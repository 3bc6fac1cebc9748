import type { LinkOf } from '@netlink/iproute2';
import { type Item, item, number, onOff, word } from '../item.ts';

/** What is said of a TUN or TAP device. */
export function tunItems(link: LinkOf<'tun'>): Item[] {
  const { mode, multiQueue } = link;
  return [
    ...word('type', mode === undefined ? undefined : String(mode)),
    ...onOff('pi', link.pi),
    ...onOff('vnet_hdr', link.vnetHdr),
    ...(multiQueue === undefined ? [] : [item('multi_queue', multiQueue, multiQueue ? 'multi_queue ' : '')]),
    ...number('numqueues', link.numqueues),
    ...number('numdisabled', link.numdisabled),
    ...onOff('persist', link.persist),
    ...account('user', link.user),
    ...account('group', link.userGroup),
  ];
}

// Who has no name is a number.
function account(key: string, value: string | number | undefined): Item[] {
  return typeof value === 'number' ? number(key, value) : word(key, value);
}
