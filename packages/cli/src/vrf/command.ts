import type { LinkOf } from '@netlink/iproute2';
import type { Command, CommandContext } from '../command.ts';
import { writeJson } from '../json.ts';
import { pick } from '../pick.ts';
import { UsageError } from '../usage-error.ts';

const NAME_WIDTH = 16;
const TABLE_WIDTH = 5;

/** `nlip vrf`: the domains of routing that links belong to. */
export const vrfCommand: Command = {
  name: 'vrf',
  usage: `Usage: nlip vrf [ show [ NAME ] ]
`,
  async run([first = 'show', name, ...rest], context) {
    pick(first, ['show', 'list', 'lst']);
    if (rest.length > 0) throw new UsageError(`vrf: ${JSON.stringify(rest[0])} is unknown`);
    const links = await context.handle.link().get({ kind: 'vrf', name, stats: false }).toArray();
    const vrfs = links.map((link) => vrfOf(link as LinkOf<'vrf'>));
    const [only] = vrfs;
    if (name === undefined) show(vrfs, context);
    else if (only === undefined) throw new Error(`vrf: ${JSON.stringify(name)} is no VRF`);
    else context.write(`${only.name} ${only.table}\n`);
  },
};

interface Vrf {
  readonly name: string;
  readonly table: number;
}

function vrfOf({ name, table = 0 }: LinkOf<'vrf'>): Vrf {
  return { name, table: Number(table) };
}

function show(vrfs: readonly Vrf[], context: CommandContext): void {
  if (context.options.json)
    writeJson(
      context,
      vrfs.map((vrf) => ({ ...vrf })),
    );
  else {
    context.write('Name              Table\n-----------------------\n');
    if (vrfs.length === 0) context.write('No VRF has been configured\n');
    for (const { name, table } of vrfs)
      context.write(`${name.padEnd(NAME_WIDTH)} ${String(table).padStart(TABLE_WIDTH)}\n`);
  }
}
