import { RULE_ACTIONS, type RuleAttributes, type RuleMessage } from '@netlink/rtnetlink';
import type { Names } from '../names/names.ts';
import { protocolName } from '../names/words.ts';
import { formatPrefix, type IpFamily } from '../prefix.ts';
import { dscpName } from './dscp.ts';
import { formatRange } from './range.ts';
import type { Rule } from './rule.ts';
import {
  ACTION_WORDS,
  MULTICAST_FAMILIES,
  WHOLE_DSCP,
  WHOLE_FLOWLABEL,
  WHOLE_MARK,
  WHOLE_PORT,
} from './words.ts';

/** The value of a message about a rule. */
export function readRule(message: RuleMessage, names: Names): Rule {
  const { header, attributes } = message;
  const { protocol } = attributes;
  return {
    ...familyOf(header.family),
    priority: attributes.priority ?? 0,
    ...(header.flags.includes('invert') && { not: true }),
    ...selectorOf(message, names),
    ...actionOf(message, names),
    ...(protocol !== undefined && { protocol: protocolName(names, protocol) }),
  };
}

function familyOf(family: RuleMessage['header']['family']): Pick<Rule, 'family' | 'multicast'> {
  if (family === MULTICAST_FAMILIES.inet) return { family: 'inet', multicast: true };
  if (family === MULTICAST_FAMILIES.inet6) return { family: 'inet6', multicast: true };
  return { family: family as IpFamily };
}

function selectorOf({ header, attributes }: RuleMessage, names: Names): Partial<Rule> {
  const { src, dst, iifname, oifname, uidRange, ipProto, tunId } = attributes;
  return {
    ...(src !== undefined && { from: formatPrefix(src, header.srcLen) }),
    ...(dst !== undefined && { to: formatPrefix(dst, header.dstLen) }),
    ...(header.tos !== 0 && { tos: names.dsfields.nameOf(header.tos) }),
    ...markOf(attributes),
    ...(iifname !== undefined && { iif: iifname }),
    ...(header.flags.includes('iifDetached') && { iifDetached: true }),
    ...(oifname !== undefined && { oif: oifname }),
    ...(header.flags.includes('oifDetached') && { oifDetached: true }),
    ...(uidRange !== undefined && { uidrange: `${uidRange.start}-${uidRange.end}` }),
    ...(ipProto !== undefined && { ipproto: names.ipProtocols.nameOf(ipProto) }),
    ...portsOf(attributes),
    ...flowOf(attributes, names),
    ...(tunId !== undefined && { tunId }),
  };
}

function portsOf({ sportRange, sportMask, dportRange, dportMask }: RuleAttributes): Partial<Rule> {
  return {
    ...(sportRange !== undefined && { sport: formatRange(sportRange) }),
    ...(sportMask !== undefined && sportMask !== WHOLE_PORT && { sportMask }),
    ...(dportRange !== undefined && { dport: formatRange(dportRange) }),
    ...(dportMask !== undefined && dportMask !== WHOLE_PORT && { dportMask }),
  };
}

function flowOf({ dscp, dscpMask, flowlabel, flowlabelMask }: RuleAttributes, names: Names): Partial<Rule> {
  return {
    ...(dscp !== undefined && { dscp: dscpName(names, dscp) }),
    ...(dscpMask !== undefined && dscpMask !== WHOLE_DSCP && { dscpMask }),
    ...(flowlabel !== undefined && { flowlabel }),
    ...(flowlabelMask !== undefined && flowlabelMask !== WHOLE_FLOWLABEL && { flowlabelMask }),
  };
}

// The kernel sends no mark where only its mask was set, and no mask where there is neither.
function markOf({ fwmark, fwmask = WHOLE_MARK }: RuleAttributes): Partial<Rule> {
  if (fwmark === undefined && fwmask === WHOLE_MARK) return {};
  return { fwmark: fwmark ?? 0, ...(fwmask !== WHOLE_MARK && { fwmask }) };
}

function actionOf({ header, attributes }: RuleMessage, names: Names): Pick<Rule, 'action'> & Partial<Rule> {
  const { l3mdev = 0, suppressPrefixlen = -1, suppressIfgroup = -1, flow = 0 } = attributes;
  const table = attributes.table ?? header.table;
  const { action } = header;
  const word = Object.entries(ACTION_WORDS).find(([, candidate]) => candidate === action);
  return {
    action: (word?.[0] as Rule['action'] | undefined) ?? numberOf(action),
    ...(l3mdev !== 0 && { l3mdev: true }),
    ...(table !== 0 && { table: names.tables.nameOf(table) }),
    ...(attributes.goto !== undefined && { goto: attributes.goto }),
    ...(header.flags.includes('unresolved') && { unresolved: true }),
    ...(suppressPrefixlen !== -1 && { suppressPrefixlength: suppressPrefixlen }),
    ...(suppressIfgroup !== -1 && { suppressIfgroup: names.groups.nameOf(suppressIfgroup) }),
    ...(flow !== 0 && { realms: realmsOf(flow, names) }),
  };
}

function numberOf(action: RuleMessage['header']['action']): number {
  return typeof action === 'number' ? action : RULE_ACTIONS[action];
}

function realmsOf(flow: number, names: Names): string {
  const to = names.realms.nameOf(flow & 0xffff);
  const from = flow >>> 16;
  return from === 0 ? String(to) : `${names.realms.nameOf(from)}/${to}`;
}
