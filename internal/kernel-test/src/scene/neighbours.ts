import { linkKind } from '../probe/kernel.ts';
import type { Batch } from './line.ts';

/** The neighbours, of both families, and proxies. Replaced, since tunnels may have asked for some already. */
export const neighbourBatch: Batch = {
  lines: [
    'neighbour replace 192.0.2.254 lladdr 02:00:5e:00:53:b1 dev uplink nud permanent',
    'neighbour replace 192.0.2.101 lladdr 02:00:5e:00:53:b2 dev uplink nud stale',
    'neighbour replace 192.0.2.102 lladdr 02:00:5e:00:53:b3 dev uplink nud reachable',
    'neighbour replace 192.0.2.103 lladdr 02:00:5e:00:53:b4 dev uplink nud noarp',
    'neighbour replace 192.0.2.104 lladdr 02:00:5e:00:53:b5 dev uplink nud failed',
    'neighbour replace 192.0.2.105 lladdr 02:00:5e:00:53:b6 dev uplink nud permanent protocol static',
    'neighbour replace 192.0.2.106 lladdr 02:00:5e:00:53:b7 dev uplink nud reachable extern_learn',
    'neighbour replace 203.0.113.2 lladdr 02:00:5e:00:53:b8 dev backup nud permanent',
    'neighbour add proxy 192.0.2.200 dev uplink',
    'neighbour replace 2001:db8:0:1::fe lladdr 02:00:5e:00:53:c1 dev uplink nud permanent router',
    // The remote end of vx30, which would be looked for otherwise.
    'neighbour replace 2001:db8:0:1::2 lladdr 02:00:5e:00:53:c7 dev uplink nud permanent',
    'neighbour replace 2001:db8:0:1::101 lladdr 02:00:5e:00:53:c2 dev uplink nud stale',
    'neighbour replace 2001:db8:0:1::102 lladdr 02:00:5e:00:53:c3 dev uplink nud stale router extern_learn',
    'neighbour replace 2001:db8:0:4::fe lladdr 02:00:5e:00:53:c4 dev backup nud noarp protocol 200',
    'neighbour replace fe80::9 lladdr 02:00:5e:00:53:c5 dev backup nud permanent',
    'neighbour add proxy 2001:db8:0:1::200 dev uplink',
    ['neighbour replace 10.0.0.9 lladdr 02:00:5e:00:53:c6 dev stub nud permanent', linkKind('dummy')],
  ],
};

/** The forwarding entries of bridges and of VXLANs. */
export const fdbBatch: Batch = {
  command: 'bridge',
  lines: [
    'fdb add 02:00:5e:00:53:d1 dev port1 master static',
    'fdb add 02:00:5e:00:53:d2 dev port1 master permanent',
    'fdb add 02:00:5e:00:53:d3 dev port2 master dynamic extern_learn',
    'fdb add 02:00:5e:00:53:d4 dev port2 master static sticky',
    'fdb add 02:00:5e:00:53:d5 dev uplink self permanent',
    'fdb add 02:00:5e:00:53:d6 dev vx10 dst 192.0.2.33 port 4800 vni 77 via backup',
    'fdb append 02:00:5e:00:53:d7 dev vx10 dst 192.0.2.34 self permanent',
    'fdb append 00:00:00:00:00:00 dev vx30 dst 2001:db8:0:1::3 self permanent',
    'fdb add 02:00:5e:00:53:d8 dev vxmd dst 192.0.2.35 src_vni 9 self permanent',
  ],
};
