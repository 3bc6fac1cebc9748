import type { Fields, StructLayout } from '@netlink/packet';

/** A key as the kernel writes it: 'lowerUp' → 'LOWER_UP'. */
export function capitals(key: string): string {
  return key.replace(/[A-Z]/g, '_$&').toUpperCase();
}

/** Words under the names of their constants: `{ up: 1 }` with `IFF_` → `{ IFF_UP: 1 }`. */
export function named(
  prefix: string,
  words: Readonly<Record<string, number>>,
  map: (value: number) => number = (value) => value,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(words).map(([word, value]) => [`${prefix}${capitals(word)}`, map(value)]),
  );
}

/** Size and offsets of a struct, its fields under their names in C; `rename` has those that differ from the rule. */
export function shape<F extends Fields>(
  layout: StructLayout<F>,
  prefix = '',
  rename: Readonly<Record<string, string>> = {},
): { size: number; fields: Record<string, number> } {
  const fields = layout.fields.map(({ name, offset }) => [
    rename[name] ?? `${prefix}${capitals(name).toLowerCase()}`,
    offset,
  ]);
  return { size: layout.size, fields: Object.fromEntries(fields) as Record<string, number> };
}
