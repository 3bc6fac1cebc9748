import type { Nexthop, NexthopBucket, ResilientArgs } from '@netlink/iproute2';
import { encapText } from '../route/encap-text.ts';
import { addressStyle, underscored } from '../route/shown.ts';
import type { Style } from '../style.ts';
import { type NexthopOptions, protocolShown, scopeShown } from './json.ts';

/** A nexthop object as `ip nexthop` writes it, and the lines of its counters. */
export function nexthopText(nexthop: Nexthop, options: NexthopOptions, style: Style): string[] {
  const { id, group, type, resilientArgs, encap, via, dev, blackhole, fdb, flags } = nexthop;
  const { hwStats, groupStats } = nexthop;
  const members = group?.map((member) =>
    member.weight === 1 ? String(member.id) : `${member.id},${member.weight}`,
  );
  const line = [
    `id ${id} `,
    word('group', members?.join('/')),
    type === undefined || type === 'mpath' ? '' : `type ${type} `,
    resilientArgs === undefined ? '' : resilientText(resilientArgs),
    encap === undefined ? '' : encapText(encap, style, { ...options, statistics: false }),
    via === undefined ? '' : `via ${addressStyle(style, via.includes(':') ? 'inet6' : 'inet')(`${via} `)}`,
    dev === undefined ? '' : `dev ${style.ifname(`${dev} `)}`,
    word('scope', scopeShown(nexthop, options)),
    blackhole === true ? 'blackhole ' : '',
    word('proto', protocolShown(nexthop, options)),
    flags.map((flag) => `${underscored(flag)} `).join(''),
    fdb === true ? 'fdb ' : '',
    hwStats === undefined ? '' : `hw_stats ${onOff(hwStats.enabled)} used ${onOff(hwStats.used)} `,
  ].join('');
  return [line, ...(groupStats === undefined ? [] : statsLines(groupStats))];
}

/** A bucket as `ip nexthop bucket` writes it. */
export function bucketText({ id, index, idleTime, nhid }: NexthopBucket): string {
  return `id ${id} index ${index} idle_time ${idleTime} nhid ${nhid} `;
}

function statsLines(stats: NonNullable<Nexthop['groupStats']>): string[] {
  const lines = stats.map(
    ({ id, packets, packetsHw }) =>
      `    id ${id} packets ${packets}${packetsHw === undefined ? '' : ` packets_hw ${packetsHw}`}`,
  );
  return ['  stats:', ...lines];
}

function resilientText({ buckets, idleTimer, unbalancedTimer, unbalancedTime }: ResilientArgs): string {
  return `buckets ${buckets} idle_timer ${idleTimer} unbalanced_timer ${unbalancedTimer} unbalanced_time ${unbalancedTime} `;
}

function onOff(value: boolean): string {
  return value ? 'on' : 'off';
}

function word(key: string, value: string | undefined): string {
  return value === undefined ? '' : `${key} ${value} `;
}
