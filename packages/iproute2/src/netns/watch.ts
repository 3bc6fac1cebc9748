import { mkdirSync, watch } from 'node:fs';
import { AbortError } from '@netlink/proto';
import { listNetns, NETNS_FOLDER } from '@netlink/sys';
import type { NetnsEvent } from './netns.ts';

/** Names below /run/netns, as they come and go from the first time that it is asked. */
export async function* watchNetns({
  signal,
}: {
  readonly signal?: AbortSignal | undefined;
}): AsyncGenerator<NetnsEvent, void, undefined> {
  // inotify watches what is there.
  mkdirSync(NETNS_FOLDER, { recursive: true, mode: 0o755 });
  using changes = new FolderChanges(signal);
  for (let known = new Set(listNetns()); ;) {
    await changes.next();
    const names = new Set(listNetns());
    yield* differences(known, names);
    known = names;
  }
}

function differences(before: ReadonlySet<string>, after: ReadonlySet<string>): NetnsEvent[] {
  return [
    ...[...before].filter((name) => !after.has(name)).map((name) => ({ event: 'del' as const, name })),
    ...[...after].filter((name) => !before.has(name)).map((name) => ({ event: 'add' as const, name })),
  ];
}

/** Tells that something changed since it was last asked, be it while nobody waited. */
class FolderChanges implements Disposable {
  readonly #signal: AbortSignal | undefined;
  readonly #watcher = watch(NETNS_FOLDER, () => {
    this.#changed = true;
    this.#wake?.();
  });
  #changed = false;
  #failure: Error | undefined;
  #wake: (() => void) | undefined;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
    signal?.addEventListener('abort', this.#abort);
    if (signal?.aborted === true) this.#abort();
    this.#watcher.on('error', (error) => {
      this.#fail(error);
    });
  }

  async next(): Promise<void> {
    if (!this.#changed && this.#failure === undefined) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#failure !== undefined) throw this.#failure;
    this.#changed = false;
  }

  [Symbol.dispose](): void {
    this.#signal?.removeEventListener('abort', this.#abort);
    this.#watcher.close();
  }

  readonly #abort = (): void => {
    this.#fail(new AbortError(this.#signal?.reason));
  };

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#wake?.();
  }
}
