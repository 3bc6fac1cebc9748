import { routers } from '../../link/parse/kinds.ts';
import { bit, fixed, number, onOff, type Reader, type Readers, text } from '../../reader.ts';
import { portState, range } from '../readers.ts';

const named: Readers = { dev: text('dev'), vid: range('vid') };

const tunnel = range('tunnelInfo');

/** `tunnel_info [ id ] TUNNEL` */
const tunnelInfo: Reader = (args, settings, word) => {
  if (args.peek() === 'id') args.next();
  tunnel(args, settings, word);
};

/** Words for which VLANs are listed. */
export const FILTER: Readers = named;

/** Words for VLANs that are given and taken away. */
export const SPEC: Readers = {
  ...named,
  pvid: fixed('pvid', true),
  untagged: fixed('untagged', true),
  tunnel_info: tunnelInfo,
  self: fixed('self', true),
  master: fixed('master', true),
};

/** Words for settings of VLANs. */
export const SETTINGS: Readers = {
  ...named,
  state: portState,
  mcast_router: routers('mcastRouter'),
  mcast_max_groups: number('mcastMaxGroups'),
  neigh_suppress: onOff('neighSuppress'),
  neigh_forward_grat: onOff('neighForwardGrat'),
};

/** Words for settings of VLANs for whole bridges. */
export const GLOBAL_SETTINGS: Readers = {
  ...named,
  mcast_snooping: bit('mcastSnooping'),
  mcast_querier: bit('mcastQuerier'),
  mcast_igmp_version: number('mcastIgmpVersion'),
  mcast_mld_version: number('mcastMldVersion'),
  mcast_last_member_count: number('mcastLastMemberCount'),
  mcast_last_member_interval: number('mcastLastMemberInterval'),
  mcast_startup_query_count: number('mcastStartupQueryCount'),
  mcast_startup_query_interval: number('mcastStartupQueryInterval'),
  mcast_membership_interval: number('mcastMembershipInterval'),
  mcast_querier_interval: number('mcastQuerierInterval'),
  mcast_query_interval: number('mcastQueryInterval'),
  mcast_query_response_interval: number('mcastQueryResponseInterval'),
  msti: number('msti'),
};
