import { MdbMessage } from '@netlink/rtnetlink';
import { type BridgeRouterPort, readRouters } from '../../bridge/mdb/read.ts';
import { alike } from '../alike.ts';
import type { Watched } from '../watched.ts';
import { watchedMdb } from './mdb.ts';

/** Ports of bridges that multicast routers are behind: what `bridge monitor mdb` says of routers. */
export const watchedRouterPort: Watched<BridgeRouterPort> = {
  ...watchedMdb,
  read: ({ data, payloadStart, end }, { links }) =>
    readRouters(MdbMessage.decodeAt(data, payloadStart, end), links.nameOf),
  key: ({ dev, port, vid = '' }) => `${dev} ${port} ${vid}`,
  same: alike<BridgeRouterPort>(['timer']),
};
