import { addressCommand } from './address/command.ts';
import { addressLabelCommand } from './addrlabel/command.ts';
import { bridgeCommand } from './bridge/command.ts';
import type { Command } from './command.ts';
import { linkCommand } from './link/command.ts';
import { monitorCommand } from './monitor/command.ts';
import { multicastAddressCommand } from './maddress/command.ts';
import { multicastRouteCommand } from './mroute/command.ts';
import { neighbourCommand } from './neighbour/command.ts';
import { netconfCommand } from './netconf/command.ts';
import { netnsCommand } from './netns/command.ts';
import { neighbourTableCommand } from './ntable/command.ts';
import { match } from './pick.ts';
import { nexthopCommand } from './nexthop/command.ts';
import { multicastRuleCommand, ruleCommand } from './rule/command.ts';
import { routeCommand } from './route/command.ts';
import { statsCommand } from './stats/command.ts';
import { summaryCommand } from './summary/command.ts';
import { tokenCommand } from './token/command.ts';
import { UsageError } from './usage-error.ts';
import { vrfCommand } from './vrf/command.ts';

/** What nlip knows, in the order in which abbreviations are resolved. */
export const COMMANDS: readonly Command[] = [
  addressCommand,
  routeCommand,
  ruleCommand,
  neighbourCommand,
  linkCommand,
  netnsCommand,
  nexthopCommand,
  statsCommand,
  multicastRuleCommand,
  multicastRouteCommand,
  tokenCommand,
  multicastAddressCommand,
  addressLabelCommand,
  neighbourTableCommand,
  netconfCommand,
  monitorCommand,
  bridgeCommand,
  vrfCommand,
  summaryCommand,
];

// Two spellings, one command.
const ALIASES: Readonly<Record<string, string>> = { neighbor: 'neighbour' };

/**
 * The command of an object's name or its abbreviation.
 *
 * @throws UsageError if there is none.
 */
export function commandOf(word: string): Command {
  const names = [...COMMANDS.map(({ name }) => name), ...Object.keys(ALIASES)];
  const name = match(word, names);
  const command = COMMANDS.find((candidate) => candidate.name === (ALIASES[name ?? ''] ?? name));
  if (command === undefined)
    throw new UsageError(`object ${JSON.stringify(word)} is unknown, try "nlip help"`);
  return command;
}
