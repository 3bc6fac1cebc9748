import { expectConstants, expectStructs } from '@netlink/kernel-test';
import { test } from 'vitest';
import { ADDRESS_FAMILIES } from '../../src/address-family.ts';
import { HARDWARE_TYPES } from '../../src/hardware-type.ts';
import * as rtnetlink from '../../src/index.ts';
import { capitals, named, shape } from '../support/uapi-names.ts';

const {
  icmp6Stats,
  inet6Conf,
  inetConf,
  linkHeader,
  linkStats64,
  // constants of other headers are tested with them
  ...all
} = rtnetlink;

const TIMEOUT = 60_000;

const attributes = Object.fromEntries(
  Object.entries(all).filter(([name]) =>
    /^(IFLA|VETH_INFO|VXCAN_INFO|BRIDGE_QUERIER|DEVLINK_ATTR)_/.test(name),
  ),
);

test('numbers of attributes', { timeout: TIMEOUT }, (context) =>
  expectConstants(context, attributes, [
    'linux/if_link.h',
    'linux/if_bridge.h',
    'linux/if_tunnel.h',
    'linux/veth.h',
    'linux/can/vxcan.h',
    'linux/can/netlink.h',
    'linux/batman_adv.h',
    'linux/wwan.h',
    'linux/amt.h',
    'linux/devlink.h',
  ]),
);

test('words of if_link.h, if.h and rtnetlink.h', { timeout: TIMEOUT }, (context) =>
  expectConstants(
    context,
    {
      ...named('IFF_', all.LINK_FLAGS),
      ...named('IF_OPER_', all.OPER_STATES),
      ...named('IF_LINK_MODE_', all.LINK_MODES),
      ...named('IFLA_EVENT_', all.LINK_EVENTS),
      ...named('RTEXT_FILTER_', all.LINK_FILTERS),
      ...named('XDP_FLAGS_', all.XDP_FLAGS),
      ...named('XDP_ATTACHED_', all.XDP_ATTACHED),
      ...named('IFLA_VF_LINK_STATE_', all.VF_LINK_STATES),
      ...named('PORT_REQUEST_', all.PORT_REQUESTS),
      ...named('PORT_', portResponses()),
      ...named('IN6_ADDR_GEN_MODE_', all.ADDR_GEN_MODES),
      ...named('MACVLAN_MODE_', all.MACVLAN_MODES),
      ...named('MACVLAN_FLAG_', all.MACVLAN_FLAGS),
      ...named('MACVLAN_MACADDR_', all.MACVLAN_MACADDR_MODES),
      ...named('VXLAN_DF_', all.VXLAN_DF),
      ...named('GENEVE_DF_', all.GENEVE_DF),
      ...named('GTP_ROLE_', all.GTP_ROLES),
      ...named('VXLAN_LABEL_', all.VXLAN_LABEL_POLICIES),
      ...named('ETH_P_', all.VLAN_PROTOCOLS),
      ...named('VLAN_FLAG_', all.VLAN_FLAGS),
    },
    ['linux/if.h', 'linux/if_link.h', 'linux/rtnetlink.h', 'linux/if_ether.h', 'linux/if_vlan.h'],
  ),
);

function portResponses(): Record<string, number> {
  return Object.fromEntries(
    Object.entries(all.PORT_RESPONSES).map(([word, value]) => [
      word.replace(/^vdp|profile/, '$&Response'),
      value,
    ]),
  );
}

