import { type Item, item, word } from '../item.ts';

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

/** Whether multicast routers are behind a port, by the kernel's numbers, which are what ip(8) says. */
export const ROUTERS: readonly string[] = ['disabled', 'tempQuery', 'perm', 'temp'];

/** Whether multicast routers are behind a port: a number to ip(8). */
export function routerNumber(router: string | number | undefined): number | undefined {
  return typeof router === 'string' ? ROUTERS.indexOf(router) : router;
}

/** The states of a port in the spanning tree, by the kernel's numbers. */
export const PORT_STATES: readonly string[] = ['disabled', 'listening', 'learning', 'forwarding', 'blocking'];

/** The state of a port in the spanning tree. One without a word is at `numberKey` in JSON. */
export function portStateItems(state: string | number | undefined, numberKey = 'state'): Item[] {
  return typeof state === 'number' ? [item(numberKey, state, `state (${state}) `)] : word('state', state);
}
