import { addressJson } from '../address/json.ts';
import type { Command } from '../command.ts';
import { ipFamily } from '../ip-family.ts';
import { writeJson } from '../json.ts';
import { linkJson } from '../link/json.ts';
import { neighbourJson } from '../neighbour/json.ts';
import { routeJson } from '../route/json.ts';
import { ruleJson } from '../rule/json.ts';
import { UsageError } from '../usage-error.ts';
import { readSummary } from './read.ts';
import { summaryLines } from './text.ts';

/** How much is shown of what a host may have many of. */
const MOST = 24;

/** `nlip summary`: what the network of this host is made of. It has no counterpart in ip(8). */
export const summaryCommand: Command = {
  name: 'summary',
  usage: `Usage: nlip summary
Links with their addresses, the routes of the table main, neighbours and rules: the first ${MOST} of each, all with -details
or -json.
`,
  async run(words, context) {
    const [word] = words;
    if (word !== undefined) throw new UsageError(`summary: ${JSON.stringify(word)} is unknown`);
    const { handle, options, style } = context;
    const isWhole = options.details || options.json;
    const summary = await readSummary(handle, ipFamily(options), isWhole ? Infinity : MOST);
    if (!options.json) {
      context.write(`${summaryLines(summary, options, style).join('\n')}\n`);
      return;
    }
    const { details, numeric } = options;
    const shown = { details, statistics: false, numeric, hidden: new Set<never>() };
    writeJson(context, [
      {
        links: summary.links.map(({ link, addresses }) => ({
          ...linkJson(link, options),
          addr_info: addresses.map((address) => addressJson(address, options)),
        })),
        routes: summary.routes.items.map((route) => routeJson(route, shown)),
        neighbours: summary.neighbours.items.map((neighbour) => neighbourJson(neighbour, options)),
        rules: summary.rules.items.map((rule) => ruleJson(rule, options)),
      },
    ]);
  },
};
