import { type Namespace, parseJson, sameTwice, withoutTicks } from '@netlink/kernel-test';
import { expect } from 'vitest';
import { asOfOld, textAsOfOld } from './newer.ts';
import { nlip } from './nlip.ts';

/**
 * That nlip writes what ip does for a command line, but for what the installed ip may not know. `still` takes out what changes by
 * itself.
 */
export async function expectAsIp(
  ns: Namespace,
  line: string,
  still: (text: string) => string = (text) => text,
): Promise<void> {
  const { oracle, ours } = await sameTwice(
    () => ns.ip(line),
    () => nlip(ns, line),
    { normalise: still },
  );
  const comparable = (text: string): string[] => still(textAsOfOld(text)).split('\n');
  // Line by line, so that a failure shows where they differ.
  expect(comparable(ours), line).toEqual(comparable(oracle));
}

/**
 * That the JSON which nlip writes has the values of that which ip does, but for what counts time and what the installed ip may not
 * know. `read` makes of a text what is compared. Returns what was.
 */
export async function expectJsonAsIp(
  ns: Namespace,
  line: string,
  read: (text: string) => unknown = parseJson,
): Promise<{ oracle: unknown; ours: unknown }> {
  const comparable = (text: string): unknown => asOfOld(withoutTicks(read(text)));
  const said = await sameTwice(
    () => ns.ip(line),
    () => nlip(ns, line),
    { normalise: comparable },
  );
  const [oracle, ours] = [comparable(said.oracle), comparable(said.ours)];
  expect(ours, line).toEqual(oracle);
  return { oracle, ours };
}

/** The same, and that the keys are in its order. */
export async function expectJsonInOrder(
  ns: Namespace,
  line: string,
  read?: (text: string) => unknown,
): Promise<void> {
  const { oracle, ours } = await expectJsonAsIp(ns, line, read);
  expect(keys(ours), line).toEqual(keys(oracle));
}

/** The keys of an object and of all that is in it, in their order. */
function keys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keys);
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value).map(([key, inner]) => [key, keys(inner)]);
}
