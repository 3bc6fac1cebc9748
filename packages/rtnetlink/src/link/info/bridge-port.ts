import { attributes, flag, type Infer, u16, u32, u64, u8 } from '@netlink/packet';
import { bridgeId } from './bridge-id.ts';
import { multicastRouter } from './multicast-router.ts';
import { portState } from './port-state.ts';

/** State in the spanning tree. */
export const IFLA_BRPORT_STATE = 1;
/** Priority in the spanning tree. */
export const IFLA_BRPORT_PRIORITY = 2;
/** Cost of the way through the port. */
export const IFLA_BRPORT_COST = 3;
/** Whether frames may leave where they came in: 1 or 0. */
export const IFLA_BRPORT_MODE = 4;
/** Whether a hello disables the port: 1 or 0. */
export const IFLA_BRPORT_GUARD = 5;
/** Whether the port may not become the root port: 1 or 0. */
export const IFLA_BRPORT_PROTECT = 6;
/** Whether a group is left at once: 1 or 0. */
export const IFLA_BRPORT_FAST_LEAVE = 7;
/** Whether addresses are learned: 1 or 0. */
export const IFLA_BRPORT_LEARNING = 8;
/** Whether frames to unknown addresses are flooded: 1 or 0. */
export const IFLA_BRPORT_UNICAST_FLOOD = 9;
/** Whether ARP is answered for others: 1 or 0. */
export const IFLA_BRPORT_PROXYARP = 10;
/** Whether addresses are taken over from the device: 1 or 0. */
export const IFLA_BRPORT_LEARNING_SYNC = 11;
/** Whether ARP is answered as IEEE 802.11 wants it: 1 or 0. */
export const IFLA_BRPORT_PROXYARP_WIFI = 12;
/** Root of the spanning tree. */
export const IFLA_BRPORT_ROOT_ID = 13;
/** Bridge through which the segment reaches the root. */
export const IFLA_BRPORT_BRIDGE_ID = 14;
/** Port of that bridge. */
export const IFLA_BRPORT_DESIGNATED_PORT = 15;
/** Cost of the way from that bridge. */
export const IFLA_BRPORT_DESIGNATED_COST = 16;
/** Identity in the spanning tree. */
export const IFLA_BRPORT_ID = 17;
/** Number of the port. */
export const IFLA_BRPORT_NO = 18;
/** Whether a change is to be acknowledged: 1 or 0. */
export const IFLA_BRPORT_TOPOLOGY_CHANGE_ACK = 19;
/** Whether a hello is to be sent: 1 or 0. */
export const IFLA_BRPORT_CONFIG_PENDING = 20;
/** Time until the last hello is too old, in 1/100 s. */
export const IFLA_BRPORT_MESSAGE_AGE_TIMER = 21;
/** Time until the next state, in 1/100 s. */
export const IFLA_BRPORT_FORWARD_DELAY_TIMER = 22;
/** Time until the next hello may be sent, in 1/100 s. */
export const IFLA_BRPORT_HOLD_TIMER = 23;
/** Forget the addresses learned from the port. */
export const IFLA_BRPORT_FLUSH = 24;
/** Whether multicast routers are behind the port. */
export const IFLA_BRPORT_MULTICAST_ROUTER = 25;
/** Octets without meaning, which align a value of 64 bits. */
export const IFLA_BRPORT_PAD = 26;
/** Whether frames to unknown groups are flooded: 1 or 0. */
export const IFLA_BRPORT_MCAST_FLOOD = 27;
/** Whether frames to a group go to each member: 1 or 0. */
export const IFLA_BRPORT_MCAST_TO_UCAST = 28;
/** Whether VLANs map to tunnel ids: 1 or 0. */
export const IFLA_BRPORT_VLAN_TUNNEL = 29;
/** Whether broadcasts are flooded: 1 or 0. */
export const IFLA_BRPORT_BCAST_FLOOD = 30;
/** Link-local groups that are forwarded, a bit each. */
export const IFLA_BRPORT_GROUP_FWD_MASK = 31;
/** Whether neighbours are answered for by the bridge: 1 or 0. */
export const IFLA_BRPORT_NEIGH_SUPPRESS = 32;
/** Whether the port reaches only ports that are not isolated: 1 or 0. */
export const IFLA_BRPORT_ISOLATED = 33;
/** Index of the port that is used when this one is down. */
export const IFLA_BRPORT_BACKUP_PORT = 34;
/** Whether the ring of MRP is open: 1 or 0. */
export const IFLA_BRPORT_MRP_RING_OPEN = 35;
/** Whether the interconnection of MRP is open: 1 or 0. */
export const IFLA_BRPORT_MRP_IN_OPEN = 36;
/** Most hosts that are tracked. */
export const IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT = 37;
/** Number of hosts that are tracked. */
export const IFLA_BRPORT_MCAST_EHT_HOSTS_CNT = 38;
/** Whether frames of unknown senders are dropped: 1 or 0. */
export const IFLA_BRPORT_LOCKED = 39;
/** Whether unknown senders are reported: 1 or 0. */
export const IFLA_BRPORT_MAB = 40;
/** Number of groups. */
export const IFLA_BRPORT_MCAST_N_GROUPS = 41;
/** Most groups; 0 is no limit. */
export const IFLA_BRPORT_MCAST_MAX_GROUPS = 42;
/** Whether neighbours are answered for by VLAN: 1 or 0. */
export const IFLA_BRPORT_NEIGH_VLAN_SUPPRESS = 43;
/** Nexthop for what goes through the backup port. */
export const IFLA_BRPORT_BACKUP_NHID = 44;
/** Whether gratuitous ARP and unsolicited advertisements are flooded in spite of the suppression: 1 or 0. */
export const IFLA_BRPORT_NEIGH_FORWARD_GRAT = 45;

