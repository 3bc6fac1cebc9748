import { isDeepStrictEqual } from 'node:util';
import {
  MdbMessage,
  MdbRequestMessage,
  RTM_DELMDB,
  RTM_GETMDB,
  RTM_NEWMDB,
  RTNLGRP_LINK,
  RTNLGRP_MDB,
} from '@netlink/rtnetlink';
import type { MdbRecord } from '../../bridge/mdb/mdb.ts';
import { readMdb } from '../../bridge/mdb/read.ts';
import { requestOf } from '../../object-request.ts';
import { alike } from '../alike.ts';
import type { Watched } from '../watched.ts';

const alikeButSources = alike<MdbRecord>(['timer', 'sourceList']);

/** Sources without their timers. */
function sourcesOf({ sourceList = [] }: MdbRecord): string[] {
  return sourceList.map(({ address }) => address).sort();
}

/** Multicast databases of bridges and VXLANs: `bridge monitor mdb`. */
export const watchedMdb: Watched<MdbRecord> = {
  groups: [RTNLGRP_MDB],
  types: { new: RTM_NEWMDB, del: RTM_DELMDB, listed: RTM_GETMDB },
  list({ connection }, options) {
    const message = { header: { family: 'bridge' as const } };
    return connection.dump(
      requestOf(MdbRequestMessage, message, { type: RTM_GETMDB, name: 'mdb get' }, options),
    );
  },
  // The same messages tell of routers, and have no entries then.
  read({ data, payloadStart, end }, { links, context: { names } }) {
    return readMdb(MdbMessage.decodeAt(data, payloadStart, end), { nameOf: links.nameOf, names });
  },
  key: ({ index, port, grp, src = '', vid = '', dst = '', dstPort = '', vni = '', srcVni = '', via = '' }) =>
    `${index} ${port} ${grp} ${src} ${vid} ${dst} ${dstPort} ${vni} ${srcVni} ${via}`,
  same: (a, b) => alikeButSources(a, b) && isDeepStrictEqual(sourcesOf(a), sourcesOf(b)),
  // Those of a bridge go with it without a word.
  doubts: { groups: [RTNLGRP_LINK], by: (_message, { lastChange }) => lastChange === 'went' },
};
