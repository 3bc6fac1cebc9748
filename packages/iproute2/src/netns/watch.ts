import { mkdirSync, watch } from 'node:fs';
import { AbortError, type Connection } from '@netlink/proto';
import { listNetns, NETNS_FOLDER } from '@netlink/sys';
import { leavable } from '../leavable.ts';
import type { NetnsEvent } from './netns.ts';

/** Names below /run/netns, as they come and go from the first time that it is asked; it ends with the connection. */
export function watchNetns(
  { signal }: { readonly signal?: AbortSignal | undefined },
  connection: Pick<Connection, 'onClose'>,
): AsyncGenerator<NetnsEvent, void, undefined> {
  const left = new AbortController();
  return leavable(watched(signal, left.signal, connection), () => {
    left.abort();
  });
}

async function* watched(
  signal: AbortSignal | undefined,
  left: AbortSignal,
  connection: Pick<Connection, 'onClose'>,
): AsyncGenerator<NetnsEvent, void, undefined> {
  // inotify watches what is there.
  mkdirSync(NETNS_FOLDER, { recursive: true, mode: 0o755 });
  using changes = new FolderChanges(signal);
  const end = (): void => {
    changes.end();
  };
  left.addEventListener('abort', end);
  const forget = connection.onClose(end);
  try {
    for (let known = new Set(listNetns()); await changes.next();) {
      const names = new Set(listNetns());
      yield* differences(known, names);
      known = names;
    }
  } finally {
    forget();
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
  #ended = false;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
    signal?.addEventListener('abort', this.#abort);
    if (signal?.aborted === true) this.#abort();
    this.#watcher.on('error', (error) => {
      this.#fail(error);
    });
  }

  /** Wait for the next change; false when there is none to come. */
  async next(): Promise<boolean> {
    if (!this.#changed && !this.#ended && this.#failure === undefined) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#failure !== undefined) throw this.#failure;
    this.#changed = false;
    return !this.#ended;
  }

  /** No more are wanted. */
  end(): void {
    this.#ended = true;
    this.#wake?.();
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
