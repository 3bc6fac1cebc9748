import type { XfrmInfo } from '@netlink/rtnetlink';
import type { LinkReference } from '../../link-names.ts';
import type { Fields } from '../fields.ts';
import { fieldTypes } from '../field-types.ts';

/** Settings of a link of IPsec. */
export interface XfrmOptions {
  /** The link that packets leave by; `null` for any. */
  dev?: LinkReference | null;
  /** Number by which policies and states know the link, from 1 on. */
  ifId?: number;
  /** Whether that number comes with each packet. */
  external?: boolean;
}

const { link, present, whole } = fieldTypes<XfrmInfo>();

/** What {@link XfrmOptions} are in `IFLA_XFRM_*`. */
export const xfrmFields: Fields<XfrmOptions, XfrmInfo> = {
  dev: link('link'),
  // None is 0.
  ifId: { ...whole('ifId', 0xffff_ffff, 1), read: ({ ifId }) => (ifId === 0 ? undefined : ifId) },
  external: present('collectMetadata'),
};
