import { type BridgePort, MULTICAST_ROUTERS, PORT_STATES } from '@netlink/rtnetlink';
import type { LinkReference } from '../../link-names.ts';
import type { Fields } from '../fields.ts';
import { fieldTypes, readOnly, writeOnly } from '../field-types.ts';
import { bridgeIdField } from './bridge-id.ts';
import type { Word } from '../word.ts';

/** Settings of a link as a port of a bridge, and its state. */
export interface BridgePortOptions {
  /** State in the spanning tree. Sent by `set` and `change` only. */
  state?: Word<keyof typeof PORT_STATES>;
  /** Priority in the spanning tree. */
  priority?: number;
  /** Cost of the way through the port. */
  cost?: number;
  /** Whether frames may leave where they came in. */
  hairpin?: boolean;
  /** Whether a hello disables the port. */
  guard?: boolean;
  /** Whether the port may not become the root port. */
  rootBlock?: boolean;
  /** Whether a group is left at once. */
  fastleave?: boolean;
  /** Whether addresses are learned. */
  learning?: boolean;
  /** Whether frames to unknown addresses are flooded. */
  flood?: boolean;
  /** Identity in the spanning tree. Not sent. */
  id?: number;
  /** Number of the port. Not sent. */
  no?: number;
  /** Port of the designated bridge. Not sent. */
  designatedPort?: number;
  /** Cost of the way from the designated bridge. Not sent. */
  designatedCost?: number;
  /** Bridge through which the segment reaches the root. Not sent. */
  bridgeId?: string;
  /** Root of the spanning tree. Not sent. */
  rootId?: string;
  /** Seconds until the next hello may be sent. Not sent. */
  holdTimer?: number;
  /** Seconds until the last hello is too old. Not sent. */
  messageAgeTimer?: number;
  /** Seconds until the next state. Not sent. */
  forwardDelayTimer?: number;
  /** Whether a change is to be acknowledged. Not sent. */
  topologyChangeAck?: boolean;
  /** Whether a hello is to be sent. Not sent. */
  configPending?: boolean;
  /** Whether ARP is answered for others. */
  proxyArp?: boolean;
  /** Whether ARP is answered as IEEE 802.11 wants it. */
  proxyArpWifi?: boolean;
  /** Whether multicast routers are behind the port. */
  mcastRouter?: Word<keyof typeof MULTICAST_ROUTERS>;
  /** Whether frames to unknown groups are flooded. */
  mcastFlood?: boolean;
  /** Whether broadcasts are flooded. */
  bcastFlood?: boolean;
  /** Whether frames to a group go to each member. */
  mcastToUnicast?: boolean;
  /** Whether neighbours are answered for by the bridge. */
  neighSuppress?: boolean;
  /** Whether neighbours are answered for by VLAN. */
  neighVlanSuppress?: boolean;
  /** Whether gratuitous ARP and unsolicited advertisements are flooded in spite of that. */
  neighForwardGrat?: boolean;
  /** Link-local groups that are forwarded, a bit each. */
  groupFwdMask?: number;
  /** Whether VLANs map to tunnel ids. */
  vlanTunnel?: boolean;
  /** Whether the port reaches only ports that are not isolated. */
  isolated?: boolean;
  /** Whether frames of unknown senders are dropped. */
  locked?: boolean;
  /** Whether unknown senders are reported. */
  mab?: boolean;
  /** Port that is used when this one is down; `null` takes it away. */
  backupPort?: LinkReference | null;
  /** Nexthop for what goes through the backup port. */
  backupNhid?: number;
  /** Whether the ring of MRP is open. Not sent. */
  mrpRingOpen?: boolean;
  /** Whether the interconnection of MRP is open. Not sent. */
  mrpInOpen?: boolean;
  /** Most hosts that are tracked. */
  mcastEhtHostsLimit?: number;
  /** Number of hosts that are tracked. Not sent. */
  mcastEhtHostsCnt?: number;
  /** Most groups; 0 is no limit. */
  mcastMaxGroups?: number;
  /** Number of groups. Not sent. */
  mcastNGroups?: number;
  /** Forget the addresses learned from the port. Never reported. */
  fdbFlush?: boolean;
}

const { same, onOff, timer, link, present, word } = fieldTypes<BridgePort>();

/** What {@link BridgePortOptions} are in `IFLA_BRPORT_*`. */
export const bridgePortFields: Fields<BridgePortOptions, BridgePort> = {
  state: word('state', PORT_STATES),
  priority: same('priority'),
  cost: same('cost'),
  hairpin: onOff('mode'),
  guard: onOff('guard'),
  rootBlock: onOff('protect'),
  fastleave: onOff('fastLeave'),
  learning: onOff('learning'),
  flood: onOff('unicastFlood'),
  id: readOnly(same('id')),
  no: readOnly(same('no')),
  designatedPort: readOnly(same('designatedPort')),
  designatedCost: readOnly(same('designatedCost')),
  bridgeId: bridgeIdField('bridgeId'),
  rootId: bridgeIdField('rootId'),
  holdTimer: timer('holdTimer'),
  messageAgeTimer: timer('messageAgeTimer'),
  forwardDelayTimer: timer('forwardDelayTimer'),
  topologyChangeAck: readOnly(onOff('topologyChangeAck')),
  configPending: readOnly(onOff('configPending')),
  proxyArp: onOff('proxyarp'),
  proxyArpWifi: onOff('proxyarpWifi'),
  mcastRouter: word('multicastRouter', MULTICAST_ROUTERS),
  mcastFlood: onOff('mcastFlood'),
  bcastFlood: onOff('bcastFlood'),
  mcastToUnicast: onOff('mcastToUcast'),
  neighSuppress: onOff('neighSuppress'),
  neighVlanSuppress: onOff('neighVlanSuppress'),
  neighForwardGrat: onOff('neighForwardGrat'),
  groupFwdMask: same('groupFwdMask'),
  vlanTunnel: onOff('vlanTunnel'),
  isolated: onOff('isolated'),
  locked: onOff('locked'),
  mab: onOff('mab'),
  backupPort: link('backupPort'),
  backupNhid: same('backupNhid'),
  mrpRingOpen: readOnly(onOff('mrpRingOpen')),
  mrpInOpen: readOnly(onOff('mrpInOpen')),
  mcastEhtHostsLimit: same('mcastEhtHostsLimit'),
  mcastEhtHostsCnt: readOnly(same('mcastEhtHostsCnt')),
  mcastMaxGroups: same('mcastMaxGroups'),
  mcastNGroups: readOnly(same('mcastNGroups')),
  fdbFlush: writeOnly(present('flush')),
};
