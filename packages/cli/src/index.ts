export type { Command, CommandContext } from './command.ts';
export { compactJson, type Json, type JsonObject, prettyJson } from './json.ts';
export type { Family, GlobalOptions } from './options.ts';
export { EXIT_FAILURE, EXIT_SUCCESS, EXIT_USAGE, run, type Terminal } from './run.ts';
export type { Style } from './style.ts';
export { UsageError } from './usage-error.ts';
