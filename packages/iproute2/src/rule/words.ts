/** What a rule does, by our words: `FR_ACT_*` in the words of the message. */
export const ACTION_WORDS = {
  lookup: 'toTbl',
  goto: 'goto',
  nop: 'nop',
  blackhole: 'blackhole',
  unreachable: 'unreachable',
  prohibit: 'prohibit',
} as const;

/** All bits of a mark. */
export const WHOLE_MARK = 0xffff_ffff;
