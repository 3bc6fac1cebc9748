import { SAMPLE_LINK } from '@netlink/kernel-test';
import type { Request } from './request.ts';

// linux/socket.h
const AF_UNSPEC = 0;
const AF_INET = 2;
const AF_BRIDGE = 7;
const AF_INET6 = 10;
const AF_MPLS = 28;
// linux/rtnetlink.h
const RTM_GETLINK = 18;
const RTM_GETADDR = 22;
const RTM_GETROUTE = 26;
const RTM_GETNEIGH = 30;
const RTM_GETRULE = 34;
const RTM_GETMULTICAST = 58;
const RTM_GETNEIGHTBL = 66;
const RTM_GETNETCONF = 82;
const RTM_GETMDB = 86;
const RTM_GETNEXTHOP = 106;
const RTM_GETVLAN = 114;
const RTM_GETNEXTHOPBUCKET = 118;
const RTM_GETTUNNEL = 122;
const RTPROT_BOOT = 3;
const RTEXT_FILTER_VF = 1;
const RTEXT_FILTER_BRVLAN_COMPRESSED = 4;
// linux/if_bridge.h
const BRIDGE_VLANDB_DUMP_FLAGS = 1;
const BRIDGE_VLANDB_DUMPF_STATS = 1;
const BRIDGE_VLANDB_DUMPF_GLOBAL = 2;
// linux/if_link.h
const IFLA_IFNAME = 3;
const IFLA_EXT_MASK = 29;
// linux/nexthop.h
const NHA_OP_FLAGS = 14;
const NHA_OP_FLAG_DUMP_STATS = 1;
const NHA_OP_FLAG_DUMP_HW_STATS = 2;
// linux/neighbour.h
const NTF_PROXY = 0x08;

// Sizes of struct ifinfomsg, ifaddrmsg, rtmsg, ndmsg, fib_rule_hdr, ndtmsg, netconfmsg and nhmsg. The first
// octet of each is the family.
const header = (size: number, family: number, more: Readonly<Record<number, number>> = {}): Uint8Array =>
  Uint8Array.from({ length: size }, (_, index) => (index === 0 ? family : (more[index] ?? 0)));

/** One link, {@link SAMPLE_LINK}, with everything that `ip -details` prints of it. */
export const sampleLink: Request = {
  command: `ip -details link show dev ${SAMPLE_LINK}`,
  type: RTM_GETLINK,
  dump: false,
  header: header(16, AF_UNSPEC),
  attributes: [
    [IFLA_EXT_MASK, RTEXT_FILTER_VF],
    [IFLA_IFNAME, SAMPLE_LINK],
  ],
};

/** All links. */
export const links: Request = {
  command: 'ip -details link show',
  type: RTM_GETLINK,
  dump: true,
  header: header(16, AF_UNSPEC),
  attributes: [[IFLA_EXT_MASK, RTEXT_FILTER_VF]],
};

/** The bridges' view of their ports. */
export const bridgeLinks: Request = {
  command: 'bridge -details link show',
  oracle: { tool: 'bridge', args: 'link show' },
  type: RTM_GETLINK,
  dump: true,
  header: header(16, AF_BRIDGE),
  attributes: [[IFLA_EXT_MASK, RTEXT_FILTER_BRVLAN_COMPRESSED]],
};

/** All addresses. */
export const addresses: Request = {
  command: 'ip -details address show',
  type: RTM_GETADDR,
  dump: true,
  header: header(8, AF_UNSPEC),
};

function routes(option: string, family: number): Request {
  return {
    command: `ip -details ${option} route show table all`,
    type: RTM_GETROUTE,
    dump: true,
    header: header(12, family),
  };
}

/** All routes of each family. */
export const routes4: Request = routes('-4', AF_INET);
export const routes6: Request = routes('-6', AF_INET6);
export const routesMpls: Request = {
  ...routes('-family mpls', AF_MPLS),
  command: 'ip -details -family mpls route show',
};

function ownRoutes(option: string, family: number): Request {
  return {
    command: `ip -details ${option} route show table all protocol boot`,
    type: RTM_GETROUTE,
    dump: true,
    // The kernel filters by rtm_protocol for sockets that ask for strict checks.
    header: header(12, family, { 5: RTPROT_BOOT }),
  };
}

/** The routes that were added by `ip`, in any table. */
export const ownRoutes4: Request = ownRoutes('-4', AF_INET);
export const ownRoutes6: Request = ownRoutes('-6', AF_INET6);

