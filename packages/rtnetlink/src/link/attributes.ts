import { attributes, type Infer, nested, noflag } from '@netlink/packet';
import { type LinkAfSpec, linkAfSpec } from './af-spec.ts';
import { type Inet6Link, inet6Link } from './af-spec/inet6.ts';
import { commonAttributes } from './common-attributes.ts';
import { IFLA_AF_SPEC, IFLA_LINKINFO, IFLA_PROTINFO } from './constants.ts';
import { type LinkInfo, linkInfo } from './info.ts';

/**
 * The attributes of a link (`IFLA_*`, linux/if_link.h). `protinfo` comes with family inet6 only; the messages of family
 * bridge have attributes of their own.
 */
export const linkAttributes = attributes({
  ...commonAttributes,
  protinfo: [IFLA_PROTINFO, noflag(nested<Inet6Link>(inet6Link))],
  linkinfo: [IFLA_LINKINFO, noflag(nested<LinkInfo>(linkInfo))],
  afSpec: [IFLA_AF_SPEC, noflag(nested<LinkAfSpec>(linkAfSpec))],
});
/** The attributes of a link (`IFLA_*`). */
export interface LinkAttributes extends Infer<typeof linkAttributes> {}
