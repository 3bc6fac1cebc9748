import { type Constants, expectConstants, expectStructs } from '@netlink/kernel-test';
import { test } from 'vitest';
import * as all from '../src/index.ts';
import { nextHopHeader } from '../src/route/next-hop.ts';
import { capitals, named, shape } from './support/uapi-names.ts';

const TIMEOUT = 60_000;

/** The exports that are numbers and begin with one of `prefixes` and an underscore. */
function numbers(...prefixes: string[]): Constants {
  return Object.fromEntries(
    Object.entries(all).filter(
      (entry): entry is [string, number] =>
        typeof entry[1] === 'number' && prefixes.some((prefix) => entry[0].startsWith(`${prefix}_`)),
    ),
  );
}

test('rtnetlink.h', { timeout: TIMEOUT }, (context) =>
  expectConstants(
    context,
    {
      ...numbers(
        'RTM',
        'RTNLGRP',
        'RT_TABLE',
        'RTN',
        'RTPROT',
        'RT_SCOPE',
        'RTNH',
        'RTA',
        'RTAX',
        'PREFIX',
        'NDUSEROPT',
      ),
      ...named('RTNH_F_', all.NEXT_HOP_FLAGS),
    },
    ['linux/rtnetlink.h'],
  ),
);

/** The words whose constants begin with `prefix`, without what tells them from others in our words. */
function routeFlagsOf(prefix: 'RTM_F_' | 'RTCF_'): Record<string, number> {
  const own = new Map([
    ['rtOffload', 'offload'],
    ['rtTrap', 'trap'],
    ['rtOffloadFailed', 'offloadFailed'],
    ['cacheNotify', 'notify'],
  ]);
  const known = numbers('RTM_F', 'RTCF');
  return Object.fromEntries(
    Object.entries<number>(all.ROUTE_FLAGS)
      .map(([word, value]) => [own.get(word) ?? word, value] as const)
      .filter(([word, value]) => known[`${prefix}${capitals(word)}`] === value),
  );
}

test('every flag of a route has a word', ({ expect }) => {
  expect(Object.keys(routeFlagsOf('RTM_F_'))).toHaveLength(Object.keys(numbers('RTM_F')).length);
  expect(Object.keys(routeFlagsOf('RTCF_'))).toHaveLength(Object.keys(numbers('RTCF')).length);
});

test('flags of routes that were looked up', { timeout: TIMEOUT }, (context) =>
  expectConstants(context, numbers('RTCF'), ['linux/in_route.h']),
);

test('if_addr.h', { timeout: TIMEOUT }, (context) =>
  expectConstants(
    context,
    {
      ...numbers('IFA', 'IFAPROT'),
      ...named('IFA_F_', all.ADDRESS_FLAGS),
      ...named('IFAPROT_', all.ADDRESS_PROTOCOLS),
    },
    ['linux/if_addr.h'],
  ),
);

test('neighbour.h', { timeout: TIMEOUT }, (context) =>
  expectConstants(
    context,
    {
      ...numbers('NDA', 'NDTA', 'NDTPA', 'NUD', 'NTF', 'NFEA', 'FDB_NOTIFY'),
      ...named('NUD_', all.NEIGHBOUR_STATES),
      ...named('NTF_', all.NEIGHBOUR_FLAGS),
      ...named('NTF_EXT_', all.NEIGHBOUR_EXT_FLAGS),
    },
    ['linux/neighbour.h'],
  ),
);

test('fib_rules.h', { timeout: TIMEOUT }, (context) =>
  expectConstants(
    context,
    {
      ...numbers('FRA', 'FR_ACT', 'FIB_RULE'),
      ...named('FR_ACT_', all.RULE_ACTIONS),
      ...named('FIB_RULE_', all.RULE_FLAGS),
    },
    ['linux/fib_rules.h'],
  ),
);

