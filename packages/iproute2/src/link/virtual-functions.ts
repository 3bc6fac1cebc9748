import { VF_LINK_STATES, type VfInfo, type VfStats, VLAN_PROTOCOLS } from '@netlink/rtnetlink';
import { checkKeys } from '../check-keys.ts';
import { named } from '../named.ts';
import { fromWord, isOn, listOf, macAddress, wholeNumber } from './field-checks.ts';
import type { Word } from './word.ts';

/** A VLAN that frames of a virtual function are put into. */
export interface FunctionVlan {
  /** Number of the VLAN; 0 is none. */
  vlan: number;
  /** Priority of the tags; 0 if absent. */
  qos?: number;
  /** Protocol of the tags; '8021q' if absent. */
  protocol?: Word<keyof typeof VLAN_PROTOCOLS>;
}

/** A virtual function of a device with SR-IOV: `ip link set … vf NUM …`. What is absent, the device does not have. */
export interface VirtualFunction {
  /** Its number. */
  vf: number;
  /** Link-layer address. */
  address?: string;
  /** Link-layer broadcast address. Not sent. */
  broadcast?: string;
  /** VLANs, outermost first. */
  vlanList?: readonly FunctionVlan[];
  /** Greatest rate of sending in Mbit/s, 0 for no limit, as older devices have it. Sent where `rate` is absent. */
  txRate?: number;
  /** Greatest and least rate of sending in Mbit/s; 0 is none. */
  rate?: { maxTx: number; minTx: number };
  /** Whether senders' addresses are checked. */
  spoofchk?: boolean;
  /** Whether the link is as the uplink, or always up or down. */
  linkState?: Word<keyof typeof VF_LINK_STATES>;
  /** Whether the function is trusted. */
  trust?: boolean;
  /** Whether the function may read how received packets are spread. */
  queryRssEn?: boolean;
  /** GUID of the InfiniBand node: '00:11:22:33:44:55:66:77'. */
  nodeGuid?: string;
  /** GUID of the InfiniBand port. */
  portGuid?: string;
  /** Counters. Not sent. */
  stats?: Readonly<VfStats>;
}

const KEYS = new Set<keyof VirtualFunction>([
  'vf',
  'address',
  'broadcast',
  'vlanList',
  'txRate',
  'rate',
  'spoofchk',
  'linkState',
  'trust',
  'queryRssEn',
  'nodeGuid',
  'portGuid',
  'stats',
]);

const VLAN_KEYS = new Set<keyof FunctionVlan>(['vlan', 'qos', 'protocol']);
const RATE_KEYS = new Set(['maxTx', 'minTx']);

/** What takes up 32 bits. */
const MOST = 0xffff_ffff;

/** A setting that the device does not have. */
const UNSUPPORTED = 0xffff_ffff;

function whether(setting: { setting: number } | undefined): boolean | undefined {
  return setting === undefined || setting.setting === UNSUPPORTED ? undefined : setting.setting !== 0;
}

function guidText({ guid }: { guid: bigint }): string {
  return (guid.toString(16).padStart(16, '0').match(/../g) ?? []).join(':');
}

function guidOf(key: string, text: string): bigint {
  if (!/^(?:[0-9a-f]{2}:){7}[0-9a-f]{2}$/i.test(text))
    throw new TypeError(`${key}: ${JSON.stringify(text)} is no GUID`);
  return BigInt(`0x${text.replaceAll(':', '')}`);
}

