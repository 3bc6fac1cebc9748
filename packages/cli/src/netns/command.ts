import { Arguments } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { pick } from '../pick.ts';
import { UsageError } from '../usage-error.ts';
import { changeAll } from './each.ts';
import { showIds } from './list-id.ts';
import { showNamespaces } from './show.ts';

// prettier-ignore
const VERBS = ['list', 'show', 'lst', 'list-id', 'add', 'set', 'delete', 'identify', 'pids', 'exec', 'monitor', 'attach'] as const;

/** `nlip netns` */
export const netnsCommand: Command = {
  name: 'netns',
  usage: `Usage: nlip netns list
       nlip netns add NAME
       nlip netns attach NAME PID
       nlip netns set NAME { ID | auto }
       nlip [ -all ] netns del [ NAME ]
       nlip netns identify [ PID ]
       nlip netns pids NAME
       nlip netns list-id [ target-nsid ID ] [ nsid ID ]
       nlip [ -all ] netns exec [ NAME ] COMMAND [ ARGUMENT ... ]
       nlip netns monitor
`,
  async run(words, context) {
    const [first = 'list', ...rest] = words;
    const verb = pick(first, VERBS);
    const { handle } = context;
    const args = new Arguments(rest);
    if (verb === 'list' || verb === 'show' || verb === 'lst') await showNamespaces(context);
    else if (verb === 'list-id') await showIds(rest, context);
    else if (verb === 'identify' || verb === 'pids') await tell(verb, args, context);
    else if (verb === 'monitor') await monitor(context);
    else if (context.options.all) await changeAll(verb, args, context);
    else {
      const netns = args.value(`netns ${verb}`);
      if (verb === 'exec') handle.netns().exec(netns, args.value('netns exec'), args.rest());
      else if (verb === 'add') await handle.netns().add(netns);
      else if (verb === 'delete') await handle.netns().del(netns);
      else if (verb === 'attach') await handle.netns().attach(netns, args.number('netns attach'));
      else await handle.netns().set(netns, idOf(args));
      assertEnd(args);
    }
  },
};

async function tell(verb: 'identify' | 'pids', args: Arguments, context: CommandContext): Promise<void> {
  const netns = context.handle.netns();
  if (verb === 'pids')
    for (const pid of await netns.pids(args.value('netns pids'))) context.write(`${pid}\n`);
  else {
    const pid = args.peek() === undefined ? undefined : args.number('netns identify');
    for (const name of await netns.identify(pid)) context.write(`${name}\n`);
  }
  assertEnd(args);
}

async function monitor(context: CommandContext): Promise<void> {
  for await (const { event, name } of context.handle.netns().watch())
    context.write(`${event === 'add' ? 'add' : 'delete'} ${name}\n`);
}

function idOf(args: Arguments): number | 'auto' {
  if (args.peek() === 'auto') return args.next() as 'auto';
  return args.number('netns set');
}

function assertEnd(args: Arguments): void {
  const word = args.peek();
  if (word !== undefined) throw new UsageError(`netns: ${JSON.stringify(word)} is unknown`);
}
