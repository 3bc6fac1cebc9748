/** Each has to boot and to load vitest, which more of them would spend more time on than on tests. */
const MOST_GUESTS = 4;

/** What a host has for guests. */
export interface Room {
  readonly processors: number;
  /** Memory that is free to be used, in MiB. */
  readonly memory: number;
}

/**
 * Among how many guests tests are divided, for all to have a processor, `memory` (MiB), and something to do: vitest gives each
 * as many files, the last one what is left.
 */
export function guestsFor(files: number, memory: number, room: Room): number {
  let guests = Math.min(MOST_GUESTS, room.processors, Math.floor(room.memory / memory));
  while (guests > 1 && files !== Infinity && Math.ceil(files / guests) * (guests - 1) >= files) guests--;
  return Math.max(guests, 1);
}
