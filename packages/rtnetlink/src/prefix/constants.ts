// Names and numbers of linux/rtnetlink.h that advertised prefixes are made of.

/** Not used. */
export const PREFIX_UNSPEC = 0;
/** The prefix. */
export const PREFIX_ADDRESS = 1;
/** Lifetimes. */
export const PREFIX_CACHEINFO = 2;
