import {
  type Batch,
  type Capture,
  lacking,
  namespace,
  type Namespace,
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
  /** Lines of `ip` or `bridge`. */
  readonly batches: readonly Batch[];
  /** Done before, where lines do not suffice. */
  readonly prepare?: (ns: Namespace) => Promise<void>;
  readonly requests: readonly Request[];
}

/** Make a scene in a namespace of its own and take its captures. */
export async function capture(scene: Scene): Promise<Capture[]> {
  await using ns = await namespace();
  await scene.prepare?.(ns);
  for (const batch of scene.batches) {
    await runBatch(ns, batch);
    await until(() => settled(ns), { what: 'a settled state' });
  }
  const common = {
    kernel: release().replace(/[^\d.].*$/, ''),
    machine: machine(),
    scene: (await Promise.all(scene.batches.map(commands))).flat(),
  };
  const captures: Capture[] = [];
  for (const request of scene.requests) {
    const answer = await ask(ns, request);
    if (answer !== undefined) captures.push({ ...common, ...answer, command: request.command });
  }
  return captures;
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
