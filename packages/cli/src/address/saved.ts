import type { Address } from '@netlink/iproute2';
import type { CommandContext } from '../command.ts';
import { ipFamily } from '../ip-family.ts';
import { writeJson } from '../json.ts';
import { writeLines } from '../output.ts';
import { parseFilter } from './arguments.ts';
import { addressJson } from './json.ts';
import { addressLines } from './text.ts';

/** `nlip address save` */
export async function save(words: readonly string[], context: CommandContext): Promise<void> {
  const { link, address } = parseFilter(words);
  const { name: dev, up, master, vrf, group, kind, port } = link;
  const type = port === undefined ? kind : `${port}_slave`;
  const filter = { ...address, dev, up, master, vrf, group, type, family: ipFamily(context.options) };
  context.writeOctets(await context.handle.address().saveFile(filter));
}

/** `nlip address showdump`: what a file holds. A file says which links are meant by their indices only. */
export function showSaved(addresses: readonly Address[], context: CommandContext): void {
  const { options, style } = context;
  if (options.json) {
    const items = addresses.map((address) => ({ index: address.index, ...addressJson(address, options) }));
    writeJson(context, [{ addr_info: items }]);
    return;
  }
  for (const address of addresses)
    writeLines(context, [`if${address.index}:`, ...addressLines(address, options, style)]);
}
