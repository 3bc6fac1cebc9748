import type { Route } from '@netlink/iproute2';
import { Arguments } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { writeJson } from '../json.ts';
import { writeLines } from '../output.ts';
import { pick } from '../pick.ts';
import { filterOf, lookupOf } from './arguments.ts';
import { change, flush } from './change.ts';
import { familiesOf } from './families.ts';
import { hiddenBy } from './hidden.ts';
import { routeJson } from './json.ts';
import { restore, save } from './saved.ts';
import type { Shown } from './shown.ts';
import { routeText } from './text.ts';

const usage = `Usage: nlip route [ { show | flush } [ SELECTOR ] ]
       nlip route save [ SELECTOR ] > FILE
       nlip route { restore | showdump } < FILE
       nlip route { add | append | prepend | replace | change | del } ROUTE
       nlip route get { ADDRESS | LABEL } [ from ADDRESS ] [ iif NAME ] [ oif NAME ] [ vrf NAME ] [ tos TOS ]
                      [ mark NUMBER ] [ uid NUMBER ] [ fibmatch ] [ flowlabel LABEL ]
                      [ ipproto PROTOCOL ] [ sport NUMBER ] [ dport NUMBER ]
SELECTOR := [ root PREFIX | match PREFIX | exact PREFIX ] [ table TABLE ] [ vrf NAME ]
            [ dev NAME ] [ via ADDRESS ] [ src ADDRESS ] [ from PREFIX ] [ type TYPE ]
            [ protocol PROTOCOL ] [ scope SCOPE ] [ tos TOS ] [ metric NUMBER ] [ nhid ID ] [ realms REALMS ]
ROUTE := [ TYPE ] PREFIX [ tos TOS ] [ table TABLE | vrf NAME ] [ proto PROTOCOL ] [ scope SCOPE ] [ metric NUMBER ]
         [ from PREFIX ] [ src ADDRESS ] [ ttl-propagate { enabled | disabled } ] [ pref PREF ] [ expires SECONDS ]
         [ METRICS ] { NH | nhid ID | nexthop NH [ weight NUMBER ] nexthop NH ... }
NH := [ encap TYPE SETTINGS ] [ as LABELS ] [ via [ FAMILY ] ADDRESS ] [ dev NAME ] [ onlink ] [ realms REALMS ]
METRICS := [ mtu [ lock ] NUMBER ] [ advmss [ lock ] NUMBER ] [ rtt [ lock ] TIME ] ... [ congctl NAME ]
`;

// As in ip(8), `a` is add and `r` replace.
const VERBS = [
  'show',
  'list',
  'lst',
  'get',
  'add',
  'append',
  'prepend',
  'replace',
  'change',
  'delete',
  'flush',
  'save',
  'restore',
  'showdump',
] as const;

/** Routes: `nlip route`. */
export const routeCommand: Command = {
  name: 'route',
  usage,
  async run([word = 'show', ...rest], context) {
    const verb = pick(word, VERBS, 'route: command');
    const words = new Arguments(rest);
    if (verb === 'get') await lookUp(words, context);
    else if (verb === 'flush') await flush(words, context);
    else if (verb === 'save') await save(words, context);
    else if (verb === 'restore') await restore(context);
    else if (verb === 'showdump') await showSaved(context);
    else if (verb === 'show' || verb === 'list' || verb === 'lst') await show(words, context);
    else await change(verb === 'delete' ? 'del' : verb, words, context);
  },
};

async function show(words: Arguments, context: CommandContext): Promise<void> {
  const { options, handle } = context;
  const asked = filterOf(words);
  const lists = familiesOf(asked, options.family).map((family) => ({
    shown: shownOf(context, hiddenBy(asked, family)),
    routes: handle.route().get({ ...asked, family }, { nhInfo: options.details }),
  }));
  if (options.json) {
    const items = await Promise.all(
      lists.map(async ({ routes, shown }) =>
        (await routes.toArray()).map((route) => routeJson(route, shown)),
      ),
    );
    writeJson(context, items.flat());
    return;
  }
  for (const { routes, shown } of lists) {
    for await (const route of routes) writeLines(context, routeText(route, shown, context.style));
  }
}

async function showSaved(context: CommandContext): Promise<void> {
  const routes = await context.handle.route().readFile(await context.read());
  writeRoutes(routes, shownOf(context, new Set()), context);
}

function writeRoutes(routes: readonly Route[], shown: Shown, context: CommandContext): void {
  if (context.options.json) {
    const items = routes.map((route) => routeJson(route, shown));
    writeJson(context, items);
  } else for (const route of routes) writeLines(context, routeText(route, shown, context.style));
}

async function lookUp(words: Arguments, context: CommandContext): Promise<void> {
  const { options, handle } = context;
  const { dst, options: lookup } = lookupOf(words, options.family);
  const family = options.family === 'mpls' ? { family: 'mpls' as const } : {};
  const route = await handle.route().lookup(dst, { ...lookup, ...family, nhInfo: options.details });
  const shown = shownOf(context, new Set());
  writeRoutes([route], shown, context);
}

function shownOf({ options }: CommandContext, hidden: ReadonlySet<keyof Route>): Shown {
  const { details, statistics, numeric } = options;
  return { details, statistics: statistics > 0, numeric, hidden };
}
