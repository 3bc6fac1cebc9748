import {
  HARDWARE_TYPES,
  type HardwareType,
  type LinkAttributes,
  type LinkInfo,
  type LinkView,
} from '@netlink/rtnetlink';
import { type Check, checkKeys, checkRivals, checkValues, type Fields } from '../check-keys.ts';
import type { LinkReference } from '../link-names.ts';
import { checkNetnsId } from '../target.ts';
import { named } from '../named.ts';
import { checkObject, fromWord, isOn, text, wholeNumber } from './field-checks.ts';
import { checkFieldValues } from './filter-fields.ts';
import { linkFieldKeys } from './keys.ts';
import { anyName, linkReference, masterReference } from './name.ts';
import type { KindOptions } from './kinds/kinds.ts';
import type { LinkBase } from './link.ts';
import type { UserKinds } from './user-kind.ts';
import type { Given } from './spec.ts';

/** What links can be asked for by that is no field of them, or is compared in a way of its own. */
interface LinkChoice {
  /** Name, or one of the other names. */
  readonly name?: string | undefined;
  /** One of the other names. */
  readonly altname?: string | undefined;
  /** Index. */
  readonly index?: number | undefined;
  /** Kind: 'vlan'. */
  readonly kind?: string | undefined;
  /** Link that they are ports of; `null` for those that are ports of none. */
  readonly master?: LinkReference | null | undefined;
  /** The same for a link of kind vrf. */
  readonly vrf?: LinkReference | undefined;
  /** Kind of the master that they are ports of: 'bridge'. */
  readonly port?: string | undefined;
  /** Group, by name or number. */
  readonly group?: string | number | undefined;
  /** Whether they are up. */
  readonly up?: boolean | undefined;
  /** Sort of link layer: 'ether'. */
  readonly type?: HardwareType | undefined;
  /** Id of the namespace that they are in, where it is another; names are those that links have there. */
  readonly target?: number | undefined;
  /** Whether counters are wanted; they are, unless this is `false`. */
  readonly stats?: boolean | undefined;
  /** Whether the settings of IPv4 and IPv6 are wanted, `inet` and `inet6`. They are not, unless this is `true`. */
  readonly conf?: boolean | undefined;
}

type FieldsOf<T> = Given<Omit<T, keyof LinkChoice>>;

/**
 * Which links are asked for: all that is given has to hold. Any field of a link may be given besides, with the value that
 * it is to have, in whatever way it could be set: `{ mtu: 9000 }`, `{ kind: 'vlan', id: 5 }`, `{ kind: 'vxlan', dev: 7 }`. A
 * switch that is absent is off: `false`.
 */
export type LinkFilter = LinkChoice &
  FieldsOf<LinkBase> &
  (
    | { readonly kind?: string | undefined }
    | { [K in keyof KindOptions]: { readonly kind: K } & FieldsOf<KindOptions[K]> }[keyof KindOptions]
  );

/** A filter with links and groups by their numbers. */
export interface ResolvedFilter extends Pick<
  LinkChoice,
  'name' | 'altname' | 'index' | 'kind' | 'port' | 'up' | 'type'
> {
  readonly master?: number | undefined;
  readonly group?: number | undefined;
}

/**
 * Refuse what is no filter.
 *
 * @throws TypeError or RangeError that names the key.
 */
export function checkFilter(filter: LinkFilter, kinds?: UserKinds): void {
  named('link get', () => {
    checkObject(filter);
  });
  checkKeys('link get', filter, new Set([...CHOICES.keys(), ...linkFieldKeys(filter.kind, kinds)]));
  checkRivals(filter, 'master', 'vrf');
  checkValues(filter, CHOICES, 'link get: ');
  checkFieldValues('link get', fieldsIn(filter), filter.kind, kinds);
}

const CHECKS: Readonly<Record<keyof LinkChoice, Check>> = {
  name: anyName,
  altname: anyName,
  index: (value) => wholeNumber(value, 0x7fff_ffff, 1),
  target: checkNetnsId,
  kind: (value) => text(value),
  master: masterReference,
  vrf: linkReference,
  port: (value) => text(value),
  group: (value) => (typeof value === 'number' ? wholeNumber(value, 0xffff_ffff) : text(value)),
  up: isOn,
  type: (value) => wholeNumber(numberOfType(value), 0xffff),
  stats: isOn,
  conf: isOn,
};
const CHOICES: Fields = new Map(Object.entries(CHECKS));

/** What a filter asks of fields of links, with the values that they are to have. */
export function fieldsIn(filter: LinkFilter): Readonly<Record<string, unknown>> {
  const entries = Object.entries(filter) as [string, unknown][];
  return Object.fromEntries(entries.filter(([key, value]) => value !== undefined && !CHOICES.has(key)));
}

/**
 * The attributes of a request by which the kernel chooses. Virtual functions come always, and so do counters: without them Linux 5.10
 * leaves out how addresses are made and the token.
 */
export function filterAttributes({ master, kind }: ResolvedFilter): LinkAttributes {
  return {
    extMask: ['vf'],
    ...(master !== undefined && master !== 0 && { master }),
    ...(kind !== undefined && { linkinfo: { kind } as unknown as LinkInfo }),
  };
}

const numberOfType = (type: unknown): number =>
  typeof type === 'number' ? type : fromWord(type, HARDWARE_TYPES);

/** Whether a link is one that is asked for: the kernel finds it by one of its names or its index, others have to be its too. */
export function matches(filter: ResolvedFilter, view: LinkView): boolean {
  const { name, altname, index, kind, port, master, group, up, type } = filter;
  if (index !== undefined && view.index !== index) return false;
  if (altname !== undefined && !hasAltname(view, altname)) return false;
  if (name !== undefined && view.ifname !== name && !hasAltname(view, name)) return false;
  if (type !== undefined && view.type !== type && numberOfType(view.type) !== type) return false;
  if (up !== undefined && view.flags.includes('up') !== up) return false;
  if (master !== undefined && (view.master ?? 0) !== master) return false;
  if (group !== undefined && view.group !== group) return false;
  if (kind === undefined && port === undefined) return true;
  const linkinfo: { readonly kind?: unknown; readonly slaveKind?: unknown } = view.linkinfo ?? {};
  return (
    (kind === undefined || linkinfo.kind === kind) && (port === undefined || linkinfo.slaveKind === port)
  );
}

function hasAltname({ propList }: LinkView, name: string): boolean {
  return propList?.altIfname?.includes(name) === true;
}
