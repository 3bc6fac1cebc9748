import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Cache } from '../cache/cache.ts';
import { writeStarters } from '../engine/newest.ts';
import type { Prepared, Program } from '../engine/prepared.ts';
import { InterruptedError, LabError } from '../lab-error.ts';
import { stage2Script } from './scripts.ts';
import { type Ending, hasPanicked, judge, type Verdict } from './verdict.ts';

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

/** How often to look whether the kernel has panicked, in milliseconds: it gets that long to say how. */
const PANIC_INTERVAL = 2000;

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
    writeFileSync(console, '');
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
    const ending = await start(machine, console, run);
    return judge(ending);
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

// A pid namespace: the guest's processes may be processes of the host, and end with its machine whatever happens; the machine
// ends with us, even if we are killed.
const WITH_US = ['setpriv', '--pdeathsig', 'KILL', '--', 'unshare', '--pid', '--fork', '--kill-child=KILL'];

/** Start the machine and wait for its end. */
async function start(machine: Program, console: string, { timeout, inLines = false }: Run): Promise<Ending> {
  const [command = '', ...args] = [...WITH_US, ...machine.command];
  const log = openSync(console, 'a');
  const child = spawn(command, args, {
    cwd: machine.cwd,
    env: { PATH: process.env['PATH'] ?? '/usr/sbin:/usr/bin:/sbin:/bin' },
    stdio: ['ignore', log, log, 'pipe', 'pipe', 'pipe'],
    // A signal of the terminal is for us, and we tell the guest.
    detached: true,
  });
  closeSync(log);
  const [, , , output, errors, code] = child.stdio as unknown as (Readable | null)[];
  passOn(output, process.stdout, inLines);
  passOn(errors, process.stderr, inLines);
  const answer = textOf(code);
  let isTimedOut = false;
  let stopped: NodeJS.Signals | undefined;
  const limit = setTimeout(() => {
    isTimedOut = true;
    child.kill('SIGKILL');
  }, timeout * 1000);
  // A User-Mode Linux that has panicked goes on turning.
  const guard = setInterval(() => {
    if (hasPanicked(readFileSync(console, 'utf8'))) child.kill('SIGKILL');
  }, PANIC_INTERVAL);
  const stop = (signal: NodeJS.Signals): void => {
    stopped = signal;
    child.kill('SIGKILL');
  };
  process.once('SIGINT', stop).once('SIGTERM', stop).once('SIGHUP', stop);
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', (error) => {
        reject(new LabError(`${command}: ${error.message}`));
      });
      child.once('close', () => {
        resolve();
      });
    });
  } finally {
    clearTimeout(limit);
    clearInterval(guard);
    process.off('SIGINT', stop).off('SIGTERM', stop).off('SIGHUP', stop);
  }
  if (stopped !== undefined) throw new InterruptedError(stopped);
  return { answer: await answer, console: readFileSync(console, 'utf8'), isTimedOut };
}

function passOn(from: Readable | null | undefined, to: Writable, inLines: boolean): void {
  if (!from) return;
  if (!inLines) from.pipe(to, { end: false });
  else createInterface({ input: from }).on('line', (line) => to.write(`${line}\n`));
}

async function textOf(stream: Readable | null | undefined): Promise<string> {
  let all = '';
  if (stream) for await (const chunk of stream) all += String(chunk);
  return all;
}
