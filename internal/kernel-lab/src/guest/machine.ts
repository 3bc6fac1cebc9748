import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Program } from '../engine/prepared.ts';
import { InterruptedError, LabError } from '../lab-error.ts';
import { BEGUN } from './scripts.ts';
import { codeIn, type Ending, hasPanicked } from './verdict.ts';

/** How the machine of a guest is watched. */
export interface Watch {
  /** The file that its kernel writes to. */
  readonly console: string;
  /** Seconds until it is killed. */
  readonly timeout: number;
  /** Seconds until it is killed if it has not come up. */
  readonly bootTimeout: number;
  /** Seconds until it is killed once it has told its exit code: by itself it is to end at once. */
  readonly endTimeout: number;
  /** Whether output is passed on by whole lines, because other guests print as well. */
  readonly inLines?: boolean;
}

/** How often to look whether the kernel has panicked, in milliseconds: it gets that long to say how. */
const PANIC_INTERVAL = 2000;

// A pid namespace: the guest's processes may be processes of the host, and end with its machine whatever happens; the machine
// ends with us, even if we are killed.
const WITH_US = ['setpriv', '--pdeathsig', 'KILL', '--', 'unshare', '--pid', '--fork', '--kill-child=KILL'];

/**
 * Start the machine of a guest, pass on what is printed in it, and wait for its end.
 *
 * @throws {@link InterruptedError} if a signal told us to stop; the machine is gone then.
 */
export async function runMachine(machine: Program, watch: Watch): Promise<Ending> {
  const child = startMachine(machine, watch.console);
  const [, , , output, errors, code] = child.stdio as unknown as (Readable | null)[];
  passOn(output, process.stdout, watch.inLines);
  passOn(errors, process.stderr, watch.inLines);
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  let killedAt: Ending['killedAt'];
  const limit = setTimeout(() => {
    killedAt = 'limit';
    kill();
  }, watch.timeout * 1000);
  const boot = setTimeout(() => {
    killedAt = 'boot';
    kill();
  }, watch.bootTimeout * 1000);
  // A User-Mode Linux that has panicked goes on turning.
  const guard = setInterval(() => {
    if (hasPanicked(readFileSync(watch.console, 'utf8'))) kill();
  }, PANIC_INTERVAL);
  let end: NodeJS.Timeout | undefined;
  let answer = '';
  code?.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
    if (answer.includes(BEGUN)) clearTimeout(boot);
    if (codeIn(answer) !== undefined) end ??= setTimeout(kill, watch.endTimeout * 1000);
  });
  try {
    await closed(child, kill);
  } finally {
    clearTimeout(limit);
    clearTimeout(boot);
    clearTimeout(end);
    clearInterval(guard);
  }
  return { answer, console: readFileSync(watch.console, 'utf8'), killedAt };
}

function startMachine({ command: program, cwd }: Program, console: string): ChildProcess {
  const [command = '', ...args] = [...WITH_US, ...program];
  const log = openSync(console, 'w');
  try {
    return spawn(command, args, {
      cwd,
      env: { PATH: process.env['PATH'] ?? '/usr/sbin:/usr/bin:/sbin:/bin' },
      stdio: ['ignore', log, log, 'pipe', 'pipe', 'pipe'],
      // A signal of the terminal is for us, and we tell the guest.
      detached: true,
    });
  } finally {
    closeSync(log);
  }
}

/** Wait for the end of a machine, and for all that it printed. */
async function closed(child: ChildProcess, kill: () => void): Promise<void> {
  let stopped: NodeJS.Signals | undefined;
  const stop = (signal: NodeJS.Signals): void => {
    stopped = signal;
    kill();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop).once('SIGHUP', stop);
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', (error) => {
        reject(new LabError(`${child.spawnfile}: ${error.message}`));
      });
      child.once('close', () => {
        resolve();
      });
    });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop).off('SIGHUP', stop);
  }
  if (stopped !== undefined) throw new InterruptedError(stopped);
}

function passOn(from: Readable | null | undefined, to: Writable, inLines = false): void {
  if (!from) return;
  if (!inLines) from.pipe(to, { end: false });
  else createInterface({ input: from }).on('line', (line) => to.write(`${line}\n`));
}
