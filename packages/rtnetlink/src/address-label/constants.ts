// Names and numbers of linux/if_addrlabel.h.

/** The prefix. */
export const IFAL_ADDRESS = 1;
/** The label. */
export const IFAL_LABEL = 2;
