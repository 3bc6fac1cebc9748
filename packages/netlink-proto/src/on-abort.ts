import { AbortError } from '@netlink/sys';

/** Call `end` when the signal aborts, at once if it has; returns what stops listening. */
export function onAbort(signal: AbortSignal | undefined, end: (error: AbortError) => void): () => void {
  const abort = (): void => {
    end(new AbortError(signal?.reason));
  };
  if (signal?.aborted === true) abort();
  else signal?.addEventListener('abort', abort, { once: true });
  return () => {
    signal?.removeEventListener('abort', abort);
  };
}