test('words of kinds of link', { timeout: TIMEOUT }, (context) =>
  expectConstants(
    context,
    {
      ...named('BR_STP_MODE_', all.BRIDGE_STP_MODES),
      ...named('BOND_STATE_', all.BOND_PORT_STATES),
      ...named('BOND_LINK_', all.BOND_LINK_STATES),
      ...named('LACP_STATE_', all.LACP_STATES),
      ...named('CAN_STATE_', all.CAN_STATES),
      ...named('CAN_CTRLMODE_', all.CAN_CTRLMODES),
      ...named('HSR_PROTOCOL_', all.HSR_PROTOCOLS),
      ...named('IPOIB_MODE_', all.IPOIB_MODES),
      ...named('IPVLAN_MODE_', all.IPVLAN_MODES),
      ...named('IPVLAN_F_', all.IPVLAN_FLAGS),
      ...named('MACSEC_VALIDATE_', all.MACSEC_VALIDATE),
      ...named('MACSEC_OFFLOAD_', all.MACSEC_OFFLOADS),
      ...named('NETKIT_', all.NETKIT_MODES),
      ...named('NETKIT_SCRUB_', all.NETKIT_SCRUBS),
      ...named('NETKIT_DEVICE_', all.NETKIT_PAIRINGS),
      ...named('OVPN_MODE_', all.OVPN_MODES),
      ...named('RMNET_FLAGS_', all.RMNET_FLAGS),
      ...named('IFF_', all.TUN_TYPES),
      NETKIT_PASS: all.NETKIT_POLICIES.forward,
      NETKIT_DROP: all.NETKIT_POLICIES.blackhole,
      MACSEC_CIPHER_ID_GCM_AES_128: all.MACSEC_CIPHER_IDS.gcmAes128,
      MACSEC_CIPHER_ID_GCM_AES_256: all.MACSEC_CIPHER_IDS.gcmAes256,
      MACSEC_CIPHER_ID_GCM_AES_XPN_128: all.MACSEC_CIPHER_IDS.gcmAesXpn128,
      MACSEC_CIPHER_ID_GCM_AES_XPN_256: all.MACSEC_CIPHER_IDS.gcmAesXpn256,
      MACSEC_DEFAULT_CIPHER_ID: all.MACSEC_DEFAULT_CIPHER_ID,
      BOND_MODE_ROUNDROBIN: all.BOND_MODES['balance-rr'],
      BOND_MODE_ACTIVEBACKUP: all.BOND_MODES['active-backup'],
      BOND_MODE_XOR: all.BOND_MODES['balance-xor'],
      BOND_MODE_BROADCAST: all.BOND_MODES.broadcast,
      BOND_MODE_8023AD: all.BOND_MODES['802.3ad'],
      BOND_MODE_TLB: all.BOND_MODES['balance-tlb'],
      BOND_MODE_ALB: all.BOND_MODES['balance-alb'],
      BOND_XMIT_POLICY_LAYER2: all.BOND_XMIT_HASH_POLICIES.layer2,
      BOND_XMIT_POLICY_LAYER34: all.BOND_XMIT_HASH_POLICIES['layer3+4'],
      BOND_XMIT_POLICY_LAYER23: all.BOND_XMIT_HASH_POLICIES['layer2+3'],
      BOND_XMIT_POLICY_ENCAP23: all.BOND_XMIT_HASH_POLICIES['encap2+3'],
      BOND_XMIT_POLICY_ENCAP34: all.BOND_XMIT_HASH_POLICIES['encap3+4'],
      BOND_XMIT_POLICY_VLAN_SRCMAC: all.BOND_XMIT_HASH_POLICIES['vlan+srcmac'],
    },
    ['linux/if_link.h', 'linux/if_bonding.h', 'linux/if_macsec.h', 'linux/if_tun.h', 'linux/can/netlink.h'],
  ),
);

test('words of if_bridge.h', { timeout: TIMEOUT }, (context) => {
  const { fdbLocalVlan0, ...options } = all.BRIDGE_OPTIONS;
  return expectConstants(
    context,
    {
      BR_BOOLOPT_FDB_LOCAL_VLAN_0: Math.log2(fdbLocalVlan0),
      ...named('BR_STATE_', all.PORT_STATES),
      ...named('MDB_RTR_TYPE_', all.MULTICAST_ROUTERS),
      ...named('BR_BOOLOPT_', options, Math.log2),
      ...named('BRIDGE_VLAN_INFO_', all.BRIDGE_VLAN_FLAGS),
      ...named('BRIDGE_FLAGS_', all.BRIDGE_FLAGS),
      ...named('BRIDGE_MODE_', all.BRIDGE_MODES),
      ...named('BR_MRP_RING_ROLE_', all.MRP_RING_ROLES),
      ...named('BR_MRP_IN_ROLE_', all.MRP_IN_ROLES),
      ...named('BR_MRP_RING_STATE_', all.MRP_STATES),
      ...named('BR_MRP_IN_STATE_', all.MRP_STATES),
      ...named('BR_MRP_PORT_STATE_', all.MRP_PORT_STATES),
      ...named('BR_MRP_PORT_ROLE_', all.MRP_PORT_ROLES),
      ...named('BR_CFM_', all.CFM_DOMAINS),
      ...named('BR_CFM_MEP_DIRECTION_', all.CFM_DIRECTIONS),
      BR_CFM_CCM_INTERVAL_NONE: all.CFM_INTERVALS.none,
      BR_CFM_CCM_INTERVAL_3_3_MS: all.CFM_INTERVALS['3.3ms'],
      BR_CFM_CCM_INTERVAL_1_SEC: all.CFM_INTERVALS['1s'],
      BR_CFM_CCM_INTERVAL_10_MIN: all.CFM_INTERVALS['10min'],
    },
    ['linux/if_bridge.h', 'linux/mrp_bridge.h', 'linux/cfm_bridge.h'],
  );
});

