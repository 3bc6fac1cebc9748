import { isDeepStrictEqual } from 'node:util';
import { commonFields } from '../common-fields.ts';
import type { AnyFields } from '../fields.ts';
import { fieldsOf, KINDS, PORTS } from '../kinds/kinds.ts';
import { lateFields } from '../late-fields.ts';
import { isTunnelAddress } from '../link-layer-address.ts';
import type { Link } from '../link.ts';
import { NO_ADDRESS } from '../own-address.ts';
import type { LinkChanges } from '../spec.ts';
import { SWITCHABLE } from '../switches.ts';
import type { UserKinds } from '../user-kind.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a link has from its making, and what is not ours to give back: programs of XDP are known by number only. */
const KEPT = ['index', 'name', 'link', 'linkNetnsid', 'numtxqueues', 'numrxqueues', 'parentdev', 'xdp'];
/** What is compared in a way of its own. */
const APART = ['flags', 'inet', 'vfinfoList'];

const COMMON = [
  // Sent in requests of their own.
  'altnames',
  ...[...Object.entries(commonFields), ...Object.entries(lateFields)]
    .filter(([key, { write }]) => write !== undefined && ![...KEPT, ...APART].includes(key))
    .map(([key]) => key),
];

/** What absent keys mean that a change has to say. */
const ABSENT: Values = {
  alias: '',
  altnames: [],
  master: null,
  protodown: false,
  protodownReason: [],
  token: '::',
};

/** Masters that give their ports the address. */
const LENDERS = new Set(['bond', 'team']);

/** Whether an address comes from elsewhere: from the master of a link, or from the ends of a tunnel. Or there is none. */
function isLent({ address, broadcast, port }: Link, key: string): boolean {
  if (key === 'address')
    return LENDERS.has(String(port?.kind)) || isTunnelAddress(address) || address === NO_ADDRESS;
  return key === 'broadcast' && isTunnelAddress(broadcast);
}

/** Whether a link has nowhere to keep a setting: one that carries too little for IPv6 has none of that. */
function isWithout({ addrgenmode }: Link, key: string): boolean {
  return key === 'addrgenmode' && addrgenmode === undefined;
}

/** Settings of ports that follow from what happens. */
const STATE_OF_PORTS = new Set(['state']);

/**
 * What has to be changed of a link to make it what it was, as far as `isMeant` says; `undefined` if nothing has to. What cannot
 * be sent is not compared.
 */
export function difference(
  wanted: Link,
  present: Link,
  kinds: UserKinds,
  isMeant: (key: string) => boolean,
): LinkChanges | undefined {
  const common = COMMON.filter((key) => isMeant(key) && !isLent(wanted, key) && !isWithout(present, key));
  const own = ownKeys(String(wanted.kind), kinds).filter(isMeant);
  const changes: Record<string, unknown> = {
    ...changed(common, wanted, present, ABSENT),
    ...(isMeant('flags') && changedFlags(wanted, present)),
    ...(isMeant('inet') && changedInet(wanted, present)),
    ...(isMeant('port') && changedPort(wanted, present)),
  };
  const ofKind = changed(own, wanted, present);
  if (Object.keys(ofKind).length > 0) Object.assign(changes, ofKind, { kind: wanted.kind });
  return Object.keys(changes).length === 0 ? undefined : changes;
}

function changed(keys: readonly string[], wanted: object, present: object, absent: Values = {}): Values {
  const changes: Record<string, unknown> = {};
  for (const key of keys) {
    const value = (wanted as Values)[key] ?? absent[key];
    if (value !== undefined && !isDeepStrictEqual(value, (present as Values)[key] ?? absent[key]))
      changes[key] = value;
  }
  return changes;
}

function ownKeys(kind: string, kinds: UserKinds): string[] {
  const fields = kinds.get(kind)?.fields ?? fieldsOf(KINDS, kind);
  return fields === undefined ? ['data'] : writable(fields);
}

function writable(fields: AnyFields<never>): string[] {
  return Object.entries(fields).flatMap(([key, { write }]) => (write === undefined ? [] : [key]));
}

// Whether it is up is a matter of its own.
function changedFlags({ flags }: Link, present: Link): Pick<LinkChanges, 'flags'> {
  const switches = SWITCHABLE.filter((word) => word !== 'up');
  const isSame = switches.every((word) => flags.includes(word) === present.flags.includes(word));
  if (isSame) return {};
  const wanted = switches.filter((word) => flags.includes(word));
  return { flags: present.up ? [...wanted, 'up'] : wanted };
}

function changedInet({ inet }: Link, present: Link): Pick<LinkChanges, 'inet'> {
  if (inet === undefined) return {};
  const changes = changed(Object.keys(inet), inet, present.inet ?? {});
  return Object.keys(changes).length === 0 ? {} : { inet: changes };
}

function changedPort({ port }: Link, present: Link): Pick<LinkChanges, 'port'> {
  if (port === undefined) return {};
  const fields = fieldsOf(PORTS, String(port.kind));
  const keys = fields === undefined ? ['data'] : writable(fields);
  const meant = keys.filter((key) => !STATE_OF_PORTS.has(key));
  const changes = changed(meant, port, present.port ?? {});
  if (Object.keys(changes).length === 0) return {};
  return { port: { kind: port.kind, ...changes } };
}
