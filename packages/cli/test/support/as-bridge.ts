import { type Namespace, parseJson, sameTwice } from '@netlink/kernel-test';
import { expect } from 'vitest';
import { asOfOld, textAsOfOld } from './newer.ts';
import { nlip } from './nlip.ts';

/** A command line of bridge(8): what stands before the object, and the object with what follows. */
export type BridgeLine = readonly [options: string, words: string];

/** How the outputs are compared. */
export interface Comparison {
  /** What bridge(8) is asked, if not the installed one. */
  readonly oracle?: (line: string) => Promise<string>;
  /** What we print and the oracle does not know. */
  readonly newer?: readonly string[];
}

/** That `nlip bridge` writes what bridge(8) does, but for times; JSON is compared by value. */
export async function expectAsBridge(
  ns: Namespace,
  [options, words]: BridgeLine,
  { oracle: ask = (line) => ns.bridge(line), newer = [] }: Comparison = {},
): Promise<void> {
  const line = `${options} ${words}`.trim();
  const { oracle, ours } = await sameTwice(
    () => ask(line),
    () => nlip(ns, `${options} bridge ${words}`.trim()),
    { normalise: withoutTimes },
  );
  expect(oracle, line).not.toBe('');
  const [theirs, mine] = [withoutTimes(oracle), withoutTimes(ours)];
  if (options.includes('-json'))
    expect(asOfOld(parseJson(mine), newer), line).toEqual(asOfOld(parseJson(theirs), newer));
  // Line by line, so that a failure shows where they differ.
  else expect(textAsOfOld(mine, newer).split('\n'), line).toEqual(theirs.split('\n'));
}

/** Times in the output of bridge(8), which pass. */
function withoutTimes(text: string): string {
  return text
    .replaceAll(/used \d+\/\d+/g, 'used')
    .replaceAll(/"(used|updated)":\d+/g, '"$1":0')
    .replaceAll(/\d+\.\d\d\b(?!\.)/g, (time) => '#'.repeat(time.length));
}
