import { CommandError } from '../command.ts';
import { namespace } from '../namespace/create-namespace.ts';
import type { Namespace } from '../namespace/namespace.ts';

/** Whether something can be tested here, and if not, why. */
export type Capability = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** Finds out whether something can be tested here; asks once per process. */
export type Probe = () => Promise<Capability>;

/** A probe that succeeds if `attempt` does; its reason is `lack` and what the attempt threw. */
export function probe(lack: string, attempt: () => Promise<unknown>): Probe {
  let answer: Promise<Capability> | undefined;
  return () => (answer ??= ask(lack, attempt));
}

/** A probe that tries something in a namespace of its own. */
export function namespaceProbe(lack: string, attempt: (ns: Namespace) => Promise<unknown>): Probe {
  return probe(lack, async () => {
    await using ns = await namespace();
    await attempt(ns);
  });
}

/** Probes by name, so that two askers share one answer. */
export function probesByName(make: (name: string) => Probe): (name: string) => Probe {
  const made = new Map<string, Probe>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
}

/** The reasons why not all of `needs` are met, joined; `undefined` if they are. */
export async function lacking(needs: readonly Probe[]): Promise<string | undefined> {
  const reasons: string[] = [];
  for (const need of needs) {
    const answer = await need();
    if (!answer.ok) reasons.push(answer.reason);
  }
  return reasons.length === 0 ? undefined : reasons.join('; ');
}

async function ask(lack: string, attempt: () => Promise<unknown>): Promise<Capability> {
  try {
    await attempt();
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: `${lack} (${detail(error)})` };
  }
}

function detail(error: unknown): string {
  const text = error instanceof CommandError && error.stderr !== '' ? error.stderr : String(error);
  return text.split('\n', 1)[0] ?? '';
}
