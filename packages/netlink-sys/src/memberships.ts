const BITS = 32;

/** The numbers of the groups in a bitmap of `NETLINK_LIST_MEMBERSHIPS`: bit 0 of word 0 is group 1. */
export function groupsOfBitmap(words: Uint32Array): number[] {
  const groups: number[] = [];
  for (const [index, word] of words.entries()) {
    for (let bit = 0; bit < BITS; bit++) {
      if (((word >>> bit) & 1) === 1) groups.push(index * BITS + bit + 1);
    }
  }
  return groups;
}
