import type { Rule } from '@netlink/iproute2';
import type { JsonObject } from '../json.ts';
import { realmsText, tosText, typeWord, wordText } from '../numeric.ts';
import type { GlobalOptions } from '../options.ts';

/** The options that make a difference to rules. */
export type RuleOptions = Pick<GlobalOptions, 'details' | 'numeric'>;

const DROPS: readonly Rule['action'][] = ['blackhole', 'unreachable', 'prohibit'];
// linux/rtnetlink.h: RTN_NAT, of which ip(8) still knows.
const NAT = 10;
// linux/in6.h, linux/fib_rules.h: what counts where no mask is given.
const WHOLE_DSCP = 0x3f;
const WHOLE_FLOWLABEL = 0xf_ffff;

/** What `ip -json rule show` prints of a rule. */
export function ruleJson(rule: Rule, options: RuleOptions): JsonObject {
  return {
    priority: rule.priority,
    ...(rule.not && { not: null }),
    ...prefixJson(rule.from ?? 'all', 'src', 'srclen'),
    ...(rule.to !== undefined && prefixJson(rule.to, 'dst', 'dstlen')),
    ...selectorJson(rule, options),
    ...actionJson(rule, options),
    ...(showsProtocol(rule, options) && { protocol: protocolText(rule, options) }),
    ...labelsJson(rule, options),
  };
}

/** Whether to say who made a rule: ip(8) does not of those that are of the kernel or of nobody, unless asked for details. */
export function showsProtocol({ protocol }: Rule, { details }: RuleOptions): boolean {
  return protocol !== undefined && (details || (protocol !== 'kernel' && protocol !== 'unspec'));
}

/** Who made a rule. */
export function protocolText({ protocol = 'unspec' }: Rule, options: RuleOptions): string {
  return wordText(protocol, 'protocols', options);
}

/** An IP protocol: its word, or `ipproto-253`. */
export function ipprotoText(protocol: string | number, options: RuleOptions): string {
  const text = wordText(protocol, 'ipProtocols', options);
  return /^\d+$/.test(text) ? `ipproto-${text}` : text;
}

/** What a rule does with packets other than to route them; `undefined` if it routes them. */
export function dropText(rule: Rule, options: RuleOptions): string | undefined {
  const { action } = rule;
  const drops = typeof action === 'number' ? !isNat(rule) : DROPS.includes(action);
  return drops ? typeWord(action, options) : undefined;
}

/** Whether it is of the kind that Linux 2.4 translated addresses with. */
export function isNat({ action }: Rule): boolean {
  return action === NAT;
}

function prefixJson(prefix: string, key: string, lengthKey: string): JsonObject {
  const [address = '', length] = prefix.split('/');
  return { [key]: address, ...(length !== undefined && { [lengthKey]: Number(length) }) };
}

function selectorJson(rule: Rule, options: RuleOptions): JsonObject {
  const { tos, fwmark, fwmask, iif, oif, uidrange, ipproto, tunId } = rule;
  return {
    ...(tos !== undefined && { tos: tosText(tos, options) }),
    ...(fwmark !== undefined && { fwmark: hex(fwmark) }),
    ...(fwmask !== undefined && { fwmask: hex(fwmask) }),
    iif,
    ...(rule.iifDetached && { iif_detached: null }),
    oif,
    ...(rule.oifDetached && { oif_detached: null }),
    ...(rule.l3mdev && { l3mdev: null }),
    ...rangeJson(uidrange, 'uid', true),
    ...(ipproto !== undefined && { ipproto: ipprotoText(ipproto, options) }),
    ...rangeJson(rule.sport, 'sport'),
    ...(rule.sportMask !== undefined && { sport_mask: hex(rule.sportMask) }),
    ...rangeJson(rule.dport, 'dport'),
    ...(rule.dportMask !== undefined && { dport_mask: hex(rule.dportMask) }),
    ...(tunId !== undefined && { tun_id: tunId }),
  };
}

// ip(8) names these masks always, and a DSCP even where not all of it counts.
function labelsJson(
  { dscp, dscpMask = WHOLE_DSCP, flowlabel, flowlabelMask = WHOLE_FLOWLABEL }: Rule,
  options: RuleOptions,
): JsonObject {
  return {
    ...(dscp !== undefined && { dscp: dscpText(dscp, options), dscp_mask: hex(dscpMask) }),
    ...(flowlabel !== undefined && { flowlabel: hex(flowlabel), flowlabel_mask: hex(flowlabelMask) }),
  };
}

/** A DSCP: its word, or its number. */
export function dscpText(dscp: string | number, { numeric }: RuleOptions): string {
  return String(numeric ? dscpNumber(dscp) : dscp);
}

/** The six bits of a DSCP. */
export function dscpNumber(dscp: string | number): number {
  // Its words are those of types of service, of which it is the upper six bits.
  return typeof dscp === 'number' ? dscp : Number(wordText(dscp, 'dsfields', { numeric: true })) >> 2;
}

/** Bits, as ip(8) writes them: '0x3f', and '0' for none. */
export function hex(bits: number): string {
  return bits === 0 ? '0' : `0x${bits.toString(16)}`;
}

function rangeJson(range: string | undefined, key: string, always = false): JsonObject {
  if (range === undefined) return {};
  const [start, end] = range.split('-').map(Number);
  return end === undefined && !always ? { [key]: start } : { [`${key}_start`]: start, [`${key}_end`]: end };
}

function actionJson(rule: Rule, options: RuleOptions): JsonObject {
  const { table, suppressPrefixlength, suppressIfgroup, realms } = rule;
  const drop = dropText(rule, options);
  return {
    // ip(8) tells what is suppressed only where there is a table.
    ...(table !== undefined && {
      table: wordText(table, 'tables', options),
      suppress_prefixlen: suppressPrefixlength,
      ...(suppressIfgroup !== undefined && {
        suppress_ifgroup: wordText(suppressIfgroup, 'groups', options),
      }),
    }),
    ...realmsJson(realms, options),
    ...(isNat(rule) && { masquerade: null }),
    goto: rule.goto,
    ...(rule.unresolved && { unresolved: null }),
    ...(rule.action === 'nop' && { nop: null }),
    ...(drop !== undefined && { action: drop }),
  };
}

function realmsJson(realms: string | undefined, options: RuleOptions): JsonObject {
  if (realms === undefined) return {};
  const [to, from] = realmsText(realms, options).split('/').reverse();
  return { flow_from: from, flow_to: to };
}
