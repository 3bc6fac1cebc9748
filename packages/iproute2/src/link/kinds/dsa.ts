import type { DsaInfo } from '@netlink/rtnetlink';
import type { LinkReference } from '../../link-names.ts';
import type { Fields } from '../fields.ts';
import { fieldTypes } from '../field-types.ts';

/** Settings of a port of a switch. The driver makes such links, so that they are but changed. */
export interface DsaOptions {
  /** The link by which the processor reaches the switch. */
  conduit?: LinkReference;
}

const { link } = fieldTypes<DsaInfo>();

/** What {@link DsaOptions} are in `IFLA_DSA_*`. */
export const dsaFields: Fields<DsaOptions, DsaInfo> = { conduit: link('conduit') };
