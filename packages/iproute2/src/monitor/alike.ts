import { isDeepStrictEqual } from 'node:util';

/** Whether two objects are alike but for the keys that are left out: those that count time or packets. */
export function alike<T extends object>(leftOut: readonly (keyof T & string)[]): (a: T, b: T) => boolean {
  const skipped: ReadonlySet<string> = new Set(leftOut);
  return (a, b) => {
    let balance = 0;
    for (const key in b) if (!skipped.has(key)) balance++;
    for (const key in a) {
      if (skipped.has(key)) continue;
      balance--;
      const [left, right]: unknown[] = [a[key], b[key]];
      if (left !== right && (typeof left !== 'object' || !isDeepStrictEqual(left, right))) return false;
    }
    return balance === 0;
  };
}
