// linux/netlink.h: what a request to make something may do with what is there.
const NLM_F_REPLACE = 0x100;
const NLM_F_EXCL = 0x200;
const NLM_F_CREATE = 0x400;
const NLM_F_APPEND = 0x800;

/** Flags of add: make it; EEXIST if it is there. */
export const CREATE_ONLY = NLM_F_CREATE | NLM_F_EXCL;
/** Flags of change: ENOENT, or the like, if it is not there. */
export const REPLACE_ONLY = NLM_F_REPLACE;
/** Flags of replace: make it, or change what is there. */
export const CREATE_OR_REPLACE = NLM_F_CREATE | NLM_F_REPLACE;
/** Flags of append: make it beside what is there. */
export const CREATE_BESIDE = NLM_F_CREATE | NLM_F_APPEND;
