import type { LinkFilter } from '@netlink/iproute2';
import { Arguments, wordOrNumber } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { writeJson } from '../json.ts';
import { isMasterWord, putMaster } from '../master.ts';
import { writeLines } from '../output.ts';
import { match, pick } from '../pick.ts';
import { UsageError } from '../usage-error.ts';
import { make, property, remove, set } from './change.ts';
import { linkJson } from './json.ts';
import { linkBrief, linkLines } from './text.ts';

type Filter = { -readonly [K in keyof LinkFilter]: LinkFilter[K] };

/** `nlip link` */
export const linkCommand: Command = {
  name: 'link',
  usage: `Usage: nlip link { add | replace } [ link DEV ] [ name ] NAME [ SETTINGS ] type KIND [ ARGS ]
       nlip link { set | change } { [ dev ] DEV | group GROUP } [ SETTINGS ] [ type { KIND | KIND_slave } ARGS ]
       nlip link delete { [ dev ] DEV | group GROUP }
       nlip link property { add | del } dev DEV altname NAME ...
       nlip link show [ [ dev ] DEV ] [ up ] [ master DEV | vrf DEV | nomaster ] [ type { KIND | KIND_slave } ]
                      [ group GROUP ]
KIND := { amt | bareudp | batadv | bond | bridge | can | dsa | dummy | erspan | geneve | gre | gretap | gtp | hsr |
          ifb | ip6erspan | ip6gre | ip6gretap | ip6tnl | ipip | ipoib | ipvlan | ipvtap | macsec | macvlan |
          macvtap | netkit | nlmon | ovpn | pfcp | rmnet | sit | team | tun | vcan | veth | virt_wifi | vlan | vrf |
          vti | vti6 | vxcan | vxlan | wireguard | wwan | xfrm }
`,
  async run(words, context) {
    const [first = 'show', ...rest] = words;
    const verb = pick(
      first,
      ['add', 'change', 'set', 'replace', 'delete', 'show', 'list', 'lst', 'property'],
      'link:',
    );
    if (verb === 'add' || verb === 'replace') await make(verb, rest, context);
    else if (verb === 'set' || verb === 'change') await set(rest, context);
    else if (verb === 'delete') await remove(rest, context);
    else if (verb === 'property') await property(rest, context);
    else await show(parseFilter(rest), context);
  },
};

async function show(filter: LinkFilter, context: CommandContext): Promise<void> {
  const { handle, options, style } = context;
  const links = await handle.link().get(filter).toArray();
  // One that is named and not there is an error; one that is there and of no interest is not.
  if (links.length === 0 && filter.name !== undefined) await assertLink(filter.name, context);
  if (options.json) {
    writeJson(
      context,
      links.map((link) => linkJson(link, options)),
    );
    return;
  }
  for (const link of links) {
    writeLines(context, options.brief ? [linkBrief(link, style)] : linkLines(link, options, style));
  }
}

async function assertLink(name: string, { handle }: CommandContext): Promise<void> {
  const link = await handle.link().get({ name, stats: false }).first();
  if (link === undefined) throw new Error(`device ${JSON.stringify(name)} does not exist`);
}

function parseFilter(words: readonly string[]): LinkFilter {
  const args = new Arguments(words);
  const filter: Filter = {};
  for (let word = args.next(); word !== undefined; word = args.next()) {
    const key = match(word, ['dev', 'up', 'master', 'vrf', 'nomaster', 'type', 'group']);
    if (key === 'up') filter.up = true;
    else if (isMasterWord(key)) putMaster(filter, key, args);
    else if (key === 'group') filter.group = wordOrNumber(args.value(key));
    else if (key === 'type') filterByType(filter, args.value(key));
    else {
      if (filter.name !== undefined) throw new UsageError(`link: ${JSON.stringify(word)} is unknown`);
      filter.name = key === 'dev' ? args.value(key) : word;
    }
  }
  return filter;
}

function filterByType(filter: Filter, type: string): void {
  if (type.endsWith('_slave')) filter.port = type.slice(0, -'_slave'.length);
  else filter.kind = type;
}
