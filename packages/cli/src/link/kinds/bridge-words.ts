import { type Item, item } from '../item.ts';

/** The identity of a bridge, the octets of its address without leading zeros. */
export function bridgeId(key: string, id: string | undefined, label = key): Item[] {
  if (id === undefined) return [];
  const text = id.replaceAll(/(?<=[.:])0(?=[\da-f])/g, '');
  return [item(key, text, `${label} ${text} `)];
}

/** Bits in hexadecimal; none at all is a plain 0. */
export function mask(key: string, bits: number | undefined): Item[] {
  if (bits === undefined) return [];
  const text = bits === 0 ? '0' : `0x${bits.toString(16)}`;
  return [item(key, text, `${key} ${text} `)];
}

const ROUTERS: Readonly<Record<string, number>> = { disabled: 0, tempQuery: 1, perm: 2, temp: 3 };

/** Whether multicast routers are behind a port: a number to ip(8). */
export function routerNumber(router: string | number | undefined): number | undefined {
  return typeof router === 'string' ? ROUTERS[router] : router;
}
