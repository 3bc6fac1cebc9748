declare const other: unique symbol;

/**
 * A number that stands where we have no word: a newer kernel has more of them than we know. It is a plain number. The type checker
 * takes it from a link that was read, and takes no other: it would be a slip, more often than not. `5 as OtherNumber` is meant.
 */
export type OtherNumber = number & { readonly [other]: never };

/** One of a closed list of words, or what we have no word for. */
export type Word<W extends string> = W | OtherNumber;
