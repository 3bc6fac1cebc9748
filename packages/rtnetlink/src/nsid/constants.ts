// Names and numbers of linux/net_namespace.h.

/** Not used. */
export const NETNSA_NONE = 0;
/** Identifier of the namespace. */
export const NETNSA_NSID = 1;
/** Process in the namespace. */
export const NETNSA_PID = 2;
/** Descriptor of the namespace. */
export const NETNSA_FD = 3;
/** Namespace that is asked, or whose identifiers are meant. */
export const NETNSA_TARGET_NSID = 4;
/** Identifier that the namespace has in the one of the socket. */
export const NETNSA_CURRENT_NSID = 5;

/** The namespace has no identifier. */
export const NETNSA_NSID_NOT_ASSIGNED = -1;
