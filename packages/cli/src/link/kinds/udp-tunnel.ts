import { isIPv6 } from 'node:net';
import { type Item, item } from '../item.ts';
import { hexadecimal } from './tunnel.ts';

/** A switch that is said both ways. */
export function negatable(key: string, on: boolean | undefined, label: string): Item[] {
  return on === undefined ? [] : [item(key, on, `${on ? '' : 'no'}${label} `)];
}

/** An address, with a 6 behind its key if it is one of IPv6. */
export function addressItems(key: string, address: string | undefined): Item[] {
  return address === undefined
    ? []
    : [item(isIPv6(address) ? `${key}6` : key, address, `${key} ${address} `)];
}

/** Hop limit; that of the inner packet is no matter of JSON. */
export function udpTtlItems(ttl: number | 'inherit' | undefined): Item[] {
  if (ttl === undefined) return [];
  if (ttl === 'inherit') return [{ text: 'ttl inherit ' }];
  return [item('ttl', ttl, ttl === 0 ? 'ttl auto ' : `ttl ${ttl} `)];
}

/** Whether packets may be fragmented. */
export function fragmentationItems(df: string | number | undefined): Item[] {
  return df === undefined ? [] : [item('df', df, df === 'unset' ? '' : `df ${df} `)];
}

/** Flow label. */
export function labelItems(label: number | undefined): Item[] {
  return label === 0 ? [] : hexadecimal('label', label, 'flowlabel');
}
