import { expectConstants, expectStructs } from '@netlink/kernel-test';
import { test } from 'vitest';
import * as all from '../../src/index.ts';
import { shape } from '../support/uapi-names.ts';

const TIMEOUT = 60_000;

const named = (pattern: RegExp): Record<string, number> =>
  Object.fromEntries(
    Object.entries(all).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number' && pattern.test(entry[0]),
    ),
  );

test('numbers of attributes', { timeout: TIMEOUT }, (context) =>
  expectConstants(
    context,
    named(/^(IFLA_STATS_|LINK_XSTATS_|BRIDGE_XSTATS_|BOND_XSTATS_|BOND_3AD_STAT_|IFLA_OFFLOAD_|MPLS_STATS_)/),
    ['linux/if_link.h', 'linux/if_bridge.h', 'linux/if_bonding.h', 'linux/mpls.h'],
  ),
);

test('structs', { timeout: TIMEOUT }, (context) =>
  expectStructs(
    context,
    {
      'struct if_stats_msg': shape(all.statsHeader),
      'struct rtnl_hw_stats64': shape(all.hwStats64),
      'struct mpls_link_stats': shape(all.mplsLinkStats),
      'struct bridge_vlan_xstats': shape(all.bridgeVlanXstats),
      'struct bridge_stp_xstats': shape(all.bridgeStpXstats),
      'struct br_mcast_stats': shape(all.bridgeMulticastStats),
    },
    ['linux/if_link.h', 'linux/if_bridge.h', 'linux/mpls.h'],
  ),
);
