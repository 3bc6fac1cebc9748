import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { run, type RunOptions } from '../command.ts';
import { newest, type Tool } from '../newest-iproute2.ts';
import { parseJson, type ParseJsonOptions } from '../parse-json.ts';

/** Which program of iproute2 runs. */
export interface ToolOptions {
  /** `ip` unless told: `bridge` and `tc` understand the same options. */
  readonly command?: Tool;
  /** Whether it is that of the newest iproute2, for tests that need `newestIp`, and not the installed one. */
  readonly newest?: boolean;
}

/** What {@link Namespace.ipJson} may be told. */
export interface IpJsonOptions extends ParseJsonOptions, ToolOptions {}

/** What {@link Namespace.ipBatch} may be told. */
export interface BatchOptions extends ToolOptions {
  /** Options before the batch, such as `['-6']`; a line of a batch cannot hold any. */
  readonly options?: readonly string[];
}

/** How a namespace is reached, and how it goes away. */
export interface NamespaceParts {
  readonly path: string;
  readonly pid?: number;
  readonly name?: string;
  readonly release: () => Promise<void>;
}

/** A network namespace that lives until {@link Namespace.close}, with the commands that run inside it. */
export class Namespace implements AsyncDisposable {
  /** The file that stands for it: `connect({ netns: path })`, `new Socket(protocol, { netns: path })`. */
  readonly path: string;
  /** The process that holds it; `undefined` for a named one, which the file system holds. */
  readonly pid: number | undefined;
  /** Its name below `/run/netns`; `undefined` for one that a process holds. */
  readonly name: string | undefined;
  readonly #release: () => Promise<void>;
  readonly #deferred: (() => Promise<void>)[] = [];
  #closed: Promise<void> | undefined;

  constructor(parts: NamespaceParts) {
    this.path = parts.path;
    this.pid = parts.pid;
    this.name = parts.name;
    this.#release = parts.release;
  }

  /**
   * Run a command inside and return its output.
   *
   * @throws {@link CommandError} with the text of its standard error output.
   */
  exec(command: string, args: readonly string[] = [], options?: RunOptions): Promise<string> {
    return run('nsenter', [`--net=${this.path}`, command, ...args], options);
  }

  /** Start a command inside; the process is the command itself, so it can be signalled. */
  spawn(command: string, args: readonly string[] = [], options: SpawnOptions = {}): ChildProcess {
    return spawn('nsenter', [`--net=${this.path}`, command, ...args], options);
  }

  /** Run `ip` inside. The arguments of one string are split at spaces: `ns.ip('link set lo up')`. */
  ip(...args: readonly string[]): Promise<string> {
    return this.exec('ip', words(args));
  }

  /** The same for the newest `ip`: for tests that need `newestIp`. */
  ipNewest(...args: readonly string[]): Promise<string> {
    return this.exec(newest('ip'), words(args));
  }

  /** The same for `bridge`. */
  bridge(...args: readonly string[]): Promise<string> {
    return this.exec('bridge', words(args));
  }

  /** The same for the newest `bridge`: for tests that need `newestIp`. */
  bridgeNewest(...args: readonly string[]): Promise<string> {
    return this.exec(newest('bridge'), words(args));
  }

  /**
   * What `ip -json -details …` prints inside, parsed; integers beyond 2^53 are `bigint`. Nothing
   * printed, as for an empty list, is an empty array.
   */
  async ipJson<T = Record<string, unknown>[]>(
    args: string | readonly string[],
    options: IpJsonOptions = {},
  ): Promise<T> {
    const text = await this.exec(program(options), ['-json', '-details', ...words([args].flat())]);
    return (text.trim() === '' ? [] : parseJson(text, options)) as T;
  }

  /** Run many lines of `ip` (or `bridge`, `tc`) in one process. The first that fails ends it. */
  async ipBatch(lines: readonly string[], options: BatchOptions = {}): Promise<string> {
    const { options: before = [] } = options;
    try {
      return await this.exec(program(options), [...before, '-batch', '-'], {
        input: `${lines.join('\n')}\n`,
      });
    } catch (error) {
      throw withLine(error, lines);
    }
  }

  /** Set a sysctl of the namespace, as `net/ipv4/ip_forward`: slashes, since link names may hold dots. */
  async setSysctl(key: string, value: number | string): Promise<void> {
    await this.exec('sh', ['-c', 'printf %s "$1" > "/proc/sys/$2"', 'sh', String(value), key]);
  }

  /** Read a sysctl of the namespace. */
  async sysctl(key: string): Promise<string> {
    return (await this.exec('cat', [`/proc/sys/${key}`])).trim();
  }

  /** Do `work` before the namespace goes away, last come first. */
  defer(work: () => Promise<void>): void {
    this.#deferred.push(work);
  }

  /** Let the namespace go. It vanishes with the last socket in it. Calling it again does nothing. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #close(): Promise<void> {
    for (const work of this.#deferred.reverse()) await work();
    await this.#release();
  }
}

function program({ command = 'ip', newest: isNewest = false }: ToolOptions): string {
  return isNewest ? newest(command) : command;
}

function words(args: readonly string[]): readonly string[] {
  const [only] = args;
  return args.length === 1 && only !== undefined ? only.split(' ').filter((word) => word !== '') : args;
}

/** `ip` says "Command failed -:3"; the reader wants the line. */
function withLine(error: unknown, lines: readonly string[]): unknown {
  if (!(error instanceof Error)) return error;
  const number = /Command failed -:(\d+)/.exec(error.message)?.[1];
  const line = number === undefined ? undefined : lines[Number(number) - 1];
  return line === undefined ? error : new Error(`${line}: ${error.message}`, { cause: error });
}
