import type { RuleAction, RuleFilter, RuleSpec } from '@netlink/iproute2';
import { Arguments, numberIn, wordOrNumber } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { ipFamily } from '../ip-family.ts';
import { writeJson } from '../json.ts';
import { match, pick } from '../pick.ts';
import { tosOf } from '../route/parse-words.ts';
import { UsageError } from '../usage-error.ts';
import { ruleJson } from './json.ts';
import { ruleText } from './text.ts';

const ACTIONS: readonly RuleAction[] = ['blackhole', 'unreachable', 'prohibit', 'nop'];
// In the order in which abbreviations are resolved.
// prettier-ignore
const KEYS = [
  'not', 'from', 'to', 'priority', 'preference', 'order', 'tos', 'dsfield', 'dscp', 'flowlabel', 'fwmark', 'realms', 'protocol', 'table', 'lookup',
  'suppress_prefixlength', 'sup_pl', 'suppress_ifgroup', 'sup_group', 'dev', 'iif', 'oif', 'l3mdev', 'uidrange', 'tun_id',
  'goto', 'ipproto', 'sport', 'dport', 'type', ...ACTIONS,
] as const;
type Key = (typeof KEYS)[number];

/** `nlip rule` */
export const ruleCommand: Command = commandOf('rule', false);
/** `nlip mrule`: the rules for the forwarding of multicasts. */
export const multicastRuleCommand: Command = commandOf('mrule', true);

function commandOf(name: string, multicast: boolean): Command {
  return {
    name,
    usage: usageOf(name),
    async run(words, context) {
      const [first = 'show', ...rest] = words;
      const verb = pick(first, ['list', 'lst', 'show', 'add', 'delete', 'flush', 'save', 'restore']);
      const rule = context.handle.rule();
      // As with ip(8), a rule is IPv4's unless something says otherwise.
      const family = ipFamily(context.options);
      if (verb === 'add') await rule.add({ family, multicast, ...parseSpec(rest) });
      else if (verb === 'delete') await rule.del({ family, multicast, ...parseSpec(rest) });
      else if (verb === 'restore') await rule.restore(rule.readFile(await context.read()));
      else {
        const filter = { family: family ?? ('inet' as const), multicast, ...parseFilter(rest) };
        if (verb === 'flush') await rule.flush(filter);
        else if (verb === 'save') context.writeOctets(await rule.saveFile(filter));
        else await show(filter, context);
      }
    },
  };
}

function usageOf(name: string): string {
  return `Usage: nlip ${name} { add | del } SELECTOR ACTION
       nlip ${name} { show | flush } [ SELECTOR ] [ [ to ] PREFIX ] [ table TABLE ] [ protocol PROTO ]
       nlip ${name} save [ SELECTOR ] > FILE
       nlip ${name} restore < FILE
SELECTOR := [ not ] [ from PREFIX ] [ to PREFIX ] [ tos TOS ] [ dscp DSCP[/MASK] ] [ fwmark MARK[/MASK] ]
            [ iif NAME ] [ oif NAME ] [ priority NUMBER ] [ l3mdev ] [ uidrange FIRST-LAST ]
            [ ipproto PROTOCOL ] [ sport PORT[-PORT | /MASK] ] [ dport PORT[-PORT | /MASK] ]
            [ flowlabel LABEL[/MASK] ] [ tun_id ID ]
ACTION   := [ table TABLE ] [ protocol PROTO ] [ realms [FROM/]TO ] [ goto PRIORITY ]
            [ nop | blackhole | unreachable | prohibit ]
            [ suppress_prefixlength LENGTH ] [ suppress_ifgroup GROUP ]
`;
}

async function show(filter: RuleFilter, context: CommandContext): Promise<void> {
  const { handle, options, style } = context;
  const rules = await handle.rule().get(filter).toArray();
  if (options.json) {
    writeJson(
      context,
      rules.map((rule) => ruleJson(rule, options)),
    );
  } else for (const rule of rules) context.write(`${ruleText(rule, options, style)}\n`);
}

// What a rule does is nothing to ask for.
const FILTER_KEYS: readonly Key[] = KEYS.filter(
  (key) => !/^(?:goto|type|realms|sup|nop|blackhole|unreachable|prohibit)/.test(key),
);

// As in ip(8), a prefix by itself is that of destinations.
function parseFilter(words: readonly string[]): RuleFilter {
  return parseSpec(words, FILTER_KEYS, (word, args) => ({
    to: word === 'dst' ? args.value(word) : word,
  }));
}

function unknownWord(word: string): never {
  throw new UsageError(`rule: ${JSON.stringify(word)} is unknown`);
}

function parseSpec(
  words: readonly string[],
  keys: readonly Key[] = KEYS,
  parseOther: (word: string, args: Arguments) => RuleSpec = unknownWord,
): RuleSpec {
  const args = new Arguments(words);
  const spec: RuleSpec = {};
  for (let word = args.next(); word !== undefined; word = args.next()) {
    const key = match(word, keys);
    Object.assign(spec, key === undefined ? parseOther(word, args) : parseKey(key, args));
  }
  return spec;
}

function parseKey(key: Key, args: Arguments): RuleSpec {
  switch (key) {
    case 'not':
    case 'l3mdev':
      return { [key]: true };
    case 'blackhole':
    case 'unreachable':
    case 'prohibit':
    case 'nop':
      return { action: key };
    case 'type':
      return { action: pick(args.value(key), ACTIONS, 'type') };
    case 'from':
    case 'to':
    case 'oif':
    case 'realms':
    case 'uidrange':
      return { [key]: args.value(key) };
    case 'sport':
    case 'dport':
      return masked(key, args.value(key), wordOrNumber);
    case 'dev':
    case 'iif':
      return { iif: args.value(key) };
    case 'priority':
    case 'preference':
    case 'order':
      return { priority: args.number(key) };
    case 'tos':
    case 'dsfield':
      return { tos: tosOf(args.value(key)) };
    case 'dscp':
      return masked(key, args.value(key), wordOrNumber);
    case 'flowlabel':
      return masked(key, args.value(key), (text) => numberIn(key, text));
    case 'goto':
      return { [key]: args.number(key) };
    case 'tun_id':
      return { tunId: BigInt(args.number(key)) };
    case 'fwmark':
      return parseMark(args.value(key));
    case 'protocol':
    case 'ipproto':
      return { [key]: wordOrNumber(args.value(key)) };
    case 'table':
    case 'lookup':
      return { table: wordOrNumber(args.value(key)) };
    case 'suppress_prefixlength':
    case 'sup_pl':
      return { suppressPrefixlength: args.number(key) };
    case 'suppress_ifgroup':
    case 'sup_group':
      return { suppressIfgroup: wordOrNumber(args.value(key)) };
  }
}

function parseMark(text: string): RuleSpec {
  const [mark = '', mask] = text.split('/');
  return {
    fwmark: numberIn('fwmark', mark),
    ...(mask !== undefined && { fwmask: numberIn('fwmark', mask) }),
  };
}

/** A value, and behind a slash the bits of it that count. */
function masked(key: string, text: string, read: (text: string) => string | number): RuleSpec {
  const [value = '', mask] = text.split('/');
  return { [key]: read(value), ...(mask !== undefined && { [`${key}Mask`]: numberIn(key, mask) }) };
}
