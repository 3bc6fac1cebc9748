import type { Rule } from '@netlink/iproute2';
import { realmsText, tosText, wordText } from '../numeric.ts';
import { type Style, styledAddress } from '../style.ts';
import {
  dropText,
  dscpNumber,
  dscpText,
  hex,
  ipprotoText,
  isNat,
  protocolText,
  type RuleOptions,
  showsProtocol,
} from './json.ts';

/** A rule in one line, as `ip rule show` prints it. */
export function ruleText(rule: Rule, options: RuleOptions, style: Style): string {
  const words = [
    ...(rule.not ? ['not'] : []),
    'from',
    prefixText(rule, rule.from ?? 'all', style),
    ...(rule.to === undefined ? [] : ['to', prefixText(rule, rule.to, style)]),
    ...selectorText(rule, options, style),
    ...actionText(rule, options),
    ...(showsProtocol(rule, options) ? ['proto', protocolText(rule, options)] : []),
    ...labelsText(rule, options),
  ];
  return `${rule.priority}:\t${words.join(' ')}`;
}

function prefixText({ family }: Rule, prefix: string, style: Style): string {
  if (prefix === 'all') return prefix;
  const [address = '', length] = prefix.split('/');
  return `${styledAddress(style, family, address)}${length === undefined ? '' : `/${length}`}`;
}

function selectorText(rule: Rule, options: RuleOptions, style: Style): string[] {
  const { tos, fwmark, fwmask, iif, oif, uidrange, ipproto, sport, dport, tunId } = rule;
  const words: string[] = [];
  if (tos !== undefined) words.push('tos', tosText(tos, options));
  if (fwmark !== undefined) words.push('fwmark', markText(fwmark, fwmask));
  if (iif !== undefined) words.push('iif', style.ifname(iif), ...(rule.iifDetached ? ['[detached]'] : []));
  if (oif !== undefined) words.push('oif', style.ifname(oif), ...(rule.oifDetached ? ['[detached]'] : []));
  if (rule.l3mdev) words.push('lookup', '[l3mdev-table]');
  if (uidrange !== undefined) words.push('uidrange', uidrange);
  if (ipproto !== undefined) words.push('ipproto', ipprotoText(ipproto, options));
  if (sport !== undefined) words.push('sport', maskedText(sport, rule.sportMask));
  if (dport !== undefined) words.push('dport', maskedText(dport, rule.dportMask));
  if (tunId !== undefined) words.push('tun_id', String(tunId));
  return words;
}

function markText(mark: number, mask: number | undefined): string {
  return `${hex(mark)}${mask === undefined ? '' : `/${hex(mask)}`}`;
}

/** A value, in hexadecimal where not all bits of it count. */
function maskedText(value: string | number, mask: number | undefined): string {
  return mask === undefined ? String(value) : markText(Number(value), mask);
}

function labelsText({ dscp, dscpMask, flowlabel, flowlabelMask }: Rule, options: RuleOptions): string[] {
  const words: string[] = [];
  if (dscp !== undefined) {
    const isWhole = dscpMask === undefined;
    words.push('dscp', isWhole ? dscpText(dscp, options) : maskedText(dscpNumber(dscp), dscpMask));
  }
  if (flowlabel !== undefined) words.push('flowlabel', markText(flowlabel, flowlabelMask));
  return words;
}

function actionText(rule: Rule, options: RuleOptions): string[] {
  const { table, suppressPrefixlength, suppressIfgroup, realms } = rule;
  const words: string[] = [];
  if (table !== undefined) {
    words.push('lookup', wordText(table, 'tables', options));
    if (suppressPrefixlength !== undefined) words.push('suppress_prefixlength', String(suppressPrefixlength));
    if (suppressIfgroup !== undefined)
      words.push('suppress_ifgroup', wordText(suppressIfgroup, 'groups', options));
  }
  if (realms !== undefined) words.push('realms', realmsText(realms, options));
  if (isNat(rule)) words.push('masquerade');
  if (rule.goto !== undefined) words.push('goto', String(rule.goto));
  if (rule.unresolved) words.push('[unresolved]');
  const drop = rule.action === 'nop' ? 'nop' : dropText(rule, options);
  return drop === undefined ? words : [...words, drop];
}
