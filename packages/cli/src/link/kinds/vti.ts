import type { LinkOf } from '@netlink/iproute2';
import type { Item } from '../item.ts';
import { endItems, keyItems, markItems } from './tunnel.ts';

/** What is said of VTI and VTI6. A key that is 0 is none. */
export function vtiItems(link: LinkOf<'vti'> | LinkOf<'vti6'>): Item[] {
  return [
    ...endItems(link),
    ...(link.ikey === 0 ? [] : keyItems('ikey', link.ikey)),
    ...(link.okey === 0 ? [] : keyItems('okey', link.okey)),
    ...markItems(link.fwmark),
  ];
}
