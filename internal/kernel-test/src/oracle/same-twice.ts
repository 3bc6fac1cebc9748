import { isDeepStrictEqual } from 'node:util';

/** How {@link sameTwice} compares. */
export interface SameTwiceOptions<Oracle> {
  /** Applied to both readings of the oracle before they are compared, such as {@link withoutTicks}. */
  readonly normalise?: (value: Oracle) => unknown;
  /** How often it is tried; 10 times unless told. */
  readonly attempts?: number;
}

/** What both sides said about a state that did not change in between. */
export interface Pair<Oracle, Ours> {
  readonly oracle: Oracle;
  readonly ours: Ours;
}

/**
 * Read the oracle, then ours, then the oracle again, until both readings of the oracle agree: what is
 * returned was then true of one and the same state.
 *
 * @throws Error if the state changes in each attempt.
 */
export async function sameTwice<Oracle, Ours>(
  oracle: () => Promise<Oracle>,
  ours: () => Promise<Ours>,
  options: SameTwiceOptions<Oracle> = {},
): Promise<Pair<Oracle, Ours>> {
  const { normalise = (value: Oracle) => value, attempts = 10 } = options;
  let before = await oracle();
  for (let attempt = 0; attempt < attempts; attempt++) {
    const mine = await ours();
    const after = await oracle();
    if (isDeepStrictEqual(normalise(before), normalise(after))) return { oracle: before, ours: mine };
    before = after;
  }
  throw new Error(`oracle: changed in each of ${attempts} attempts`);
}
