import type { HardwareType, LinkAttributes, LinkInfo, LinkView } from '@netlink/rtnetlink';
import { checkKeys } from '../check-keys.ts';
import type { LinkReference } from '../link-names.ts';

/** Which links are asked for. All that is given has to hold. */
export interface LinkFilter {
  /** Name, or one of the other names. */
  readonly name?: string | undefined;
  /** Index. */
  readonly index?: number | undefined;
  /** Kind: 'vlan'. */
  readonly kind?: string | undefined;
  /** Link that they are ports of; `null` for those that are ports of none. */
  readonly master?: LinkReference | null | undefined;
  /** Kind of the master that they are ports of: 'bridge'. */
  readonly port?: string | undefined;
  /** Group, by name or number. */
  readonly group?: string | number | undefined;
  /** Whether they are up. */
  readonly up?: boolean | undefined;
  /** Sort of link layer: 'ether'. */
  readonly type?: HardwareType | undefined;
  /** Whether counters are wanted; they are, unless this is `false`. */
  readonly stats?: boolean | undefined;
}

const KEYS = new Set(['name', 'index', 'kind', 'master', 'port', 'group', 'up', 'type', 'stats']);

/** A filter with links and groups by their numbers. */
export interface ResolvedFilter extends Omit<LinkFilter, 'name' | 'master' | 'group'> {
  readonly master?: number | undefined;
  readonly group?: number | undefined;
}

/**
 * Refuse what is no filter.
 *
 * @throws TypeError that names the key.
 */
export function checkFilter(filter: LinkFilter): void {
  checkKeys('link get', filter, KEYS);
}

/** The attributes of a request by which the kernel chooses, and leaves out counters of IPv6. Virtual functions come always. */
export function filterAttributes({ master, kind, stats }: ResolvedFilter): LinkAttributes {
  return {
    extMask: stats === false ? ['vf', 'skipStats'] : ['vf'],
    ...(master !== undefined && master !== 0 && { master }),
    ...(kind !== undefined && { linkinfo: { kind } as unknown as LinkInfo }),
  };
}

/** Whether a link is one that is asked for. Names are left to the kernel, which knows all of them. */
export function matches(filter: ResolvedFilter, view: LinkView): boolean {
  const { index, kind, port, master, group, up, type } = filter;
  if (index !== undefined && view.index !== index) return false;
  if (type !== undefined && view.type !== type) return false;
  if (up !== undefined && view.flags.includes('up') !== up) return false;
  if (master !== undefined && (view.master ?? 0) !== master) return false;
  if (group !== undefined && view.group !== group) return false;
  if (kind === undefined && port === undefined) return true;
  const linkinfo: { readonly kind?: unknown; readonly slaveKind?: unknown } = view.linkinfo ?? {};
  return (
    (kind === undefined || linkinfo.kind === kind) && (port === undefined || linkinfo.slaveKind === port)
  );
}
