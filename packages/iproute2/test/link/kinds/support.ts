import type { KindSamples } from '@netlink/kernel-test';
import type { RawAttribute } from '@netlink/packet';
import { expect } from 'vitest';
import type { Handle } from '../../../src/handle.ts';
import type { Link } from '../../../src/link/link.ts';

/** What depends on the time, on the other links, or on whether the link is up. */
const STATE = new Set(
  'stats operstate flags qdisc linkUp promiscuity allmulti tsoMaxSize permaddr bridgeId rootId gcTimer'.split(
    ' ',
  ),
);

/** What a link was made with, and what the kernel gives to each. Addresses are drawn by lot. */
export function settingsOf(link: Link): object {
  const entries = Object.entries(link).filter(([key]) => !STATE.has(key) && key !== 'index');
  return { ...Object.fromEntries(entries), address: link.type === 'ether' ? undefined : link.address };
}

/** What is there of further settings: those that leave out what is needed always do so for new links only. */
export function kept(more: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined));
}

/** Those of the settings that a link of the kind was made with which are options of the kind. */
export function ownSettings(samples: KindSamples, more: object): Record<string, unknown> {
  const given = Object.entries({ ...samples.base, ...more });
  return Object.fromEntries(given.filter(([key, value]) => value !== undefined && isReported(samples, key)));
}

/** What every link of the kind is made with and none has afterwards. */
export function unreadable({ base, options }: KindSamples): Record<string, unknown> {
  return Object.fromEntries(Object.entries(base).filter(([key]) => !Object.hasOwn(options, key)));
}

function isReported({ options }: KindSamples, key: string): boolean {
  return Object.hasOwn(options, key) && options[key]?.some(({ read }) => read !== null) === true;
}

/** Expect a link to have what it was made with, `own`, and `value` at `key`; `null` stands for what is not reported. */
export function expectOption(
  link: Link,
  key: string,
  value: unknown,
  own: Readonly<Record<string, unknown>>,
): void {
  expect(link).toMatchObject({ ...own, ...(value === null ? {} : { [key]: value }) });
  if (value === null) expect(link).not.toHaveProperty([key]);
}

/** Attributes of some kernels that say nothing: what follows shall be aligned to 64 bits. */
function isPadding({ value, fault }: RawAttribute): boolean {
  return value.length === 0 && fault === undefined;
}

/** What is in a message that no key stands for: attributes that are not declared. */
export function undeclared(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$raw' && (inner as RawAttribute[]).every(isPadding)
      ? []
      : key.startsWith('$')
        ? [`${path}${key} ${JSON.stringify(inner)}`]
        : undeclared(inner, `${path}${key}.`),
  );
}

/** The message about a link, as the kernel sent it. */
export async function sentOf(handle: Handle, name: string): Promise<Uint8Array> {
  for await (const [view] of handle.link().get({ name, stats: false }).views()) {
    if (view !== undefined) return view.payload.slice();
  }
  throw new Error(`there is no link ${name}`);
}
