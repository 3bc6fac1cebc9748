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
/** All bits of a port. */
export const WHOLE_PORT = 0xffff;
/** All bits of a DSCP. */
export const WHOLE_DSCP = 0x3f;
/** All bits of a flow label. */
export const WHOLE_FLOWLABEL = 0xf_ffff;

/** The families of rules for the forwarding of multicasts, by those of their addresses. */
export const MULTICAST_FAMILIES = { inet: 'ipmr', inet6: 'ip6mr' } as const;