/** The virtual function that the kernel speaks of; `length` is that of a link-layer address of the device. */
export function readFunction(info: VfInfo, length: number): VirtualFunction {
  const { mac, broadcast, vlan, vlanList, txRate, rate, linkState, ibNodeGuid, ibPortGuid, stats } = info;
  const address = (text: string): string => text.slice(0, length * 3 - 1);
  const vlans =
    vlanList?.map(({ vlan: id, qos, vlanProto }) => ({
      vlan: id,
      qos,
      protocol: vlanProto as NonNullable<FunctionVlan['protocol']>,
    })) ??
    (vlan && [{ vlan: vlan.vlan, qos: vlan.qos }]);
  const known: { [K in keyof VirtualFunction]: VirtualFunction[K] | undefined } = {
    vf: mac?.vf ?? vlan?.vf ?? rate?.vf ?? 0,
    address: mac && address(mac.mac),
    broadcast: broadcast && address(broadcast.broadcast),
    vlanList: vlans,
    txRate: txRate?.rate,
    rate: rate && { maxTx: rate.maxTxRate, minTx: rate.minTxRate },
    spoofchk: whether(info.spoofchk),
    linkState: linkState?.linkState as VirtualFunction['linkState'],
    trust: whether(info.trust),
    queryRssEn: whether(info.rssQueryEn),
    nodeGuid: ibNodeGuid && guidText(ibNodeGuid),
    portGuid: ibPortGuid && guidText(ibPortGuid),
    stats,
  };
  return Object.fromEntries(
    Object.entries(known).filter(([, value]) => value !== undefined),
  ) as unknown as VirtualFunction;
}

function writeRate(vf: number, given: unknown): NonNullable<VfInfo['rate']> {
  checkKeys('rate', given, RATE_KEYS);
  const { maxTx, minTx } = given as NonNullable<VirtualFunction['rate']>;
  const rate = (key: string, value: number): number => named(`rate: ${key}`, () => wholeNumber(value, MOST));
  return { vf, minTxRate: rate('minTx', minTx), maxTxRate: rate('maxTx', maxTx) };
}

function writeVlan(vf: number, given: unknown): NonNullable<VfInfo['vlanList']>[number] {
  checkKeys('VLAN', given, VLAN_KEYS);
  const { vlan, qos = 0, protocol = '8021q' } = given as FunctionVlan;
  named('vlan', () => wholeNumber(vlan, 4095));
  named('qos', () => wholeNumber(qos, 7));
  named('protocol', () => fromWord(protocol, VLAN_PROTOCOLS));
  return { vf, vlan, qos, vlanProto: protocol };
}

/**
 * What the kernel is told of a virtual function.
 *
 * @throws TypeError or RangeError that names the key, for what means nothing; TypeError without `vf`.
 */
export function writeFunction(given: VirtualFunction): VfInfo {
  checkKeys('virtual function', given, KEYS);
  const { vf, address, vlanList, rate, txRate, linkState } = given;
  if ((vf as unknown) === undefined) throw new TypeError('vf is missing');
  named('vf', () => wholeNumber(vf, MOST));
  if (address !== undefined) named('address', () => macAddress(address));
  if (txRate !== undefined) named('txRate', () => wholeNumber(txRate, MOST));
  const setting = (key: 'spoofchk' | 'trust' | 'queryRssEn'): { vf: number; setting: number } | undefined => {
    const on = given[key];
    return on === undefined ? undefined : { vf, setting: Number(named(key, () => isOn(on))) };
  };
  const guid = (key: 'nodeGuid' | 'portGuid'): { vf: number; guid: bigint } | undefined => {
    const text = given[key];
    return text === undefined ? undefined : { vf, guid: guidOf(key, text) };
  };
  const info: { [K in keyof VfInfo]: VfInfo[K] | undefined } = {
    mac: address === undefined ? undefined : { vf, mac: address },
    vlanList: vlanList && named('vlanList', () => listOf(vlanList).map((vlan) => writeVlan(vf, vlan))),
    txRate: txRate === undefined || rate !== undefined ? undefined : { vf, rate: txRate },
    rate: rate && writeRate(vf, rate),
    spoofchk: setting('spoofchk'),
    linkState:
      linkState === undefined
        ? undefined
        : { vf, linkState: named('linkState', () => fromWord(linkState, VF_LINK_STATES)) },
    trust: setting('trust'),
    rssQueryEn: setting('queryRssEn'),
    ibNodeGuid: guid('nodeGuid'),
    ibPortGuid: guid('portGuid'),
  };
  return Object.fromEntries(Object.entries(info).filter(([, value]) => value !== undefined));
}
