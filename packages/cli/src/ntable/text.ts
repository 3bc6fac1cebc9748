import type { NeighbourTable } from '@netlink/iproute2';
import { compactJson, type Json } from '../json.ts';
import { tableJson, type TableOptions } from './json.ts';

// Lines of `ip ntable show`: how deep each stands, a word before the first key, and the keys; a word of ip's text that is
// another than that of its JSON stands behind a colon.
const LINES: readonly (readonly [depth: number, lead: string, keys: string])[] = [
  [4, '', 'dev'],
  [4, '', 'thresh1 thresh2 thresh3 gc_interval:gc_int'],
  [4, 'config ', 'key_length:key_len entry_size entries'],
  [8, '', 'last_flush last_rand'],
  [8, '', 'hash_rnd hash_mask hash_chain_gc proxy_qlen'],
  [4, '', 'refcnt reachable base_reachable retrans'],
  [4, '', 'gc_stale delay_probe queue'],
  [4, '', 'app_probes ucast_probes mcast_probes mcast_reprobes'],
  [4, '', 'anycast_delay proxy_delay proxy_queue locktime'],
  [4, 'stats ', 'allocs destroys hash_grows'],
  [4, '', 'res_failed lookups hits'],
  [4, '', 'rcv_probes_mcast rcv_probes_ucast'],
  [4, '', 'periodic_gc_runs forced_gc_runs'],
  [4, '', 'table_fulls'],
];

/** A table, or its parameters for a link, over several lines as `ip ntable show` prints it. */
export function tableLines(table: NeighbourTable, options: TableOptions): string[] {
  const values = tableJson(table, options);
  const lines = LINES.flatMap(([depth, lead, keys]) => {
    const words = keys.split(' ').flatMap((pair) => {
      const [key = '', word = key] = pair.split(':');
      const value = values[key];
      return value === undefined ? [] : [`${word} ${valueText(key, value)} `];
    });
    return words.length === 0 ? [] : [`${' '.repeat(depth)}${lead}${words.join('')}`];
  });
  return [`${table.family} ${table.name} `, ...lines];
}

function valueText(key: string, value: Json): string {
  const text = typeof value === 'string' ? value : compactJson(value);
  return key === 'hash_mask' ? text.slice(2).padStart(8, '0') : text;
}
