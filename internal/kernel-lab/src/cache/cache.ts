import { existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { LabError } from '../lab-error.ts';
import { locked } from './lock.ts';

/** Something that the cache keeps by version. */
export interface Item {
  /** Its folder within the cache: `image-6.12`. */
  readonly name: string;
  /** The version that can be had now. */
  readonly version: () => string;
  /** Whether it takes so long to make that others must not wait for it to make something else. */
  readonly isLong?: boolean;
  /** Makes that version in an empty folder. */
  readonly fill: (folder: string, version: string) => void;
}

/**
 * The folder of the lab's cache: `NETLINK_LAB_CACHE`, or `netlink-kernel-lab` below the caches of this user. It lies outside
 * of the working tree because a clean checkout would lose what took minutes to fetch.
 */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const { NETLINK_LAB_CACHE: own, XDG_CACHE_HOME: caches } = env;
  if (own !== undefined && own !== '') return own;
  return join(
    caches === undefined || caches === '' ? join(homedir(), '.cache') : caches,
    'netlink-kernel-lab',
  );
}

/** What the lab fetched or built. Several processes may use it at the same time. */
export class Cache {
  readonly folder: string;
  readonly #say: (line: string) => void;

  /** @throws {@link LabError} if there can be no such folder, or not one that a kernel's command line can name. */
  constructor(folder: string, say: (line: string) => void) {
    if (!/^[\w/.+%-]+$/.test(folder))
      throw new LabError(`cache: ${folder} has characters other than A-Za-z0-9_/.+%-`);
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw new LabError(`cache: ${String(error)}`);
    }
    this.folder = folder;
    this.#say = say;
    this.#sweepRuns();
  }

  /** The folder of the newest version of an item that is here. */
  find(name: string): string | undefined {
    const folder = join(this.folder, name);
    if (!existsSync(folder)) return undefined;
    const version = readdirSync(folder)
      .filter((entry) => !entry.startsWith(DRAFT))
      .sort(byVersion)
      .at(-1);
    return version === undefined ? undefined : join(folder, version);
  }

  /**
   * The folder of an item. It is made if there is no version of it; with `isUpdate` also if another version can be had now,
   * and then the others are removed.
   */
  async obtain(item: Item, isUpdate = false): Promise<string> {
    const known = (): string | undefined => (isUpdate ? undefined : this.find(item.name));
    // Asked again once others are done.
    return known() ?? (await this.#locked(item, () => known() ?? this.#make(item)));
  }

  /** A folder for the time of one run. Its name says whose it is, so that the next run finds what a killed one has left. */
  makeRunFolder(): string {
    return mkdtempSync(join(this.folder, `run-${pidNamespace()}-${process.pid}-`));
  }

  #locked<T>({ name, isLong = false }: Item, action: () => T): Promise<T> {
    return locked(join(this.folder, isLong ? `lock-${name}` : 'lock'), action, () => {
      this.#say('waiting for another process that fills the cache');
    });
  }

  #make({ name, version: ask, fill }: Item): string {
    const version = ask().replaceAll(':', '%3a');
    const parent = join(this.folder, name);
    const folder = join(parent, version);
    if (!existsSync(folder)) {
      const draft = join(parent, `${DRAFT}${version}`);
      rmSync(draft, { recursive: true, force: true });
      mkdirSync(draft, { recursive: true });
      try {
        fill(draft, version);
        renameSync(draft, folder);
      } finally {
        rmSync(draft, { recursive: true, force: true });
      }
    }
    // Also what a process that was killed has left.
    for (const entry of readdirSync(parent)) {
      if (entry !== version) rmSync(join(parent, entry), { recursive: true, force: true });
    }
    return folder;
  }

  #sweepRuns(): void {
    for (const entry of readdirSync(this.folder)) {
      const [, namespace, pid] = /^run-(\d+)-(\d+)-/.exec(entry) ?? [];
      if (namespace === pidNamespace() && !isRunning(Number(pid)))
        rmSync(join(this.folder, entry), { recursive: true, force: true });
    }
  }
}

const DRAFT = 'draft-';

const byVersion = new Intl.Collator('en', { numeric: true }).compare;

/** A process id means something in its namespace only; another container may share the cache. */
function pidNamespace(): string {
  return /\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? '0';
}

function isRunning(pid: number): boolean {
  return existsSync(`/proc/${pid}`);
}
