import { isDeepStrictEqual } from 'node:util';
import { DecodeError } from '@netlink/packet';
import { toHex } from './hex.ts';

/** What is fuzzed: the decoder and encoder of a message. */
export interface FuzzTarget<T> {
  decode(payload: Uint8Array): T;
  encode(message: T): Uint8Array;
}

/** What a run has seen. */
export interface FuzzCount {
  /** Payloads that decoded to a value. */
  decoded: number;
  /** Payloads that were refused. */
  refused: number;
}

/** Numbers from 0 up to `limit`, by chance but the same for the same seed (mulberry32). */
export function randomOf(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** Change `octets` in one of the ways in which length fields, types and values go wrong. */
export function mutate(octets: Uint8Array, random: (limit: number) => number): Uint8Array {
  const changed = octets.slice();
  if (changed.length === 0) return changed;
  for (let left = 1 + random(4); left > 0; left--) {
    const at = random(changed.length);
    // prettier-ignore
    switch (random(6)) {
      case 0: changed[at] = random(256); break;
      case 1: changed[at] = changed[at]! ^ (1 << random(8)); break;
      case 2: changed[at & ~3] = random(24); break;
      case 3: changed.fill(random(2) * 255, at, at + 1 + random(8)); break;
      case 4: changed.copyWithin(at, random(changed.length), random(changed.length)); break;
      default: return changed.slice(0, at);
    }
  }
  return changed;
}

/**
 * Decode `count` mutated samples, some of them made up altogether. Each must be a value or a `DecodeError`, and what a
 * value is encoded to must decode to the same value.
 */
export function fuzz<T>(
  target: FuzzTarget<T>,
  samples: readonly Uint8Array[],
  count: number,
  seed: number = Date.now(),
): FuzzCount {
  const random = randomOf(seed);
  const seen: FuzzCount = { decoded: 0, refused: 0 };
  for (let run = 0; run < count; run++) {
    const payload =
      run % 8 === 0
        ? Uint8Array.from({ length: random(120) }, () => random(256))
        : mutate(samples[random(samples.length)]!, random);
    try {
      if (attempt(target, payload)) seen.decoded++;
      else seen.refused++;
    } catch (error) {
      throw new Error(`seed ${seed}, run ${run}: ${toHex(payload)}`, { cause: error });
    }
  }
  return seen;
}

function attempt<T>(target: FuzzTarget<T>, payload: Uint8Array): boolean {
  let value: T;
  try {
    value = target.decode(payload);
  } catch (error) {
    if (error instanceof DecodeError) return false;
    throw error;
  }
  const again = target.decode(target.encode(value));
  if (!isDeepStrictEqual(again, value)) throw new Error('what was encoded decodes to another value');
  return true;
}
