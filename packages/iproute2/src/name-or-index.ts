import type { NameOf } from './link-names.ts';

/** The name of a link; for one without, what ip(8) writes: `if5`. */
export function nameOrIndex(nameOf: NameOf, index: number): string {
  return nameOf(index) ?? `if${index}`;
}
