/** Keys of `ip -json -details` whose values count time: they differ between two readings of one state. */
export const TICKING_KEYS: readonly string[] = [
  // Addresses and routes.
  'valid_life_time',
  'preferred_life_time',
  'expires',
  // Neighbours and forwarding entries.
  'used',
  'confirmed',
  'updated',
  // Bridges and their ports.
  'hello_timer',
  'tcn_timer',
  'topology_change_timer',
  'gc_timer',
  'message_age_timer',
  'forward_delay_timer',
  'hold_timer',
  'mcast_querier_other_timer',
];

// ip prints this number for a lifetime without end, which does not tick.
const FOREVER = 0xffff_ffff;

/**
 * A copy of what `ip -json` said (or of something with the same keys) in which the values of
 * {@link TICKING_KEYS} and of `more` are `null`; the keys stay, so that a missing one is still seen.
 */
export function withoutTicks(value: unknown, more: readonly string[] = []): unknown {
  return still(value, new Set([...TICKING_KEYS, ...more]));
}

function still(value: unknown, ticking: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => still(item, ticking));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    copy[key] = ticking.has(key) && inner !== FOREVER ? null : still(inner, ticking);
  }
  return copy;
}
