import type { DecodeErrorCode } from './decode-error.ts';

/**
 * An attribute that is carried as octets: one that the space does not know, a second one where there can be but one, or
 * one whose octets are malformed.
 */
export interface RawAttribute {
  /** Number of the attribute in its space. */
  readonly type: number;
  /** `NLA_F_*` bits of its type field, if there are any. */
  readonly flags?: number;
  /** The value, without padding. */
  readonly value: Uint8Array;
  /** Its place among the attributes of the space, counted from 0; one without a place is written at the end. */
  readonly at?: number;
  /** Why an attribute that the space does know could not be read. */
  readonly fault?: { readonly code: DecodeErrorCode | 'ERR_NETLINK_DUPLICATE'; readonly message: string };
}

/** How an attribute was written, where that differs from how we would write its value. */
export interface WireForm {
  /** `NLA_F_*` bits of its type field. */
  readonly flags?: number;
  /** Its octets: used in place of the value for as long as they still decode to it. */
  readonly octets?: Uint8Array;
}

/**
 * What the attributes of a space hold beyond their values. None of it is there unless it is needed to write the same
 * octets again: a user never has to set any of it.
 */
export interface Residue {
  /** Attributes carried as octets. */
  $raw?: readonly RawAttribute[];
  /** How attributes were written, by key. */
  $wire?: Readonly<Record<string, WireForm>>;
  /** Octets behind the last attribute that are no attribute. */
  $tail?: Uint8Array;
  /** The last attribute was not padded. */
  $unpadded?: true;
}