test('words of tunnels', { timeout: TIMEOUT }, (context) => {
  const { ip, ipip, ipv6, mpls } = all.TUNNEL_PROTOCOLS;
  return expectConstants(
    context,
    {
      ...named('TUNNEL_ENCAP_', all.TUNNEL_ENCAP_TYPES),
      ...named('TUNNEL_ENCAP_FLAG_', all.TUNNEL_ENCAP_FLAGS),
      ...named('IP6_TNL_F_', all.IP6_TUNNEL_FLAGS),
      ...named('SIT_', all.SIT_FLAGS),
      ...named('AMT_MODE_', all.AMT_MODES),
      IPPROTO_IP: ip,
      IPPROTO_IPIP: ipip,
      IPPROTO_IPV6: ipv6,
      IPPROTO_MPLS: mpls,
    },
    ['linux/in.h', 'linux/if_tunnel.h', 'linux/ip6_tunnel.h', 'linux/amt.h'],
  );
});

test('flags of GRE are in the order of the network', { timeout: TIMEOUT }, (context) => {
  const swapped = (value: number): number => ((value & 0xff) << 8) | (value >> 8);
  return expectConstants(context, named('GRE_', all.GRE_FLAGS, swapped), ['linux/if_tunnel.h']);
});

test('address families', { timeout: TIMEOUT }, (context) => {
  const { ipmr, ip6mr, decnet, ...families } = ADDRESS_FAMILIES;
  const numbers = { RTNL_FAMILY_IPMR: ipmr, RTNL_FAMILY_IP6MR: ip6mr, ...named('AF_', families) };
  context.expect(decnet).toBe(12); // AF_DECnet: not in capitals
  return expectConstants(context, numbers, ['linux/if.h', 'linux/rtnetlink.h']);
});

test('types of hardware', { timeout: TIMEOUT }, (context) =>
  expectConstants(context, named('ARPHRD_', HARDWARE_TYPES), ['linux/if_arp.h']),
);

test('places in arrays of numbers', { timeout: TIMEOUT }, (context) => {
  const places = (prefix: string, layout: { fields: typeof inetConf.fields }, size: number, first = 0) =>
    Object.fromEntries(
      layout.fields.map(({ name, offset }) => [`${prefix}${capitals(name)}`, offset / size + first]),
    );
  const numbers = {
    ...places('IPV4_DEVCONF_', inetConf, 4, 1),
    ...places('DEVCONF_', inet6Conf, 4),
    ...places('ICMP6_MIB_', icmp6Stats, 8),
  };
  return expectConstants(context, numbers, ['linux/ip.h', 'linux/ipv6.h', 'linux/snmp.h']);
});

test('structs', { timeout: TIMEOUT }, (context) =>
  expectStructs(
    context,
    {
      'struct ifinfomsg': shape(linkHeader, 'ifi_'),
      'struct rtnl_link_stats': shape(all.linkStats),
      'struct rtnl_link_stats64': shape(linkStats64),
      'struct rtnl_link_ifmap': shape(all.linkMap),
      'struct ifla_cacheinfo': shape(all.inet6Cacheinfo),
      'struct ifla_vf_mac': shape(all.vfMac),
      'struct ifla_vf_broadcast': shape(all.vfBroadcast),
      'struct ifla_vf_vlan': shape(all.vfVlan),
      'struct ifla_vf_vlan_info': shape(all.vfVlanInfo),
      'struct ifla_vf_tx_rate': shape(all.vfTxRate),
      'struct ifla_vf_rate': shape(all.vfRate),
      'struct ifla_vf_spoofchk': shape(all.vfSetting),
      'struct ifla_vf_rss_query_en': shape(all.vfSetting),
      'struct ifla_vf_trust': shape(all.vfSetting),
      'struct ifla_vf_link_state': shape(all.vfLinkState),
      'struct ifla_vf_guid': shape(all.vfGuid),
      'struct ifla_port_vsi': shape(all.vsiType),
      'struct ifla_bridge_id': shape(all.bridgeId),
      'struct br_boolopt_multi': shape(all.bridgeOptions),
      'struct bridge_vlan_info': shape(all.bridgeVlan),
      'struct ifla_vlan_flags': shape(all.vlanFlags),
      'struct ifla_vlan_qos_mapping': shape(all.vlanQosMapping),
      'struct ifla_vxlan_port_range': shape(all.vxlanPortRange),
      'struct ifla_rmnet_flags': shape(all.rmnetFlags),
      'struct can_bittiming': shape(all.canBittiming, '', {
        phaseSeg1: 'phase_seg1',
        phaseSeg2: 'phase_seg2',
      }),
      'struct can_bittiming_const': shape(all.canBittimingConst),
      'struct can_clock': shape(all.canClock),
      'struct can_ctrlmode': shape(all.canCtrlmode),
      'struct can_berr_counter': shape(all.canBerrCounter),
      'struct can_device_stats': shape(all.canDeviceStats),
      'struct ifla_geneve_port_range': shape(all.genevePortRange),
    },
    ['linux/rtnetlink.h', 'linux/if_link.h', 'linux/if_bridge.h', 'linux/can/netlink.h'],
  ),
);
