import { readFileSync } from 'node:fs';

/** The text of a file of names; none if it cannot be read. */
export function textOf(path: string): string {
  return unlessUnreadable(() => readFileSync(path, 'utf8')) ?? '';
}

/** What `read` returns, or `undefined` if it cannot be read: many a container has no such file, and numbers do without names. */
export function unlessUnreadable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
