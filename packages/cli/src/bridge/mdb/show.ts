import { isIP } from 'node:net';
import type { MdbRecord } from '@netlink/iproute2';
import { flagWords, type Item, item, timerText } from '../../link/item.ts';
import type { GlobalOptions } from '../../options.ts';
import { type Style, styledAddress } from '../../style.ts';

type Options = Pick<GlobalOptions, 'details' | 'statistics'>;

function plain(key: string, value: string | number | undefined, label = key): Item[] {
  return value === undefined ? [] : [item(key, value, ` ${label} ${value}`)];
}

// As in bridge(8), the word has the colour of the address, if that is one of IP.
function address(key: string, value: string | undefined, style: Style): Item[] {
  if (value === undefined) return [];
  const text = ` ${key} ${value}`;
  const family = isIP(value);
  return [
    item(key, value, family === 0 ? text : styledAddress(style, family === 4 ? 'inet' : 'inet6', text)),
  ];
}

/** What `bridge mdb show` says of an entry. */
export function mdbItems(entry: MdbRecord, { details, statistics }: Options, style: Style): Item[] {
  const { index, dev, port, grp, state, timer } = entry;
  return [
    { key: 'index', json: index },
    item('dev', dev, style.ifname(`dev ${dev}`)),
    item('port', port, ` port ${port}`),
    ...address('grp', grp, style),
    ...address('src', entry.src, style),
    item('state', state, ` ${state}`),
    ...(details ? detailItems(entry) : []),
    ...flagItems(entry),
    ...plain('vid', entry.vid),
    ...address('dst', entry.dst, style),
    ...plain('dst_port', entry.dstPort),
    ...plain('vni', entry.vni),
    ...plain('src_vni', entry.srcVni),
    ...plain('via', entry.via),
    ...(statistics > 0 && timer !== undefined
      ? [item('timer', timerText(timer), ` ${timerText(timer)}`)]
      : []),
  ];
}

function detailItems({ filterMode, sourceList, protocol }: MdbRecord): Item[] {
  return [
    ...plain('filter_mode', filterMode),
    ...(sourceList === undefined ? [] : [sourcesItem(sourceList)]),
    // The space belongs to it, as in bridge 6.1.
    ...(protocol === undefined ? [] : [item('protocol', String(protocol), ` proto ${protocol} `)]),
  ];
}

function sourcesItem(sources: NonNullable<MdbRecord['sourceList']>): Item {
  const timed = sources.map(({ address, timer = 0 }) => ({ address, timer: timerText(timer) }));
  return item(
    'source_list',
    timed,
    ` source_list ${timed.map(({ address, timer }) => `${address}/${timer.trim()}`).join(',')}`,
  );
}

function flagItems({ offload, offloadFailed, fastLeave, addedByStarEx, blocked }: MdbRecord): Item[] {
  const words = flagWords({
    offload,
    fast_leave: fastLeave,
    added_by_star_ex: addedByStarEx,
    blocked,
    offload_failed: offloadFailed,
  });
  return [item('flags', words, words.map((flag) => ` ${flag}`).join(''))];
}
