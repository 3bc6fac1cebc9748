import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { COMMAND_TIMEOUT, CommandError } from '../command.ts';
import { Namespace } from './namespace.ts';

/** How a fresh namespace differs from what the kernel makes. */
export interface NamespaceOptions {
  /** Whether `lo` is up; true unless told. */
  readonly loopback?: boolean;
  /**
   * Whether IPv6 does what it does by itself: duplicate address detection, router solicitation and
   * autoconfiguration. Off unless told, so that two successive reads are equal.
   */
  readonly autoconfiguration?: boolean;
}

const QUIET = ['accept_dad', 'accept_ra', 'autoconf', 'router_solicitations'];

/**
 * Make a network namespace, held by a child process that ends when our end of its standard input
 * closes: a test process that is killed leaves nothing behind.
 *
 * @throws {@link CommandError} if namespaces are not permitted.
 */
export async function namespace(options: NamespaceOptions = {}): Promise<Namespace> {
  const child = spawn('unshare', ['--net', 'sh', '-c', script(options)], { stdio: 'pipe' });
  const exited = once(child, 'close');
  let limit: NodeJS.Timeout | undefined;
  const outcome = await new Promise<string>((resolve) => {
    let stderr = '';
    limit = setTimeout(resolve, COMMAND_TIMEOUT, `not ready after ${COMMAND_TIMEOUT} ms`);
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdout.once('data', () => {
      resolve('ready');
    });
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('close', () => {
      resolve(stderr.trim() || 'it ended at once');
    });
  });
  clearTimeout(limit);
  if (outcome !== 'ready' || child.pid === undefined) {
    throw new CommandError('unshare --net', child.exitCode ?? undefined, outcome);
  }
  // A namespace that nobody closed must not keep the process running.
  child.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as Socket).unref();
  return new Namespace({
    path: `/proc/${child.pid}/ns/net`,
    pid: child.pid,
    release: async () => {
      child.ref();
      child.stdin.end();
      await exited;
    },
  });
}

function script({ loopback = true, autoconfiguration = false }: NamespaceOptions): string {
  const lines: string[] = [];
  if (!autoconfiguration) {
    // A module of which nobody had need so far has no sysctls yet.
    lines.push('[ -d /proc/sys/net/ipv6 ] || modprobe -q ipv6 || true');
    for (const key of QUIET) {
      lines.push(
        `for i in all default lo; do [ ! -w /proc/sys/net/ipv6/conf/$i/${key} ] || echo 0 > /proc/sys/net/ipv6/conf/$i/${key}; done`,
      );
    }
  }
  if (loopback) lines.push('ip link set lo up || exit 1');
  // The shell becomes cat, which ends when our end of the pipe closes.
  lines.push('echo ready', 'exec cat');
  return lines.join('\n');
}
