import {
  type Batch,
  type Capture,
  lacking,
  namespace,
  type Namespace,
  type Probe,
  runBatch,
  sameTwice,
  settled,
  until,
  withoutTicks,
} from '@netlink/kernel-test';
import { machine, release } from 'node:os';
import { exchange, RefusedError } from './exchange.ts';
import { type Request, requestOctets } from './request.ts';

/** Something to be made in a fresh namespace, and what to ask for then. */
export interface Scene {
  /** The name of the fixture below the folder of its kernel: `link/veth`. */
  readonly name: string;
  /** What the kernel must be able to do; a scene whose needs are not met is for another kernel. */
  readonly needs?: readonly Probe[];
  /** Commands of a shell that come before the lines, where no line of `ip` does it. */
  readonly before?: readonly string[];
  /** Lines of `ip` or `bridge`. */
  readonly batches: readonly Batch[];
  /** Commands of a shell that undo what does not vanish with the namespace. */
  readonly after?: readonly string[];
  readonly requests: readonly Request[];
}

/** Make a scene in a namespace of its own and take its captures. */
export async function capture(scene: Scene): Promise<Capture[]> {
  await using ns = await namespace();
  for (const line of scene.after ?? []) ns.defer(() => shell(ns, line));
  for (const line of scene.before ?? []) await shell(ns, line);
  for (const batch of scene.batches) {
    await runBatch(ns, batch);
    await until(() => settled(ns), { what: 'a settled state' });
  }
  const common = {
    kernel: release().replace(/[^\d.].*$/, ''),
    machine: machine(),
    scene: [...(scene.before ?? []), ...(await Promise.all(scene.batches.map(commands))).flat()],
  };
  const captures: Capture[] = [];
  for (const request of scene.requests) {
    const answer = await ask(ns, request);
    if (answer !== undefined) captures.push({ ...common, ...answer, command: request.command });
  }
  return captures;
}

async function shell(ns: Namespace, line: string): Promise<void> {
  await ns.exec('sh', ['-c', line]);
}

type Answer = Pick<Capture, 'request' | 'messages' | 'oracle'>;

async function ask(ns: Namespace, request: Request): Promise<Answer | undefined> {
  const octets = requestOctets(request, 1);
  try {
    const { oracle, ours } = await sameTwice(
      () => readOracle(ns, request),
      () => Promise.resolve(exchange(ns.path, octets)),
      { normalise: (text) => text && withoutTicks(JSON.parse(text)) },
    );
    return { request: octets, messages: ours, oracle };
  } catch (error) {
    // A kernel without the family: there is nothing to be captured.
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
}

async function readOracle(ns: Namespace, request: Request): Promise<string | undefined> {
  if (request.oracle === false) return undefined;
  const own = request.command.replace(/^ip -details /, '');
  const { tool, args } = request.oracle ?? { tool: 'ip', args: own };
  const text = await ns.exec(tool, ['-json', '-details', ...args.split(' ')]);
  return text.trim() === '' ? '[]' : text.trim();
}

/** The lines of a batch that this kernel takes, as commands. */
async function commands({ command = 'ip', options = [], lines }: Batch): Promise<string[]> {
  const taken: string[] = [];
  for (const item of lines) {
    const [line, ...needs] = typeof item === 'string' ? [item] : item;
    if ((await lacking(needs)) === undefined) taken.push([command, ...options, line].join(' '));
  }
  return taken;
}
