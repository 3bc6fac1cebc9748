// Names and numbers of linux/netlink.h.

/** Types of control messages; below {@link NLMSG_MIN_TYPE} no family defines any of its own. */
export const NLMSG_NOOP = 1;
/** An error, or an acknowledgement when its code is 0. */
export const NLMSG_ERROR = 2;
/** The end of a multipart reply. */
export const NLMSG_DONE = 3;
/** Data was lost. */
export const NLMSG_OVERRUN = 4;
/** First message type of a protocol family. */
export const NLMSG_MIN_TYPE = 16;

/** It is a request: every message to the kernel has it. */
export const NLM_F_REQUEST = 0x1;
/** The message is part of a multipart reply, which {@link NLMSG_DONE} ends. */
export const NLM_F_MULTI = 0x2;
/** Reply with an acknowledgement. */
export const NLM_F_ACK = 0x4;
/** Report what the request does, as if it were a notification, to the sender. */
export const NLM_F_ECHO = 0x8;
/** The dump was interrupted by a change and is inconsistent. */
export const NLM_F_DUMP_INTR = 0x10;
/** The dump was filtered as requested. */
export const NLM_F_DUMP_FILTERED = 0x20;

/** Get: specify the root of the tree. */
export const NLM_F_ROOT = 0x100;
/** Get: return all that match. */
export const NLM_F_MATCH = 0x200;
/** Get: an atomic snapshot (needs CAP_NET_ADMIN; no family honours it). */
export const NLM_F_ATOMIC = 0x400;
/** Get: the whole table. */
export const NLM_F_DUMP = 0x300;

/** New: replace what exists. */
export const NLM_F_REPLACE = 0x100;
/** New: fail with EEXIST if it exists. */
export const NLM_F_EXCL = 0x200;
/** New: create if it does not exist. */
export const NLM_F_CREATE = 0x400;
/** New: add to the end of the list. */
export const NLM_F_APPEND = 0x800;

/** Del: do not delete recursively. */
export const NLM_F_NONREC = 0x100;
/** Del: delete all that match. */
export const NLM_F_BULK = 0x200;

/** Ack: the request was left out of the acknowledgement, its header apart. */
export const NLM_F_CAPPED = 0x100;
/** Ack: extended attributes (`NLMSGERR_ATTR_*`) follow. */
export const NLM_F_ACK_TLVS = 0x200;

/** The attribute holds attributes. */
export const NLA_F_NESTED = 0x8000;
/** The value is in network byte order. */
export const NLA_F_NET_BYTEORDER = 0x4000;
/** The bits of an attribute's type that are its number. */
export const NLA_TYPE_MASK = 0x3fff;

/** Text that says what is wrong. */
export const NLMSGERR_ATTR_MSG = 1;
/** Offset of the attribute at fault, from the start of the request. */
export const NLMSGERR_ATTR_OFFS = 2;
/** Octets that a subsystem hands to its users. */
export const NLMSGERR_ATTR_COOKIE = 3;
/** The policy that the attribute at fault broke. */
export const NLMSGERR_ATTR_POLICY = 4;
/** Number of a required attribute that is missing. */
export const NLMSGERR_ATTR_MISS_TYPE = 5;
/** Offset of the nest where an attribute is missing. */
export const NLMSGERR_ATTR_MISS_NEST = 6;

/** Kind of value (`NL_ATTR_TYPE_*`). */
export const NL_POLICY_TYPE_ATTR_TYPE = 1;
/** Least value, signed. */
export const NL_POLICY_TYPE_ATTR_MIN_VALUE_S = 2;
/** Greatest value, signed. */
export const NL_POLICY_TYPE_ATTR_MAX_VALUE_S = 3;
/** Least value. */
export const NL_POLICY_TYPE_ATTR_MIN_VALUE_U = 4;
/** Greatest value. */
export const NL_POLICY_TYPE_ATTR_MAX_VALUE_U = 5;
/** Least length in octets. */
export const NL_POLICY_TYPE_ATTR_MIN_LENGTH = 6;
/** Greatest length in octets. */
export const NL_POLICY_TYPE_ATTR_MAX_LENGTH = 7;
/** Index of the nested policy. */
export const NL_POLICY_TYPE_ATTR_POLICY_IDX = 8;
/** Greatest attribute number of the nested policy. */
export const NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE = 9;
/** Bits that a bitfield32 may have. */
export const NL_POLICY_TYPE_ATTR_BITFIELD32_MASK = 10;
/** Bits that a number may have. */
export const NL_POLICY_TYPE_ATTR_MASK = 12;
