import type { LinkChanges, LinkSpec, VirtualFunction } from '@netlink/iproute2';
import { Arguments } from '../arguments.ts';
import type { CommandContext } from '../command.ts';
import { pick } from '../pick.ts';
import { UsageError } from '../usage-error.ts';
import { parseLink } from './parse/link.ts';

/** `nlip link add`, `replace` */
export async function make(
  verb: 'add' | 'replace',
  words: readonly string[],
  { handle }: CommandContext,
): Promise<void> {
  const { dev, settings } = parseLink(words);
  if (settings.kind === undefined) throw new UsageError(`link ${verb}: type is missing`);
  await handle.link()[verb]({ ...(dev !== undefined && { name: dev }), ...settings } as LinkSpec);
}

/** `nlip link set`, `change` */
export async function set(words: readonly string[], context: CommandContext): Promise<void> {
  const { dev, settings, ofType } = parseLink(words);
  const { group, kind: _kind, port: _port, ...others } = settings;
  const link = context.handle.link();
  if (dev !== undefined) await link.set(dev, await withRates(dev, settings, context));
  else if (group === undefined) throw new UsageError('link set: a name is missing');
  else if (ofType === undefined) await link.set({ group }, others);
  else throw new UsageError(`link set: ${JSON.stringify(ofType)} is not for a group of links`);
}

// Both rates of a virtual function are set at once: the one that is not given stays as it is.
async function withRates(
  dev: string,
  settings: LinkChanges,
  { handle }: CommandContext,
): Promise<LinkChanges> {
  const { vfinfoList } = settings;
  const isWhole = ({ rate }: VirtualFunction): boolean =>
    rate === undefined || Object.keys(rate).length === 2;
  if (vfinfoList === undefined || vfinfoList.every(isWhole)) return settings;
  const { vfinfoList: known = [] } = (await handle.link().get({ name: dev }).first()) ?? {};
  return {
    ...settings,
    vfinfoList: vfinfoList.map((given) => {
      const rate = known.find(({ vf }) => vf === given.vf)?.rate;
      return given.rate === undefined ? given : { ...given, rate: { ...NO_RATES, ...rate, ...given.rate } };
    }),
  };
}

const NO_RATES = { maxTx: 0, minTx: 0 };

/** `nlip link delete` */
export async function remove(words: readonly string[], { handle }: CommandContext): Promise<void> {
  const {
    dev,
    settings: { group },
  } = parseLink(words);
  if (dev !== undefined) await handle.link().del(dev);
  else if (group !== undefined) await handle.link().del({ group });
  else throw new UsageError('link delete: a name is missing');
}

/** `nlip link property add`, `del` */
export async function property(words: readonly string[], { handle }: CommandContext): Promise<void> {
  const args = new Arguments(words);
  const verb = pick(args.value('property'), ['add', 'delete'], 'property');
  let dev: string | undefined;
  const names: string[] = [];
  for (let word = args.next(); word !== undefined; word = args.next()) {
    if (word === 'altname') names.push(args.value(word));
    else dev = word === 'dev' ? args.value(word) : word;
  }
  if (dev === undefined) throw new UsageError('link property: dev is missing');
  if (names.length === 0) throw new UsageError('link property: altname is missing');
  const link = handle.link();
  await (verb === 'add' ? link.addAltname(dev, names) : link.delAltname(dev, names));
}
