import { checkKeys, checkValues, fields } from '../check-keys.ts';
import { commonFields } from './common-fields.ts';
import { fieldsOf, KINDS, PORTS } from './kinds/kinds.ts';
import { named } from '../named.ts';
import { checkFacts, checkPortFacts } from './filter-fields.ts';
import { checkObject, listOf, shown, text } from './field-checks.ts';
import { checkAltname, checkName } from './name.ts';
import { isTunnelAddress } from './link-layer-address.ts';
import { checkLinkNetns } from './open-namespaces.ts';
import { isPairKind } from './pairs.ts';
import { type LinkChanges, type LinkSettings, NOT_OF_PEERS, type PeerSpec, type PortSpec } from './spec.ts';
import { switchFields } from './switches.ts';
import type { UserKinds } from './user-kind.ts';

/** Kinds of which link-layer addresses are IP addresses. */
const IP_TUNNELS: ReadonlySet<string> = new Set('gre ip6gre ip6tnl ipip sit vti vti6'.split(' '));

const NONE: UserKinds = new Map();
const NAMESPACES = fields<keyof LinkSettings>([checkLinkNetns, 'netns', 'linkNetns']);
const COMMON = [...Object.keys(commonFields), ...Object.keys(switchFields), ...NAMESPACES.keys()];
const PEER_KEYS = new Set(COMMON.filter((key) => !NOT_OF_PEERS.some((other) => other === key)));

/** What no two links can have, and the group itself. */
const NOT_OF_GROUPS = ['index', 'name', 'altnames', 'group'];
const GROUP_KEYS = new Set(['kind', ...COMMON.filter((key) => !NOT_OF_GROUPS.includes(key))]);

/**
 * Refuse keys that a link of its kind does not have. `what` is for the error to say: 'link add'.
 *
 * @throws TypeError that names the key.
 */
export function checkSpec(what: string, spec: LinkChanges, kinds: UserKinds = NONE): void {
  named(what, () => {
    checkObject(spec);
    if (spec.kind !== undefined) named('kind', () => text(spec.kind));
  });
  checkKeys(what, spec, linkKeys(spec, kinds));
  checkSettings(what, spec, isTunnelKind(spec.kind));
  checkFacts(what, spec, spec.kind === undefined ? undefined : String(spec.kind), kinds);
  checkPort(what, spec.port);
  const peer = (spec as { readonly peer?: string | PeerSpec }).peer;
  if (typeof peer === 'string') checkName(`${what}: peer`, peer);
  else if (peer !== undefined) {
    checkKeys(`${what}: peer`, peer, PEER_KEYS);
    checkSettings(`${what}: peer`, peer, false);
  }
}

/**
 * Refuse what a kernel does not hear of a group of links, though it says nothing: settings of their kind, and those as ports
 * (`rtnl_group_changelink` of net/core/rtnetlink.c).
 *
 * @throws TypeError that names the key.
 */
export function checkOfGroup(what: string, changes: LinkChanges): void {
  const entries = Object.entries(changes) as [string, unknown][];
  const single = entries.find(([key, value]) => value !== undefined && !GROUP_KEYS.has(key));
  if (single !== undefined) throw new TypeError(`${what}: ${single[0]}: is not for a group of links`);
}

function checkPort(what: string, port: LinkSettings['port']): void {
  if (port === undefined) return;
  named(`${what}: port`, () => {
    checkObject(port);
    named('kind', () => text(port.kind));
  });
  checkKeys(`${what}: port`, port, portKeys(port));
  checkPortFacts(`${what}: port`, port);
}

function checkSettings(what: string, settings: LinkSettings, isTunnel: boolean): void {
  checkNames(what, settings);
  checkValues(settings, NAMESPACES, `${what}: `);
  if (!isTunnel) checkAddresses(what, settings);
}

/** Whether links of a kind may have IP addresses for link-layer addresses; who knows of a kind that we do not know. */
function isTunnelKind(kind: LinkChanges['kind']): boolean {
  return kind !== undefined && (!Object.hasOwn(KINDS, String(kind)) || IP_TUNNELS.has(String(kind)));
}

// What was read of a tunnel is taken as it is, and comes with its kind; of others it would not be sent, and nobody told.
function checkAddresses(what: string, { address, broadcast }: LinkSettings): void {
  for (const [key, value] of Object.entries({ address, broadcast })) {
    if (isTunnelAddress(value))
      throw new TypeError(`${what}: ${key}: ${shown(value)} is not a link-layer address`);
  }
}

function checkNames(what: string, { name, altnames }: LinkSettings): void {
  if (name !== undefined) checkName(`${what}: name`, name);
  if (altnames !== undefined) named(`${what}: altnames`, () => listOf(altnames));
  for (const altname of altnames ?? []) checkAltname(`${what}: altnames`, altname);
}

/** The keys of what is read of a link of that kind; of a link of whatever kind if it is `undefined`. */
export function linkFieldKeys(kind: string | undefined, kinds: UserKinds = NONE): readonly string[] {
  const common = Object.keys(commonFields);
  return kind === undefined ? common : [...common, ...keysOf(fieldsOfKind(kind, kinds))];
}

function linkKeys(spec: Pick<LinkChanges, 'kind'>, kinds: UserKinds): Set<string> {
  const keys = new Set([...COMMON, 'port', 'kind']);
  if (spec.kind === undefined) return keys;
  const kind = String(spec.kind);
  for (const key of keysOf(fieldsOfKind(kind, kinds))) keys.add(key);
  if (isPairKind(kind)) keys.add('peer');
  return keys;
}

function fieldsOfKind(kind: string, kinds: UserKinds): object | undefined {
  return kinds.get(kind)?.fields ?? fieldsOf(KINDS, kind);
}

function portKeys({ kind }: PortSpec): Set<string> {
  return new Set(['kind', ...keysOf(fieldsOf(PORTS, String(kind)))]);
}

function keysOf(fields: object | undefined): readonly string[] {
  return fields === undefined ? ['data'] : Object.keys(fields);
}
