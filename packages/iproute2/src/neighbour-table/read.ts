import type { NeighbourTableMessage, NeighbourTableParms } from '@netlink/rtnetlink';
import type { NameOf } from '../link-names.ts';
import type { IpFamily } from '../prefix.ts';
import type { NeighbourTable } from './neighbour-table.ts';
import { PARAMETERS } from './words.ts';
import { nameOrIndex } from '../name-or-index.ts';

/** The value of a message about a neighbour table. */
export function readNeighbourTable(
  { header, attributes }: NeighbourTableMessage,
  nameOf: NameOf,
): NeighbourTable {
  const { name = '', thresh1, thresh2, thresh3, gcInterval, parms, config, stats } = attributes;
  const isWhole = config !== undefined;
  return {
    family: header.family as IpFamily,
    name,
    ...(thresh1 !== undefined && { thresh1 }),
    ...(thresh2 !== undefined && { thresh2 }),
    ...(thresh3 !== undefined && { thresh3 }),
    ...(gcInterval !== undefined && { gcInterval: Number(gcInterval) }),
    ...(parms !== undefined && parametersOf(parms, isWhole, nameOf)),
    ...(config !== undefined && { config }),
    ...(stats !== undefined && { stats }),
  };
}

function parametersOf(parms: NeighbourTableParms, isWhole: boolean, nameOf: NameOf): Partial<NeighbourTable> {
  const { ifindex = 0, refcnt, reachableTime } = parms;
  const values: Record<string, number> = {};
  for (const [word, key] of Object.entries(PARAMETERS)) {
    const value = parms[key];
    if (value !== undefined) values[word] = Number(value);
  }
  return {
    ...(ifindex !== 0 && { dev: nameOrIndex(nameOf, ifindex), index: ifindex }),
    ...(ifindex === 0 && !isWhole && { dev: '*' }),
    ...(refcnt !== undefined && { refcnt }),
    ...(reachableTime !== undefined && { reachable: Number(reachableTime) }),
    ...values,
  };
}
