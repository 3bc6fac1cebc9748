import type { Route } from '@netlink/iproute2';
import { tosText, typeWord, wordText } from '../numeric.ts';
import type { Style } from '../style.ts';

/** What is shown of a route. */
export interface Shown {
  /** `-details`: also what goes without saying. */
  readonly details: boolean;
  /** `-statistics`: also counters. */
  readonly statistics: boolean;
  /** `-Numeric`: numbers instead of words. */
  readonly numeric: boolean;
  /** Keys that all routes have alike, because they were asked for. */
  readonly hidden: ReadonlySet<keyof Route>;
}

/** The type, unless it goes without saying. */
export function typeShown({ type }: Route, shown: Shown): string | undefined {
  return shown.details || type !== 'unicast' ? typeWord(type, shown) : undefined;
}

/** The routing table, unless it goes without saying. */
export function tableShown({ table }: Route, shown: Shown): string | undefined {
  if (table === undefined || shown.hidden.has('table')) return undefined;
  return shown.details || table !== 'main' ? wordText(table, 'tables', shown) : undefined;
}

/** Who made the route, unless it goes without saying. */
export function protocolShown({ protocol }: Route, shown: Shown): string | undefined {
  if (protocol === undefined || shown.hidden.has('protocol')) return undefined;
  return shown.details || protocol !== 'boot' ? wordText(protocol, 'protocols', shown) : undefined;
}

/** How far the destination is, unless it goes without saying. */
export function scopeShown({ scope }: Route, shown: Shown): string | undefined {
  if (scope === undefined || shown.hidden.has('scope')) return undefined;
  return shown.details || scope !== 'global' ? wordText(scope, 'scopes', shown) : undefined;
}

/** The type of service: a name, or a hexadecimal number. */
export function tosShown({ tos }: Route, shown: Shown): string | undefined {
  if (tos === undefined || shown.hidden.has('tos')) return undefined;
  return tosText(tos, shown);
}

/** The gateway, and its family where that is not the route's own. */
export function gatewayShown(
  via: string | undefined,
  family: Route['family'],
): { readonly host: string; readonly family: string; readonly own: boolean } | undefined {
  if (via === undefined) return undefined;
  const ofVia = familyOf(via);
  return { host: via, family: ofVia, own: ofVia === family };
}

// Six octets with colons between them are no IPv6 address.
function familyOf(address: string): 'inet' | 'inet6' | 'link' {
  if (!address.includes(':')) return 'inet';
  return /^[\da-f]{2}(?::[\da-f]{2}){5}$/.test(address) ? 'link' : 'inet6';
}

const UNDERSCORED = /[A-Z]/g;

/** A word of several words as ip(8) writes it: 'rt_offload'. */
export function underscored(word: string): string {
  return word.replaceAll(UNDERSCORED, (letter) => `_${letter.toLowerCase()}`);
}

/** What colours addresses of a family. */
export function addressStyle(style: Style, family: string): (text: string) => string {
  if (family === 'inet') return (text) => style.inet(text);
  return family === 'inet6' ? (text) => style.inet6(text) : (text) => text;
}
