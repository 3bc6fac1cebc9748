import type { LinkReference } from '../link-names.ts';

/** A label to be made or removed. */
export interface AddressLabelSpec {
  /** Prefix of the addresses: '2001:db8::/32'. */
  prefix: string;
  /** The label; not needed to remove one. */
  label?: number | undefined;
  /** Link whose addresses it is for; all if absent. */
  dev?: LinkReference | undefined;
}

/** A label that addresses of a prefix have where one is chosen (RFC 6724). */
export interface AddressLabel {
  /** Prefix of the addresses. */
  prefix: string;
  /** The label. */
  label: number;
  /** Name of the link whose addresses it is for; absent if it is for all. */
  dev?: string;
  /** Index of that link. */
  index?: number;
}
