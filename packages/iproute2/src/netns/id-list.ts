import {
  NETNSA_NSID_NOT_ASSIGNED,
  NsidMessage,
  type NsidView,
  RTM_GETNSID,
  RTM_NEWNSID,
} from '@netlink/rtnetlink';
import { checkKeys } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { filteredList } from '../filtered-list.ts';
import type { List } from '../list.ts';
import { type CallOptions, dumped, found, requestOf } from '../object-request.ts';
import type { Netns, NetnsId, NetnsIdFilter } from './netns.ts';

const KEYS = new Set(['target', 'nsid']);

/** The ids of other namespaces. */
export function nsidList(
  { connection }: Context,
  filter: NetnsIdFilter,
  named: () => Promise<readonly Netns[]>,
  options?: CallOptions,
): List<NetnsId, NsidView> {
  checkKeys('netns id filter', filter, KEYS);
  const { target, nsid } = filter;
  const attributes = {
    ...(target !== undefined && { targetNsid: target }),
    ...(nsid !== undefined && { nsid }),
  };
  const verb = { type: RTM_GETNSID, name: 'netns ids' };
  const request = requestOf(NsidMessage, { header: {}, attributes }, verb, options);
  return filteredList({
    codec: NsidMessage,
    type: RTM_NEWNSID,
    messages:
      nsid === undefined
        ? dumped(() => [connection.dump(request)])
        : found(connection, () => request, ['ENOENT']),
    test: (view) => view.nsid !== undefined && view.nsid !== NETNSA_NSID_NOT_ASSIGNED,
    prepare: async () => {
      const names = new Map((await named()).map(({ name, id }) => [id, name]));
      return (message) => readId(message, names);
    },
  });
}

function readId({ attributes }: NsidMessage, names: ReadonlyMap<number | undefined, string>): NetnsId {
  const { nsid = NETNSA_NSID_NOT_ASSIGNED, currentNsid } = attributes;
  const here = currentNsid ?? nsid;
  const name = here === NETNSA_NSID_NOT_ASSIGNED ? undefined : names.get(here);
  return {
    nsid,
    ...(currentNsid !== undefined && currentNsid !== NETNSA_NSID_NOT_ASSIGNED && { currentNsid }),
    ...(name !== undefined && { name }),
  };
}