/** What a port of a bridge is configured with, and its state (`IFLA_BRPORT_*`, linux/if_link.h). */
export const bridgePort = attributes({
  state: [IFLA_BRPORT_STATE, portState],
  priority: [IFLA_BRPORT_PRIORITY, u16],
  cost: [IFLA_BRPORT_COST, u32],
  mode: [IFLA_BRPORT_MODE, u8],
  guard: [IFLA_BRPORT_GUARD, u8],
  protect: [IFLA_BRPORT_PROTECT, u8],
  fastLeave: [IFLA_BRPORT_FAST_LEAVE, u8],
  learning: [IFLA_BRPORT_LEARNING, u8],
  unicastFlood: [IFLA_BRPORT_UNICAST_FLOOD, u8],
  proxyarp: [IFLA_BRPORT_PROXYARP, u8],
  learningSync: [IFLA_BRPORT_LEARNING_SYNC, u8],
  proxyarpWifi: [IFLA_BRPORT_PROXYARP_WIFI, u8],
  rootId: [IFLA_BRPORT_ROOT_ID, bridgeId],
  bridgeId: [IFLA_BRPORT_BRIDGE_ID, bridgeId],
  designatedPort: [IFLA_BRPORT_DESIGNATED_PORT, u16],
  designatedCost: [IFLA_BRPORT_DESIGNATED_COST, u16],
  id: [IFLA_BRPORT_ID, u16],
  no: [IFLA_BRPORT_NO, u16],
  topologyChangeAck: [IFLA_BRPORT_TOPOLOGY_CHANGE_ACK, u8],
  configPending: [IFLA_BRPORT_CONFIG_PENDING, u8],
  messageAgeTimer: [IFLA_BRPORT_MESSAGE_AGE_TIMER, u64],
  forwardDelayTimer: [IFLA_BRPORT_FORWARD_DELAY_TIMER, u64],
  holdTimer: [IFLA_BRPORT_HOLD_TIMER, u64],
  flush: [IFLA_BRPORT_FLUSH, flag],
  multicastRouter: [IFLA_BRPORT_MULTICAST_ROUTER, multicastRouter],
  mcastFlood: [IFLA_BRPORT_MCAST_FLOOD, u8],
  mcastToUcast: [IFLA_BRPORT_MCAST_TO_UCAST, u8],
  vlanTunnel: [IFLA_BRPORT_VLAN_TUNNEL, u8],
  bcastFlood: [IFLA_BRPORT_BCAST_FLOOD, u8],
  groupFwdMask: [IFLA_BRPORT_GROUP_FWD_MASK, u16],
  neighSuppress: [IFLA_BRPORT_NEIGH_SUPPRESS, u8],
  isolated: [IFLA_BRPORT_ISOLATED, u8],
  backupPort: [IFLA_BRPORT_BACKUP_PORT, u32],
  mrpRingOpen: [IFLA_BRPORT_MRP_RING_OPEN, u8],
  mrpInOpen: [IFLA_BRPORT_MRP_IN_OPEN, u8],
  mcastEhtHostsLimit: [IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT, u32],
  mcastEhtHostsCnt: [IFLA_BRPORT_MCAST_EHT_HOSTS_CNT, u32],
  locked: [IFLA_BRPORT_LOCKED, u8],
  mab: [IFLA_BRPORT_MAB, u8],
  mcastNGroups: [IFLA_BRPORT_MCAST_N_GROUPS, u32],
  mcastMaxGroups: [IFLA_BRPORT_MCAST_MAX_GROUPS, u32],
  neighVlanSuppress: [IFLA_BRPORT_NEIGH_VLAN_SUPPRESS, u8],
  backupNhid: [IFLA_BRPORT_BACKUP_NHID, u32],
  neighForwardGrat: [IFLA_BRPORT_NEIGH_FORWARD_GRAT, u8],
});
/** What a port of a bridge is configured with, and its state (`IFLA_BRPORT_*`, linux/if_link.h). */
export interface BridgePort extends Infer<typeof bridgePort> {}
