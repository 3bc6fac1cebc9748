import { type RuleAttributes, type RuleHeader, RuleMessage } from '@netlink/rtnetlink';
import { asItIs, checkFields, fields } from '../check-keys.ts';
import { bigNumber, isOn, text, wholeNumber } from '../link/field-checks.ts';
import { named } from '../named.ts';
import type { Names } from '../names/names.ts';
import { ipFamily, narrower, parsePrefix, type Prefix } from '../prefix.ts';
import { toRealms } from '../route/realms.ts';
import { worded } from '../worded.ts';
import { dscpOf } from './dscp.ts';
import { parseRange } from './range.ts';
import type { RuleSpec } from './rule.ts';
import { ACTION_WORDS, MULTICAST_FAMILIES, WHOLE_FLOWLABEL, WHOLE_PORT } from './words.ts';

// What is read but not written is taken all the same: a rule that was read can be made elsewhere.
const READ_ONLY = 'iifDetached oifDetached unresolved';
const SELECTOR =
  'tos dscp dscpMask fwmark fwmask iif oif uidrange ipproto sport sportMask dport dportMask flowlabel flowlabelMask';
const ACTION = 'action table goto suppressPrefixlength suppressIfgroup realms';
const FIELDS = fields(
  [ipFamily, 'family'],
  [isOn, 'multicast', 'not', 'l3mdev'],
  [text, 'from', 'to'],
  [bigNumber, 'tunId'],
  [asItIs, ...`priority protocol ${SELECTOR} ${ACTION} ${READ_ONLY}`.split(' ')],
);

/** Writes rules, and tells of faults in our words. */
export const WordedRule = worded(RuleMessage, {
  header: '',
  src: 'from',
  srcLen: 'from',
  dst: 'to',
  dstLen: 'to',
  iifname: 'iif',
  oifname: 'oif',
  ipProto: 'ipproto',
  flow: 'realms',
  suppressPrefixlen: 'suppressPrefixlength',
  ...Object.fromEntries(
    Object.entries({ uidRange: 'uidrange', sportRange: 'sport', dportRange: 'dport' }).flatMap(
      ([key, word]) => [key, `${key}.start`, `${key}.end`].map((keys) => [keys, word]),
    ),
  ),
});

const LONGEST_PREFIX = 128;

/** A rule in the kernel's terms. */
export type RuleRequest = Pick<RuleMessage, 'attributes'> & { readonly header: Partial<RuleHeader> };

/**
 * The rule that `spec` is.
 *
 * @throws TypeError that names the key at fault, or says that there is none.
 */
export function ruleRequest(spec: RuleSpec, names: Names): RuleRequest {
  checkSpec(spec);
  const { action = spec.goto === undefined ? 'lookup' : 'goto', l3mdev = false } = spec;
  if (l3mdev && spec.table !== undefined) throw new TypeError('table: a rule with l3mdev has none');
  const { table = action === 'lookup' && !l3mdev ? 'main' : undefined } = spec;
  return requestOf({ ...spec, action, table }, names);
}

/**
 * What a rule has to have to be removed.
 *
 * @throws TypeError that names the key at fault, or says that there is none.
 */
export function ruleRemoval(spec: RuleSpec, names: Names): RuleRequest {
  checkSpec(spec);
  const { action = spec.goto === undefined ? undefined : 'goto' } = spec;
  return requestOf({ ...spec, action }, names);
}

function checkSpec(spec: RuleSpec): void {
  checkFields('rule', spec, FIELDS);
  const { family, multicast: _multicast, ...rest } = spec;
  if (Object.values(rest).every((value) => value === undefined)) {
    throw new TypeError(`rule: nothing is said of it${family === undefined ? '' : ' but its family'}`);
  }
}

function requestOf(spec: RuleSpec, names: Names): RuleRequest {
  const from = prefixOf(spec.from, 'from');
  const to = prefixOf(spec.to, 'to');
  const table = spec.table === undefined ? undefined : names.tables.numberOf(spec.table, 'table');
  const header: Partial<RuleHeader> = {
    family: familyOf(spec, from, to),
    srcLen: from?.length ?? 0,
    dstLen: to?.length ?? 0,
    tos: spec.tos === undefined ? 0 : names.dsfields.numberOf(spec.tos, 'tos'),
    // A greater number has room in the attribute only.
    table: table !== undefined && table < 256 ? table : 0,
    action: actionOf(spec.action),
    flags: spec.not === true ? ['invert'] : [],
  };
  const attributes = {
    ...(from !== undefined && { src: from.address }),
    ...(to !== undefined && { dst: to.address }),
    ...selectorOf(spec, names),
    ...(table !== undefined && { table }),
    ...settingsOf(spec, names),
  };
  return { header, attributes };
}

