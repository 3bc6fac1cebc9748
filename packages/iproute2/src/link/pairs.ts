/** Kinds of link that are made in pairs, and the attribute that describes the other end. */
export const PAIRS = { netkit: 'peerInfo', veth: 'peer', vxcan: 'peer' } as const;

/** A kind of link that is made in pairs. */
export type PairKind = keyof typeof PAIRS;

/** Whether links of a kind are made in pairs. */
export function isPairKind(kind: string): kind is PairKind {
  return Object.hasOwn(PAIRS, kind);
}
