import type { RawAttribute } from '@netlink/packet';

/** Attributes of some kernels that have neither a value nor a key: what follows shall be aligned to 64 bits. */
function isPadding({ value, fault }: RawAttribute): boolean {
  return value.length === 0 && fault === undefined;
}

/**
 * What a decoded value holds besides its keys (`$raw`, `$wire`, `$tail`, `$unpadded`), each with the way to it; padding is
 * passed over.
 */
export function residueOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => {
    if (key === '$raw' && (inner as RawAttribute[]).every(isPadding)) return [];
    return key.startsWith('$') ? [`${path}${key} ${shown(inner)}`] : residueOf(inner, `${path}${key}.`);
  });
}

function shown(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner instanceof Uint8Array ? Buffer.from(inner).toString('hex') : inner,
  );
}
