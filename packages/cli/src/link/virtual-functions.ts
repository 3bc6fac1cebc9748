import type { FunctionVlan, VirtualFunction } from '@netlink/iproute2';
import type { JsonObject } from '../json.ts';

const PROTOCOLS: Readonly<Record<string, string>> = { '8021q': '802.1Q', '8021ad': '802.1ad' };

// What is usual is not said, nor is none.
const isTagged = ({ protocol = '8021q' }: FunctionVlan): boolean =>
  protocol !== '8021q' && String(protocol) !== '0';
const protocolText = ({ protocol = '8021q' }: FunctionVlan): string =>
  PROTOCOLS[String(protocol)] ?? String(protocol);

function vlanJson(vlan: FunctionVlan): JsonObject {
  const { vlan: id, qos = 0 } = vlan;
  return {
    ...(id !== 0 && { vlan: id }),
    ...(qos !== 0 && { qos }),
    ...(isTagged(vlan) && { protocol: protocolText(vlan) }),
  };
}

function statsJson({ stats }: VirtualFunction): JsonObject {
  return {
    rx: {
      bytes: stats?.rxBytes,
      packets: stats?.rxPackets,
      multicast: stats?.multicast,
      broadcast: stats?.broadcast,
      ...(stats?.rxDropped !== undefined && { dropped: stats.rxDropped }),
    },
    tx: {
      bytes: stats?.txBytes,
      packets: stats?.txPackets,
      ...(stats?.txDropped !== undefined && { dropped: stats.txDropped }),
    },
  };
}

/** A virtual function as `ip -json link show` has it. */
export function functionJson(given: VirtualFunction, linkType: string, withStats: boolean): JsonObject {
  const { vf, address, broadcast, vlanList, txRate, rate, spoofchk, linkState, trust, queryRssEn } = given;
  return {
    vf,
    link_type: linkType,
    ...(address !== undefined && { address }),
    ...(broadcast !== undefined && { broadcast }),
    ...(vlanList !== undefined && { vlan_list: vlanList.map(vlanJson) }),
    ...(txRate !== undefined && txRate !== 0 && { tx_rate: txRate }),
    ...(rate !== undefined && { rate: { max_tx: rate.maxTx, min_tx: rate.minTx } }),
    ...(spoofchk !== undefined && { spoofchk }),
    ...(linkState !== undefined && { link_state: linkState }),
    ...(trust !== undefined && { trust }),
    ...(queryRssEn !== undefined && { query_rss_en: queryRssEn }),
    ...(withStats && given.stats !== undefined && { stats: statsJson(given) }),
  };
}

const switched = (label: string, on: boolean | undefined): string[] =>
  on === undefined ? [] : [`${label} ${on ? 'on' : 'off'}`];

function vlanText(vlan: FunctionVlan): string[] {
  const { vlan: id, qos = 0 } = vlan;
  return [
    ...(id === 0 ? [] : [`vlan ${id}`]),
    ...(qos === 0 ? [] : [`qos ${qos}`]),
    ...(isTagged(vlan) ? [`vlan protocol ${protocolText(vlan)}`] : []),
  ];
}

/** A virtual function as `ip link show` prints it. */
export function functionLine(given: VirtualFunction, linkType: string): string {
  const { vf, address, broadcast, vlanList = [], txRate = 0, rate, spoofchk, linkState, trust } = given;
  const layer = [
    `link/${linkType}`,
    ...(address === undefined ? [] : [address]),
    ...(broadcast === undefined ? [] : [`brd ${broadcast}`]),
  ].join(' ');
  const parts = [
    layer,
    ...vlanList.flatMap(vlanText),
    ...(txRate === 0 ? [] : [`tx rate ${txRate} (Mbps)`]),
    ...(rate === undefined || rate.maxTx === 0 ? [] : [`max_tx_rate ${rate.maxTx}Mbps`]),
    ...(rate === undefined || rate.minTx === 0 ? [] : [`min_tx_rate ${rate.minTx}Mbps`]),
    ...switched('spoof checking', spoofchk),
    ...(linkState === undefined ? [] : [`link-state ${linkState}`]),
    ...switched('trust', trust),
    ...switched('query_rss', given.queryRssEn),
  ];
  return `    vf ${vf}     ${parts.join(', ')}`;
}
