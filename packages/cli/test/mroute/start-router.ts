import { hasCompiler, hasHeader, type Namespace, type Probe, takes } from '@netlink/kernel-test';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What a router of multicasts needs. */
export const multicastRouter: readonly Probe[] = [
  hasCompiler,
  hasHeader('linux/mroute6.h'),
  takes('multicasts are not routed', ['mrule show']),
];

/** A daemon that routes multicasts: the kernel takes routes from no one else. */
export async function startRouter(namespace: Namespace): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'nlip-mroute-'));
  const program = join(folder, 'router');
  const source = fileURLToPath(new URL('router.c', import.meta.url));
  await promisify(execFile)(process.env['CC'] ?? 'cc', ['-o', program, source]);
  const router = namespace.spawn(program, ['east', 'west'], { stdio: ['pipe', 'pipe', 'inherit'] });
  namespace.defer(async () => {
    router.stdin?.end();
    await rm(folder, { recursive: true });
  });
  const ready = once(router.stdout ?? router, 'data');
  const failed = once(router, 'exit').then(() => {
    throw new Error('the router did not start');
  });
  failed.catch(() => undefined);
  await Promise.race([ready, failed]);
}
