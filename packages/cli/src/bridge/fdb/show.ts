import type { FdbEntry } from '@netlink/iproute2';
import { flagWords, type Item, item, number, word } from '../../link/item.ts';
import type { GlobalOptions } from '../../options.ts';
import { type Style, styledAddress } from '../../style.ts';

type Options = Pick<GlobalOptions, 'statistics'>;

/** What `bridge fdb show` says of an entry. `isOfLink`: the link was asked for, and need not be named. */
export function fdbItems(entry: FdbEntry, { statistics }: Options, style: Style, isOfLink = false): Item[] {
  const { mac, dev, dst } = entry;
  const family = dst?.includes(':') === true ? 'inet6' : 'inet';
  return [
    item('mac', mac, style.mac(`${mac} `)),
    ...(isOfLink ? [] : [item('ifname', dev, `dev ${style.ifname(`${dev} `)}`)]),
    ...(dst === undefined ? [] : [item('dst', dst, `dst ${styledAddress(style, family, `${dst} `)}`)]),
    ...number('vlan', entry.vlan),
    ...number('port', entry.port),
    ...number('vni', entry.vni),
    ...number('src_vni', entry.srcVni),
    ...viaItems(entry),
    ...number('nhid', entry.nhid),
    ...(entry.activityNotify === true ? [item('activity_notify', true, 'activity_notify ')] : []),
    ...(entry.inactive === true ? [item('inactive', true, 'inactive ')] : []),
    ...(statistics > 0 ? ageItems(entry) : []),
    ...flagItems(entry),
    ...word('master', entry.master),
    stateItem(entry),
  ];
}

// An index, where the link is in another namespace.
function viaItems({ via, linkNetnsid }: FdbEntry): Item[] {
  if (via === undefined) return [];
  if (linkNetnsid === undefined) return word('viaIf', via, 'via');
  return [
    ...number('viaIfIndex', Number(via.slice(2)), 'via ifindex'),
    ...number('linkNetNsId', linkNetnsid, 'link-netnsid'),
  ];
}

function ageItems({ used, updated }: FdbEntry): Item[] {
  if (used === undefined || updated === undefined) return [];
  const [since, before] = [Math.floor(used), Math.floor(updated)];
  return [item('used', since, `used ${since}/${before} `), { key: 'updated', json: before }];
}

function flagItems({ self, router, externLearn, offload, sticky, locked, master }: FdbEntry): Item[] {
  const words = flagWords({
    // What a bridge has for itself goes without saying.
    self: self === true && master === undefined,
    router,
    extern_learn: externLearn,
    offload,
    sticky,
    locked,
  });
  return [item('flags', words, words.map((flag) => `${flag} `).join(''))];
}

// bridge(8) has no word for an entry that is forgotten unless it is used.
function stateItem({ state }: FdbEntry): Item {
  const text = typeof state === 'number' ? `state=0x${state.toString(16)}` : state === 'dynamic' ? '' : state;
  return item('state', text, text);
}
