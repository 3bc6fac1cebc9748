import { type Namespace, parseJson, sameTwice, withoutTicks } from '@netlink/kernel-test';
import { expect } from 'vitest';
import { nlip } from './nlip.ts';

/** That nlip writes what ip does for a command line. `still` takes out what changes by itself. */
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
  // Line by line, so that a failure shows where they differ.
  expect(still(ours).split('\n'), line).toEqual(still(oracle).split('\n'));
}

/** That the JSON which nlip writes has the values of that which ip does, but for what counts time. */
export async function expectJsonAsIp(ns: Namespace, line: string): Promise<void> {
  const { oracle, ours } = await sameTwice(
    async () => parseJson(await ns.ip(line)),
    async () => parseJson(await nlip(ns, line)),
    { normalise: withoutTicks },
  );
  expect(withoutTicks(ours), line).toEqual(withoutTicks(oracle));
}