test('nexthop.h', { timeout: TIMEOUT }, (context) => {
  const { respGrpResvd0, ...nexthopOpFlags } = all.NEXTHOP_OP_FLAGS;
  return expectConstants(
    context,
    {
      ...numbers('NHA', 'NEXTHOP_GRP'),
      ...named('NEXTHOP_GRP_TYPE_', all.NEXTHOP_GROUP_TYPES),
      ...named('NHA_OP_FLAG_', nexthopOpFlags),
      NHA_OP_FLAG_RESP_GRP_RESVD_0: respGrpResvd0,
    },
    ['linux/nexthop.h'],
  );
});

test('netconf.h and net_namespace.h', { timeout: TIMEOUT }, (context) =>
  expectConstants(context, numbers('NETCONFA', 'NETNSA'), ['linux/netconf.h', 'linux/net_namespace.h']),
);

test('mroute.h and mroute6.h', { timeout: TIMEOUT }, (context) => {
  const { nocache, wrongvif, wholepkt, wrvifwhole } = all.CACHE_REPORTS;
  return expectConstants(
    context,
    {
      ...numbers('IPMRA_CREPORT', 'IP6MRA_CREPORT'),
      ...named('IGMPMSG_', all.CACHE_REPORTS),
      MRT6MSG_NOCACHE: nocache,
      MRT6MSG_WRONGMIF: wrongvif,
      MRT6MSG_WHOLEPKT: wholepkt,
      MRT6MSG_WRMIFWHOLE: wrvifwhole,
    },
    ['linux/mroute.h', 'linux/mroute6.h'],
  );
});

test('encapsulations', { timeout: TIMEOUT }, (context) => {
  const { rsvd1, rsvd2, ...ilaIdentTypes } = all.ILA_IDENT_TYPES;
  return expectConstants(
    context,
    {
      ...numbers('LWTUNNEL', 'LWT', 'MPLS_IPTUNNEL', 'SEG6', 'RPL_IPTUNNEL', 'IOAM6_IPTUNNEL', 'ILA_ATTR'),
      ...named('LWTUNNEL_ENCAP_', all.ENCAP_TYPES),
      ...named('SEG6_IPTUN_MODE_', all.SEG6_MODES),
      ...named('SEG6_LOCAL_ACTION_', all.SEG6_LOCAL_ACTIONS),
      ...named('SR6_FLAG1_', all.SR6_FLAGS),
      ...named('SR6_TLV_', all.SR6_TLVS),
      ...named('SEG6_LOCAL_FLV_OP_', all.SEG6_LOCAL_FLAVORS_WORDS, Math.log2),
      ...named('IOAM6_IPTUNNEL_MODE_', all.IOAM6_MODES),
      ...named('ILA_CSUM_', all.ILA_CSUM_MODES),
      ...named('ILA_ATYPE_', ilaIdentTypes),
      ILA_ATYPE_RSVD_1: rsvd1,
      ILA_ATYPE_RSVD_2: rsvd2,
      ...named('ILA_HOOK_', all.ILA_HOOK_TYPES),
      ...named('ICMPV6_ROUTER_PREF_', all.ROUTER_PREFERENCES),
    },
    [
      'linux/lwtunnel.h',
      'linux/mpls_iptunnel.h',
      'linux/seg6.h',
      'linux/seg6_hmac.h',
      'linux/seg6_iptunnel.h',
      'linux/seg6_local.h',
      'linux/rpl_iptunnel.h',
      'linux/ioam6_iptunnel.h',
      'linux/ila.h',
      'linux/icmpv6.h',
    ],
  );
});

test('flags of tunnels', { timeout: TIMEOUT }, (context) =>
  // __be16 in the header: seen from a little-endian machine the octets change places.
  expectConstants(
    context,
    named('TUNNEL_', all.TUNNEL_FLAGS, (flag) => ((flag & 0xff) << 8) | (flag >> 8)),
    ['linux/if_tunnel.h'],
  ),
);

