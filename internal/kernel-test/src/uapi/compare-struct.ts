import { type Comparison, compareValues } from './compare-constants.ts';

/** Where we believe the fields of a struct to lie. */
export interface StructLayout {
  /** Size in octets, padding at the end included. */
  readonly size: number;
  /** Offset of each field in octets, by the name it has in C: `{ ifi_index: 4 }`. */
  readonly fields?: Readonly<Record<string, number>>;
}

/** Compare layouts of structs, by their name in C (`struct ifinfomsg`), with the kernel's headers. */
export function compareStructs(
  layouts: Readonly<Record<string, StructLayout>>,
  headers: readonly string[],
): Promise<Comparison> {
  const ours = new Map<string, bigint>();
  for (const [name, { size, fields = {} }] of Object.entries(layouts)) {
    ours.set(`sizeof(${name})`, BigInt(size));
    for (const [field, offset] of Object.entries(fields)) {
      ours.set(`offsetof(${name}, ${field})`, BigInt(offset));
    }
  }
  return compareValues(ours, headers);
}
