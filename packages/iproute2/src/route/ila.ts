import { ILA_CSUM_MODES, ILA_HOOK_TYPES, ILA_IDENT_TYPES, type IlaEncap } from '@netlink/rtnetlink';

// ip's words, in the order of the kernel's numbers (linux/ila.h).
const CSUM_MODES = ['adj-transport', 'neutral-map', 'no-action', 'neutral-map-auto'] as const;
const IDENT_TYPES = [
  'iid',
  'luid',
  'virt-v4',
  'virt-uni-v6',
  'virt-multi-v6',
  'nonlocal-addr',
  'rsvd1',
  'rsvd2',
  'use-format',
] as const;
const HOOK_TYPES = ['output', 'input'] as const;

/** What becomes of the checksum. */
export type IlaChecksumMode = (typeof CSUM_MODES)[number];
/** Type of an identifier. */
export type IlaIdentifierType = (typeof IDENT_TYPES)[number];

/** `encap ila 2001:db8:0:1 csum-mode no-action` */
export interface IlaEncapsulation {
  readonly type: 'ila';
  /** Upper half of the destination: four groups. */
  readonly locator?: string | undefined;
  /** What becomes of the checksum. */
  readonly csumMode?: IlaChecksumMode | number | undefined;
  /** Type of the identifier. */
  readonly identType?: IlaIdentifierType | number | undefined;
  /** Where the translation takes place. */
  readonly hookType?: 'output' | 'input' | number | undefined;
}

/** What a reply says of `encap ila`. */
export function ilaOf({ locator, csumMode, identType, hookType }: IlaEncap): IlaEncapsulation {
  return {
    type: 'ila',
    ...(locator !== undefined && { locator }),
    ...(csumMode !== undefined && { csumMode: wordOf(csumMode, ILA_CSUM_MODES, CSUM_MODES) }),
    ...(identType !== undefined && { identType: wordOf(identType, ILA_IDENT_TYPES, IDENT_TYPES) }),
    ...(hookType !== undefined && { hookType: wordOf(hookType, ILA_HOOK_TYPES, HOOK_TYPES) }),
  };
}

/** What a request says of it. */
export function toIla({ locator, csumMode, identType, hookType }: IlaEncapsulation): IlaEncap {
  return {
    ...(locator !== undefined && { locator }),
    ...(csumMode !== undefined && {
      csumMode: keyOf('csumMode', csumMode, ILA_CSUM_MODES, CSUM_MODES),
    }),
    ...(identType !== undefined && {
      identType: keyOf('identType', identType, ILA_IDENT_TYPES, IDENT_TYPES),
    }),
    ...(hookType !== undefined && { hookType: keyOf('hookType', hookType, ILA_HOOK_TYPES, HOOK_TYPES) }),
  };
}

function wordOf<W extends string>(
  key: string | number,
  keys: Readonly<Record<string, number>>,
  words: readonly W[],
): W | number {
  if (typeof key === 'number') return key;
  return words[Object.keys(keys).indexOf(key)] ?? keys[key] ?? 0;
}

function keyOf<K extends string>(
  name: string,
  word: string | number,
  keys: Readonly<Record<K, number>>,
  words: readonly string[],
): K | number {
  if (typeof word === 'number') return word;
  const key = (Object.keys(keys) as K[])[words.indexOf(word)];
  if (key === undefined) throw new TypeError(`encap.${name}: ${JSON.stringify(word)} is unknown`);
  return key;
}
