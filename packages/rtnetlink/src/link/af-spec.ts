import { attributes, type Infer, nested, noflag } from '@netlink/packet';
import { ADDRESS_FAMILIES } from '../address-family.ts';
import { type InetLink, inetLink } from './af-spec/inet.ts';
import { type Inet6Link, inet6Link } from './af-spec/inet6.ts';
import { type MctpLink, mctpLink } from './af-spec/mctp.ts';

const { inet, inet6, mctp } = ADDRESS_FAMILIES;

/** What each address family says of a link (`IFLA_AF_SPEC`): the attributes are numbered by the family. */
export const linkAfSpec = attributes({
  inet: [inet, noflag(nested<InetLink>(inetLink))],
  inet6: [inet6, noflag(nested<Inet6Link>(inet6Link))],
  mctp: [mctp, noflag(nested<MctpLink>(mctpLink))],
});
/** What each address family says of a link (`IFLA_AF_SPEC`). */
export interface LinkAfSpec extends Infer<typeof linkAfSpec> {}
