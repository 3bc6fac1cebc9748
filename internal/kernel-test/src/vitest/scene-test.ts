import fc from 'fast-check';
import { expect, type TestContext } from 'vitest';
import { CommandError } from '../command.ts';
import { namespace } from '../namespace/create-namespace.ts';
import type { Namespace } from '../namespace/namespace.ts';
import { newest } from '../newest-iproute2.ts';
import { PATIENCE } from '../patience.ts';
import { makeWorld } from '../random/world.ts';
import { type Batch, takenLines } from '../scene/line.ts';
import { kernelTest, type Needs } from './kernel-test.ts';

/** What random scenes are made of, and how they are judged. */
export interface SceneTest extends Needs {
  /** The batches of a scene, in their order: one generator for each sort of object. */
  readonly scene: readonly fc.Arbitrary<Batch>[];
  /** Done in the namespace before the scene is made. */
  readonly setup?: (ns: Namespace) => Promise<void>;
  /** Judges a scene: throws if something is wrong. */
  readonly check: (ns: Namespace) => Promise<void>;
}

const DEFAULT_COUNT = 20;
const MILLISECONDS_EACH = 6000;

/**
 * Make random scenes, each in a namespace of its own, and judge each. There are 20, or as many as the environment variable
 * NETLINK_SCENES says. The seed is noted on the test; NETLINK_SEED takes one. A scene that fails is made smaller until every
 * line counts, and the failure says which are left. Lines that the kernel refuses are none of the scene: most must be taken.
 */
export function sceneTest(name: string, { scene, setup, check, ...needs }: SceneTest): void {
  const numRuns = Number(process.env['NETLINK_SCENES'] ?? DEFAULT_COUNT);
  const seed = Number(process.env['NETLINK_SEED'] ?? Date.now() | 0);
  kernelTest(
    name,
    { timeout: 60_000 + numRuns * MILLISECONDS_EACH, ...needs },
    async (context: TestContext) => {
      await context.annotate(`seed ${seed}, ${numRuns} scenes`);
      let all = 0;
      let refused = 0;
      const property = fc.asyncProperty(fc.tuple(...scene), async (batches) => {
        await using ns = await namespace();
        await makeWorld(ns);
        await setup?.(ns);
        for (const batch of batches) {
          const lines = await takenLines(batch);
          all += lines.length;
          refused += await force(ns, batch, lines);
        }
        await check(ns);
      });
      const outcome = await fc.check(property, {
        numRuns,
        seed,
        // What is found until then is said, however small it has become.
        interruptAfterTimeLimit: numRuns * MILLISECONDS_EACH * PATIENCE,
        markInterruptAsFailure: true,
      });
      if (outcome.failed) throw new Error(textOf(outcome), { cause: outcome.errorInstance });
      await context.annotate(`${all} lines, of which the kernel refused ${refused}`);
      expect(refused, 'lines that the kernel refused').toBeLessThan(Math.max(all / 2, 1));
    },
  );
}

/** Run lines; those that fail are passed over. Returns how many did. */
async function force(
  ns: Namespace,
  { command = 'ip', newest: isNewest = false, options = [] }: Batch,
  lines: readonly string[],
): Promise<number> {
  if (lines.length === 0) return 0;
  try {
    await ns.exec(isNewest ? newest(command) : command, [...options, '-force', '-batch', '-'], {
      input: `${lines.join('\n')}\n`,
    });
    return 0;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const failed = error.stderr.match(/Command failed -:\d+/g);
    if (failed === null) throw error;
    return failed.length;
  }
}

/** The scene that failed, as lines that can be tried by hand. */
function textOf({
  counterexample,
  counterexamplePath,
  seed,
  errorInstance,
}: fc.RunDetails<[Batch[]]>): string {
  const [batches = []] = counterexample ?? [];
  const lines = batches.flatMap(({ command = 'ip', options = [], lines: items }) =>
    items.map((item) => [command, ...options, typeof item === 'string' ? item : item[0]].join(' ')),
  );
  const cause = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return `a scene failed: ${cause}\nNETLINK_SEED=${seed}, path ${counterexamplePath ?? '?'}, made by\n${lines.join('\n')}`;
}
