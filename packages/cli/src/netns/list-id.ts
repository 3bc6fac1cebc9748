import type { NetnsId, NetnsIdFilter } from '@netlink/iproute2';
import { Arguments } from '../arguments.ts';
import type { CommandContext } from '../command.ts';
import { writeJson } from '../json.ts';
import { match } from '../pick.ts';
import { UsageError } from '../usage-error.ts';

/** List the ids that namespaces have: `ip netns list-id`. */
export async function showIds(words: readonly string[], context: CommandContext): Promise<void> {
  const filter = parseFilter(words);
  const found = await context.handle.netns().ids(filter).toArray();
  const { nsid } = filter;
  if (nsid !== undefined && found.length === 0) throw new Error(`netns list-id: there is no id ${nsid}`);
  if (context.options.json)
    writeJson(
      context,
      found.map(({ nsid: id, currentNsid, name }) => ({ nsid: id, 'current-nsid': currentNsid, name })),
    );
  else for (const id of found) context.write(`${idText(id)}\n`);
}

function parseFilter(words: readonly string[]): NetnsIdFilter {
  const args = new Arguments(words);
  const filter: NetnsIdFilter = {};
  for (let word = args.next(); word !== undefined; word = args.next()) {
    const key = match(word, ['target-nsid', 'nsid']);
    if (key === undefined) throw new UsageError(`netns list-id: ${JSON.stringify(word)} is unknown`);
    filter[key === 'nsid' ? 'nsid' : 'target'] = args.number(key);
  }
  return filter;
}

function idText({ nsid, currentNsid, name }: NetnsId): string {
  return [
    `nsid ${nsid}`,
    currentNsid === undefined ? '' : ` current-nsid ${currentNsid}`,
    name === undefined ? '' : ` (iproute2 netns name: ${name})`,
  ].join('');
}