function prefixOf(prefix: string | undefined, key: string): Prefix | undefined {
  const given = narrower(prefix);
  return given === undefined ? undefined : parsePrefix(given, key);
}

function familyOf(
  { family, multicast = false }: RuleSpec,
  from: Prefix | undefined,
  to: Prefix | undefined,
): RuleHeader['family'] {
  const families = new Set([family, from?.family, to?.family].filter((one) => one !== undefined));
  if (families.size > 1) throw new TypeError('rule: family, from and to are not of one family');
  const [only = 'inet'] = families;
  return multicast ? MULTICAST_FAMILIES[only] : only;
}

function actionOf(action: RuleSpec['action']): RuleHeader['action'] {
  if (action === undefined) return 'unspec';
  if (typeof action === 'number') return action;
  if (!Object.hasOwn(ACTION_WORDS, action)) throw new TypeError(`action: ${JSON.stringify(action)} is none`);
  return ACTION_WORDS[action];
}

function selectorOf(spec: RuleSpec, names: Names): RuleAttributes {
  const { priority, fwmark, fwmask, iif, oif, uidrange, ipproto, tunId } = spec;
  return {
    ...(priority !== undefined && { priority }),
    ...(fwmark !== undefined && { fwmark }),
    ...(fwmask !== undefined && { fwmask }),
    ...(iif !== undefined && { iifname: iif }),
    ...(oif !== undefined && { oifname: oif }),
    ...(uidrange !== undefined && { uidRange: parseRange(uidrange, 'uidrange') }),
    ...(ipproto !== undefined && { ipProto: names.ipProtocols.numberOf(ipproto, 'ipproto') }),
    ...portsOf(spec),
    ...labelsOf(spec, names),
    ...(tunId !== undefined && { tunId: bigNumber(tunId) }),
  };
}

function portsOf({ sport, sportMask, dport, dportMask }: RuleSpec): RuleAttributes {
  return {
    ...(sport !== undefined && { sportRange: parseRange(sport, 'sport', WHOLE_PORT) }),
    ...(sportMask !== undefined && { sportMask }),
    ...(dport !== undefined && { dportRange: parseRange(dport, 'dport', WHOLE_PORT) }),
    ...(dportMask !== undefined && { dportMask }),
  };
}

// The kernel wants the mask of a flow label said.
function labelsOf(
  {
    dscp,
    dscpMask,
    flowlabel,
    flowlabelMask = flowlabel === undefined ? undefined : WHOLE_FLOWLABEL,
  }: RuleSpec,
  names: Names,
): RuleAttributes {
  return {
    ...(dscp !== undefined && { dscp: dscpOf(names, dscp) }),
    ...(dscpMask !== undefined && { dscpMask }),
    ...(flowlabel !== undefined && { flowlabel }),
    ...(flowlabelMask !== undefined && { flowlabelMask }),
  };
}

function settingsOf(spec: RuleSpec, names: Names): RuleAttributes {
  const { l3mdev, suppressPrefixlength, suppressIfgroup, realms, protocol } = spec;
  return {
    ...(l3mdev === true && { l3mdev: 1 }),
    ...(spec.goto !== undefined && { goto: spec.goto }),
    ...(suppressPrefixlength !== undefined && {
      suppressPrefixlen: named('suppressPrefixlength', () =>
        wholeNumber(suppressPrefixlength, LONGEST_PREFIX),
      ),
    }),
    ...(suppressIfgroup !== undefined && {
      suppressIfgroup: names.groups.numberOf(suppressIfgroup, 'suppressIfgroup'),
    }),
    ...(realms !== undefined && { flow: toRealms(realms, names.realms) }),
    ...(protocol !== undefined && { protocol: names.protocols.numberOf(protocol, 'protocol') }),
  };
}
