import { RTM_NEWSTATS, RTNLGRP_STATS, StatsMessage } from '@netlink/rtnetlink';
import type { LinkStats } from '../../link/stats/link-stats.ts';
import { readStats } from '../../link/stats/read.ts';
import type { Watched } from '../watched.ts';

/** What is counted of links, where that changes: `ip monitor stats`. Kernels announce it from Linux 5.18 on. */
export const watchedStats: Watched<LinkStats> = {
  groups: [RTNLGRP_STATS],
  types: { new: RTM_NEWSTATS },
  isRecent: true,
  read({ data, payloadStart, end }, { links }) {
    return readStats(StatsMessage.decodeAt(data, payloadStart, end), links.nameOf);
  },
  key: ({ ifindex }) => ifindex,
  // Counters are always others.
  same: () => false,
};
