import type { BridgePortOptions } from '@netlink/iproute2';
import { bit, type Item, number, onOff, timer, word } from '../item.ts';
import { bridgeId, mask, portStateItems, routerNumber } from './bridge-words.ts';

const hexadecimal = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : `0x${value.toString(16)}`;

/** What is said of a port of a bridge. */
export function bridgePortItems(port: BridgePortOptions): Item[] {
  const { state, fastleave, groupFwdMask, backupPort } = port;
  return [
    ...portStateItems(state, 'state_index'),
    ...number('priority', port.priority),
    ...number('cost', port.cost),
    ...onOff('hairpin', port.hairpin),
    ...onOff('guard', port.guard),
    ...onOff('root_block', port.rootBlock),
    ...onOff('fastleave', fastleave),
    ...onOff('learning', port.learning),
    ...onOff('flood', port.flood),
    ...word('id', hexadecimal(port.id), 'port_id'),
    ...word('no', hexadecimal(port.no), 'port_no'),
    ...number('designated_port', port.designatedPort),
    ...number('designated_cost', port.designatedCost),
    ...bridgeId('bridge_id', port.bridgeId, 'designated_bridge'),
    ...bridgeId('root_id', port.rootId, 'designated_root'),
    ...timer('hold_timer', port.holdTimer),
    ...timer('message_age_timer', port.messageAgeTimer),
    ...timer('forward_delay_timer', port.forwardDelayTimer),
    ...bit('topology_change_ack', port.topologyChangeAck),
    ...bit('config_pending', port.configPending),
    ...onOff('proxy_arp', port.proxyArp),
    ...onOff('proxy_arp_wifi', port.proxyArpWifi),
    ...number('multicast_router', routerNumber(port.mcastRouter), 'mcast_router'),
    ...(fastleave === undefined ? [] : [{ text: `mcast_fast_leave ${fastleave ? 'on' : 'off'} ` }]),
    ...onOff('mcast_flood', port.mcastFlood),
    ...onOff('bcast_flood', port.bcastFlood),
    ...onOff('mcast_to_unicast', port.mcastToUnicast),
    ...onOff('neigh_suppress', port.neighSuppress),
    ...mask('group_fwd_mask', groupFwdMask),
    ...word('group_fwd_mask_str', hexadecimal(groupFwdMask)),
    ...onOff('vlan_tunnel', port.vlanTunnel),
    ...onOff('isolated', port.isolated),
    ...onOff('locked', port.locked),
    ...word('backup_port', backupPort === undefined || backupPort === null ? undefined : String(backupPort)),
  ];
}
