import { spawn } from 'node:child_process';
import { LabError } from '../lab-error.ts';

/**
 * Do something that no other process may do at the same time. The lock is flock(1)'s, so it ends with its holder, however
 * that ends.
 */
export async function locked<T>(file: string, action: () => T, waiting: () => void): Promise<T> {
  const holder = spawn('flock', [file, 'sh', '-c', 'echo; exec cat'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const impatience = setTimeout(waiting, 1000);
  try {
    await new Promise<void>((resolve, reject) => {
      holder.stdout.once('data', () => {
        resolve();
      });
      holder.once('error', (error) => {
        reject(new LabError(`flock: ${error.message}`));
      });
      holder.once('close', () => {
        reject(new LabError(`flock: ${file} cannot be locked`));
      });
    });
    clearTimeout(impatience);
    return action();
  } finally {
    clearTimeout(impatience);
    holder.removeAllListeners('close');
    holder.stdin.end();
  }
}
