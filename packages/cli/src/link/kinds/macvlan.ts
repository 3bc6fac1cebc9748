import type { LinkOf } from '@netlink/iproute2';
import { type Item, item, number } from '../item.ts';

/** What is said of a MACVLAN or MACVTAP. */
export function macvlanItems(link: LinkOf<'macvlan'> | LinkOf<'macvtap'>): Item[] {
  const { mode, nopromisc, nodst, macaddrCount, macaddrData } = link;
  return [
    ...(mode === undefined ? [] : [item('mode', mode, `mode ${mode} `)]),
    ...(nopromisc === true ? [item('nopromisc', true, 'nopromisc ')] : []),
    ...(nodst === true ? [item('nodst', true, 'nodst ')] : []),
    ...number('bcqueuelen', link.bcqueuelen),
    ...number('usedbcqueuelen', link.usedbcqueuelen),
    ...number('bclim', link.bclim),
    ...(macaddrCount === undefined || mode !== 'source'
      ? []
      : [item('macaddr_count', macaddrCount, `remotes (${macaddrCount}) `)]),
    ...(macaddrData === undefined
      ? []
      : [item('macaddr_data', macaddrData, macaddrData.map((address) => `${address} `).join(''))]),
  ];
}
