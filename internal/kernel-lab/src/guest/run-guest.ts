import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from '../cache/cache.ts';
import { writeStarters } from '../engine/newest.ts';
import type { Prepared } from '../engine/prepared.ts';
import { say } from '../lab.ts';
import { runMachine } from './machine.ts';
import { stage2Script } from './scripts.ts';
import { judge, type Verdict } from './verdict.ts';

/** What is run in a guest. */
export interface Run {
  readonly command: readonly string[];
  /** Seconds until the guest is killed. */
  readonly timeout: number;
  /** Memory of the guest, in MiB. */
  readonly memory: number;
  /** Folders whose changes reach the host; all others vanish with the guest. */
  readonly shared: readonly string[];
  /** The processor for a guest that runs on one only; any, if not given. */
  readonly cpu?: number;
  /** Whether output is passed on by whole lines, because other guests print as well. */
  readonly inLines?: boolean;
  /** Variables of the guest besides those that are passed on. */
  readonly env?: Readonly<Record<string, string>>;
  /** The packages of the newest iproute2. */
  readonly iproute2: string;
  /** Those of tcpdump, if it is wanted. */
  readonly tcpdump?: string;
}

/** Seconds that a guest may take until its command begins: QEMU without acceleration on a busy machine needs half of it. */
const BOOT_LIMIT = 120;
/** Seconds that a guest may take to switch itself off once the exit code of its command is known. */
const END_LIMIT = 10;

/** Variables of the host that the guest's command gets too. NODE_EXTRA_CA_CERTS would cost each node process half a second. */
const PASSED =
  /^(?:PATH|HOME|USER|LANG|LC_.*|TZ|CI|NODE_(?!EXTRA_CA_CERTS).*|npm_.*|VITEST.*|NETLINK_.*|NO_COLOR|FORCE_COLOR)$/;

/**
 * Run a command in a guest. What it prints goes to our own output as it comes.
 *
 * @throws {@link InterruptedError} if a signal told us to stop; the guest is gone then.
 */
export async function runGuest(prepared: Prepared, run: Run, cache: Cache): Promise<Verdict> {
  const folder = cache.makeRunFolder();
  try {
    const stage2 = join(folder, 'stage2');
    const console = join(folder, 'console');
    writeFileSync(
      stage2,
      stage2Script(prepared, {
        ...run,
        cwd: process.cwd(),
        env: {
          ...passedVariables(),
          ...run.env,
          ...starters(run, folder),
        },
      }),
    );
    const machine = prepared.boot({ folder, stage2, console, ...run });
    const watch = { console, bootTimeout: BOOT_LIMIT, endTimeout: END_LIMIT, ...run };
    const verdict = judge(await runMachine(machine, watch));
    if (verdict.kind !== 'absent') return verdict;
    // Nothing of the command has run yet.
    say(`the guest did not come up within ${BOOT_LIMIT} s, and is started once more`);
    return judge(await runMachine(machine, watch));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the guest finds the programs that it has besides the host's; kernel-test and captures read these variables. */
function starters({ iproute2, tcpdump }: Run, folder: string): Record<string, string> {
  const newest = join(folder, 'iproute2');
  writeStarters(iproute2, ['ip', 'bridge', 'tc'], newest);
  if (tcpdump === undefined) return { NETLINK_NEWEST_IPROUTE2: newest };
  writeStarters(tcpdump, ['tcpdump'], folder);
  return { NETLINK_NEWEST_IPROUTE2: newest, NETLINK_TCPDUMP: join(folder, 'tcpdump') };
}

function passedVariables(): Record<string, string> {
  const passed: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env))
    if (PASSED.test(name) && value !== undefined) passed[name] = value;
  return passed;
}
