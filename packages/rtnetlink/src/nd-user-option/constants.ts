// Names and numbers of linux/rtnetlink.h that options of neighbour discovery are made of.

/** Not used. */
export const NDUSEROPT_UNSPEC = 0;
/** Who sent them. */
export const NDUSEROPT_SRCADDR = 1;
