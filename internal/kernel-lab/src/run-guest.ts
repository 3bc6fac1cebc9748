import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { initScript, stage2Script } from './guest-scripts.ts';
import { LabError } from './lab-error.ts';
import type { LabOptions } from './options.ts';
import type { Prepared } from './prepare.ts';

/** What timeout(1) ends with. */
const TIMED_OUT = 124;
const TMPFS = 0x01021994;

/** Run the command in a guest; returns its exit code. What it prints goes to our own output as it comes. */
export async function runGuest(prepared: Prepared, options: LabOptions, cache: string): Promise<number> {
  const folder = mkdtempSync(join(cache, 'run-'));
  try {
    return await boot(prepared, options, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function boot(prepared: Prepared, options: LabOptions, folder: string): Promise<number> {
  const init = join(folder, 'init');
  const stage2 = join(folder, 'stage2');
  writeFileSync(init, initScript(prepared, stage2), { mode: 0o755 });
  writeFileSync(stage2, stage2Script(prepared, options, process.cwd()));
  const console = join(folder, 'console');
  const log = openSync(console, 'w');
  const child = spawn('taskset', ['-c', String(anyCpu()), ...commandLine(prepared, options, folder, init)], {
    cwd: prepared.folder,
    env: environment(folder),
    stdio: ['ignore', log, log, 'pipe', 'pipe', 'pipe'],
  });
  closeSync(log);
  const stop = (): void => {
    child.kill('SIGTERM');
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const [, , , output, errors, code] = child.stdio as unknown as (Readable | null)[];
  output?.pipe(process.stdout, { end: false });
  errors?.pipe(process.stderr, { end: false });
  const answer = text(code);
  const started = Date.now();
  await new Promise<void>((resolve, reject) => {
    child.on('error', (error) => {
      reject(new LabError(`taskset: ${error.message}`));
    });
    child.on('close', () => {
      resolve();
    });
  });
  process.off('SIGINT', stop).off('SIGTERM', stop);
  return verdict(await answer, readFileSync(console, 'utf8'), Date.now() - started, options);
}

// One CPU: kernel and program hand over to each other at each system call, which is 2.5 times slower across CPUs.
// A pid namespace: the guest's processes are processes of the host, and end with it whatever happens.
function commandLine(
  { binary, libraries }: Prepared,
  options: LabOptions,
  folder: string,
  init: string,
): string[] {
  return [
    ...['unshare', '--pid', '--fork', '--kill-child=KILL'],
    ...['timeout', '--signal=KILL', String(options.timeout)],
    ...(libraries === undefined ? [] : ['env', `LD_LIBRARY_PATH=${libraries}`]),
    ...[
      binary,
      'root=/dev/root',
      'rootfstype=hostfs',
      'rootflags=/',
      'ro',
      `init=${init}`,
      `mem=${options.memory}M`,
    ],
    ...[`uml_dir=${folder}`, 'umid=guest', 'quiet', 'loglevel=4', 'panic=1', 'con=null', 'ssl=null'],
    ...['con0=null,fd:1', 'con1=null,fd:3', 'con2=null,fd:4', 'con3=null,fd:5'],
  ];
}

function environment(folder: string): NodeJS.ProcessEnv {
  const path = process.env['PATH'] ?? '/usr/sbin:/usr/bin:/sbin:/bin';
  // The guest's memory is a file: on a disk it would be written there.
  const memory = statfsSync('/dev/shm').type === TMPFS ? '/dev/shm' : folder;
  return { PATH: path, HOME: folder, TMPDIR: memory };
}

function anyCpu(): number {
  return process.pid % cpus().length;
}

async function text(stream: Readable | null | undefined): Promise<string> {
  let all = '';
  if (stream) for await (const chunk of stream) all += String(chunk);
  return all;
}

const COMPLAINT = /Oops|BUG:|WARNING: CPU|general protection|Kernel panic/;

function verdict(answer: string, console: string, elapsed: number, { timeout, verbose }: LabOptions): number {
  const lines = console.split('\n');
  const first = lines.findIndex((line) => COMPLAINT.test(line));
  if (verbose) process.stderr.write(console);
  else if (first >= 0)
    process.stderr.write(
      `lab: the guest's kernel complained:\n${lines.slice(first, first + 30).join('\n')}\n`,
    );
  const code = /\d+/.exec(answer)?.[0];
  if (code !== undefined) return Number(code);
  if (elapsed >= timeout * 1000) {
    process.stderr.write(`lab: timed out after ${timeout} s\n`);
    return TIMED_OUT;
  }
  const last = lines
    .filter((line) => line !== '')
    .slice(-5)
    .join('\n');
  throw new LabError(`the guest ended without an exit code${last === '' ? '' : `:\n${last}`}`);
}
