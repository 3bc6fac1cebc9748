import { type GreInfo, type TUNNEL_ENCAP_FLAGS, TUNNEL_ENCAP_TYPES } from '@netlink/rtnetlink';
import type { LinkReference } from '../../link-names.ts';
import { type AddressFamily, closedWord, isOn, shown, wholeNumber } from '../field-checks.ts';
import type { Field, Fields } from '../fields.ts';
import { fieldTypes } from '../field-types.ts';
import type { Word } from '../word.ts';

/** What the packets of a tunnel are wrapped in once more, to pass through UDP. */
export interface TunnelEncap {
  /** How: foo-over-UDP, generic UDP encapsulation, or not at all. */
  type: Word<'none' | 'fou' | 'gue' | 'mpls'>;
  /** UDP port that it is sent from; 0, or absent, is any. */
  sport?: number;
  /** UDP port that it is sent to. */
  dport?: number;
  /** Whether UDP over IPv4 has a checksum. */
  csum?: boolean;
  /** Whether UDP over IPv6 has a checksum; it has, if absent, where the tunnel is over IPv6. */
  csum6?: boolean;
  /** Whether inner checksums are left to the far end. */
  remcsum?: boolean;
}

/** Settings that all tunnels of IP have. */
export interface TunnelOptions {
  /** Address of the far end; 'any' for none. */
  remote?: string;
  /** Address of this end; 'any' for whatever fits. */
  local?: string;
  /** The link that tunnelled packets leave by; `null` for any. */
  dev?: LinkReference | null;
  /** Hop limit of tunnelled packets, or that of the inner packet. */
  ttl?: number | 'inherit';
  /** Whether the tunnel's ends come with each packet. Cannot be changed. */
  external?: boolean;
  /** What tunnelled packets are wrapped in once more. Absent if they are not. */
  encap?: Readonly<TunnelEncap>;
}

/** What is common to the attributes of these tunnels. */
export type TunnelWire = Pick<
  GreInfo,
  | 'link'
  | 'local'
  | 'remote'
  | 'ttl'
  | 'encapType'
  | 'encapFlags'
  | 'encapSport'
  | 'encapDport'
  | 'collectMetadata'
>;

const { end, link, wholeOr, present } = fieldTypes<TunnelWire>();

const FLAGS = ['csum', 'csum6', 'remcsum'] as const satisfies readonly (keyof typeof TUNNEL_ENCAP_FLAGS)[];
const KEYS: ReadonlySet<string> = new Set(['type', 'sport', 'dport', ...FLAGS]);

function encapOf(value: unknown): Readonly<TunnelEncap> {
  if (typeof value !== 'object' || value === null) throw new TypeError(`${shown(value)} is no object`);
  const unknown = Object.keys(value).find((key) => !KEYS.has(key));
  if (unknown !== undefined) throw new TypeError(`${shown(unknown)} is no key`);
  return value as TunnelEncap;
}

const encap = (family: AddressFamily): Field<TunnelWire> => ({
  read({ encapType, encapFlags = [], encapSport = 0, encapDport = 0 }) {
    if (encapType === undefined || encapType === 'none') return undefined;
    return {
      type: encapType,
      sport: encapSport,
      dport: encapDport,
      ...Object.fromEntries(FLAGS.map((flag) => [flag, encapFlags.includes(flag)])),
    };
  },
  write(wire, value) {
    const { type, sport = 0, dport, ...switches } = encapOf(value);
    const given = { csum: false, csum6: family === 'IPv6', remcsum: false, ...switches };
    wire.encapType = closedWord(type, TUNNEL_ENCAP_TYPES);
    wire.encapFlags = FLAGS.filter((flag) => isOn(given[flag]));
    wire.encapSport = wholeNumber(sport, 0xffff);
    if (dport !== undefined) wire.encapDport = wholeNumber(dport, 0xffff);
  },
});

/** The fields that all tunnels of IP have, over IPv4 or over IPv6. */
export const tunnelFields = (family: AddressFamily): Fields<TunnelOptions, TunnelWire> => ({
  remote: end('remote', family),
  local: end('local', family),
  dev: link('link'),
  ttl: wholeOr('ttl', 255, { inherit: 0 }),
  external: present('collectMetadata'),
  encap: encap(family),
});
