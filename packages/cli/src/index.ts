export type { Command, CommandContext } from './command.ts';
export { compactJson, type Json, type JsonObject, prettyJson } from './json.ts';
export type { Family, GlobalOptions } from './options.ts';
export { EXIT_FAILURE, EXIT_SUCCESS, EXIT_USAGE, run, type Terminal } from './run.ts';
export type { Style } from './style.ts';
export { UsageError } from './usage-error.ts';

export { addressJson, type AddressOptions } from './address/json.ts';
export { linkJson, type LinkJsonOptions } from './link/json.ts';
export { neighbourJson, type NeighbourOptions } from './neighbour/json.ts';
export { routeJson } from './route/json.ts';
export type { Shown } from './route/shown.ts';
export { nexthopJson, type NexthopOptions } from './nexthop/json.ts';
export { ruleJson, type RuleOptions } from './rule/json.ts';