/** All neighbours of both families. */
export const neighbours: Request = {
  command: 'ip -details neighbour show nud all',
  type: RTM_GETNEIGH,
  dump: true,
  header: header(12, AF_UNSPEC),
};

/** The addresses that are answered for. */
export const proxies: Request = {
  command: 'ip -details neighbour show proxy',
  type: RTM_GETNEIGH,
  dump: true,
  header: header(12, AF_UNSPEC, { 10: NTF_PROXY }),
};

/** The forwarding entries of bridges and VXLANs. */
export const forwarding: Request = {
  command: 'bridge -details fdb show',
  oracle: { tool: 'bridge', args: 'fdb show' },
  type: RTM_GETNEIGH,
  dump: true,
  header: header(12, AF_BRIDGE),
};

/** The multicast databases of bridges and VXLANs. */
export const multicastDatabases: Request = {
  command: 'bridge -details mdb show',
  oracle: false,
  type: RTM_GETMDB,
  dump: true,
  header: header(8, AF_BRIDGE),
};

/** The VLANs of bridges and ports. */
export const vlans: Request = {
  command: 'bridge -details vlan show',
  oracle: false,
  type: RTM_GETVLAN,
  dump: true,
  header: header(8, AF_BRIDGE),
};

/** The same with their counters. */
export const vlanStats: Request = {
  ...vlans,
  command: 'bridge -statistics vlan show',
  attributes: [[BRIDGE_VLANDB_DUMP_FLAGS, BRIDGE_VLANDB_DUMPF_STATS]],
};

/** What is set of VLANs for whole bridges. */
export const vlanGlobals: Request = {
  ...vlans,
  command: 'bridge vlan global show',
  attributes: [[BRIDGE_VLANDB_DUMP_FLAGS, BRIDGE_VLANDB_DUMPF_GLOBAL]],
};

/** The identifiers that VXLANs let in, with their counters. */
export const vnis: Request = {
  command: 'bridge -statistics vni show',
  oracle: false,
  type: RTM_GETTUNNEL,
  dump: true,
  // TUNNEL_MSG_FLAG_STATS
  header: header(8, AF_BRIDGE, { 1: 1 }),
};

/** The tables of neighbours, with their parameters per link. */
export const neighbourTables: Request = {
  command: 'ip ntable show',
  oracle: false,
  type: RTM_GETNEIGHTBL,
  dump: true,
  header: header(4, AF_UNSPEC),
};

function rules(option: string, family: number): Request {
  return {
    command: `ip -details ${option} rule show`,
    type: RTM_GETRULE,
    dump: true,
    header: header(12, family),
  };
}

/** All rules of each family. */
export const rules4: Request = rules('-4', AF_INET);
export const rules6: Request = rules('-6', AF_INET6);

/** All nexthop objects. */
export const nexthops: Request = {
  command: 'ip -details nexthop show',
  type: RTM_GETNEXTHOP,
  dump: true,
  header: header(8, AF_UNSPEC),
};

function netconf(option: string, family: number): Request {
  return {
    command: `ip ${option} netconf show`,
    oracle: false,
    type: RTM_GETNETCONF,
    dump: true,
    // Strict checks want struct netconfmsg with its padding.
    header: header(4, family),
  };
}

/** Forwarding and the like, for each link, of each family. */
export const netconf4: Request = netconf('-4', AF_INET);
export const netconf6: Request = netconf('-6', AF_INET6);
export const netconfMpls: Request = netconf('-family mpls', AF_MPLS);

/** All nexthop objects, groups with the counters of their members. */
export const nexthopStats: Request = {
  command: 'ip -statistics nexthop show',
  oracle: false,
  type: RTM_GETNEXTHOP,
  dump: true,
  header: header(8, AF_UNSPEC),
  attributes: [[NHA_OP_FLAGS, NHA_OP_FLAG_DUMP_STATS | NHA_OP_FLAG_DUMP_HW_STATS]],
};

/** The buckets of resilient groups. */
export const nexthopBuckets: Request = {
  command: 'ip nexthop bucket show',
  oracle: false,
  type: RTM_GETNEXTHOPBUCKET,
  dump: true,
  header: header(8, AF_UNSPEC),
};

/** The groups that links have joined. */
export const multicastAddresses: Request = {
  command: 'ip -6 maddress show',
  oracle: false,
  type: RTM_GETMULTICAST,
  dump: true,
  header: header(8, AF_INET6),
};
