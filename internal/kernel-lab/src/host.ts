import { spawnSync } from 'node:child_process';
import { LabError } from './lab-error.ts';

/** Run a command of the host to its end; returns what it printed. */
export function host(command: string, args: readonly string[], cwd?: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw new LabError(`${command}: ${error.message}`);
  if (status === 0) return stdout;
  const [reason = `ended with code ${status}`] = stderr.trim().split('\n').slice(-1);
  throw new LabError(`${command}: ${reason}`);
}

/** What the host lacks to run a guest; `undefined` if nothing. */
export function lack(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'guests run on Linux on x86-64 only';
  if (process.getuid?.() !== 0) return 'a guest needs root: its file system is that of the host';
  const missing = ['apt-get', 'apt-cache', 'dpkg-deb', 'unshare', 'taskset', 'timeout'].filter(
    (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status !== 0,
  );
  return missing.length === 0 ? undefined : `missing commands: ${missing.join(', ')}`;
}
