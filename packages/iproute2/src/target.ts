import { wholeNumber } from './link/field-checks.ts';

const LAST_ID = 0x7fff_ffff;

/** The id of another namespace, where that is asked about. */
export interface Target {
  readonly target?: number | undefined;
}

/**
 * Refuse what is no id of a namespace.
 *
 * @throws TypeError or RangeError that shows it.
 */
export function checkNetnsId(value: unknown): void {
  wholeNumber(value, LAST_ID);
}

/** What requests about links and addresses say of it. */
export function targetOf({ target }: Target): { readonly targetNetnsid?: number } {
  return target === undefined ? {} : { targetNetnsid: target };
}