test('if_bridge.h', { timeout: TIMEOUT }, (context) => {
  const { temporary, permanent } = all.MDB_STATES;
  const { exclude, include } = all.MDB_GROUP_MODES;
  return expectConstants(
    context,
    {
      ...numbers('MDBA', 'MDBE', 'BRIDGE_VLANDB'),
      ...named('MDB_FLAGS_', all.MDB_FLAGS),
      ...named('BRIDGE_VLANDB_DUMPF_', all.VLAN_DUMP_FLAGS),
      MDB_TEMPORARY: temporary,
      MDB_PERMANENT: permanent,
      MCAST_EXCLUDE: exclude,
      MCAST_INCLUDE: include,
    },
    ['linux/if_bridge.h', 'linux/in.h'],
  );
});

test('filters of VXLANs', { timeout: TIMEOUT }, (context) =>
  expectConstants(
    context,
    {
      ...numbers('VXLAN_VNIFILTER', 'VNIFILTER'),
      ...named('TUNNEL_MSG_FLAG_', all.TUNNEL_MESSAGE_FLAGS),
    },
    ['linux/if_link.h'],
  ),
);

test('structs', { timeout: TIMEOUT }, (context) => {
  const group = shape(all.nexthopGroupMember); // older headers say resvd1 for weight_high
  return expectStructs(
    context,
    {
      'struct ifaddrmsg': shape(all.addressHeader, 'ifa_'),
      'struct ifa_cacheinfo': shape(all.addressCacheInfo, '', {
        prefered: 'ifa_prefered',
        valid: 'ifa_valid',
      }),
      'struct rtmsg': shape(all.routeHeader, 'rtm_'),
      'struct rtnexthop': shape(nextHopHeader, 'rtnh_'),
      'struct rta_cacheinfo': shape(all.routeCacheInfo, 'rta_'),
      'struct rta_mfc_stats': shape(all.multicastRouteStats, 'mfcs_'),
      'struct ndmsg': shape(all.neighbourHeader, 'ndm_'),
      'struct nda_cacheinfo': shape(all.neighbourCacheInfo, 'ndm_'),
      'struct ndtmsg': { size: 4, fields: shape(all.neighbourTableHeader, 'ndtm_').fields },
      'struct ndt_config': shape(all.neighbourTableConfig, 'ndtc_'),
      'struct ndt_stats': shape(all.neighbourTableStats, 'ndts_'),
      'struct fib_rule_hdr': shape(all.ruleHeader),
      'struct fib_rule_uid_range': shape(all.uidRange),
      'struct fib_rule_port_range': shape(all.portRange),
      'struct nhmsg': shape(all.nexthopHeader, 'nh_', { resvd: 'resvd' }),
      'struct nexthop_grp': {
        size: group.size,
        fields: { ...group.fields, resvd1: group.fields['weight_high']! },
      },
      'struct rtgenmsg': shape(all.nsidHeader, 'rtgen_'),
      'struct netconfmsg': shape(all.netconfHeader, 'ncm_'),
      'struct prefixmsg': shape(all.prefixHeader, 'prefix_'),
      'struct nduseroptmsg': shape(all.ndUserOptionHeader, 'nduseropt_'),
      'struct prefix_cacheinfo': shape(all.prefixCacheInfo),
      'struct br_port_msg': shape(all.mdbHeader),
      'struct br_mdb_entry': shape(all.mdbEntry),
      'struct br_vlan_msg': shape(all.vlanHeader),
      'struct tunnel_msg': shape(all.tunnelHeader),
    },
    [
      'linux/rtnetlink.h',
      'linux/if_addr.h',
      'linux/neighbour.h',
      'linux/fib_rules.h',
      'linux/nexthop.h',
      'linux/netconf.h',
      'linux/if_bridge.h',
      'linux/if_link.h',
    ],
  );
});
