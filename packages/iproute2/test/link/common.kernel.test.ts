import {
  COMMON_SAMPLES,
  COMMON_SETUP,
  type CommonSample,
  FACTS,
  isKernelSince,
  kernelTest,
  needsOf,
  netdevsim,
  PAIR,
  simulatedDevice,
  useNamespace,
} from '@netlink/kernel-test';
import { afterEach, describe, expect, test } from 'vitest';
import type { Link } from '../../src/link/link.ts';
import type { LinkSpec } from '../../src/link/spec.ts';
import { linksOf } from './link-handle.ts';

const ns = useNamespace({
  async setup(made) {
    await made.ipBatch([...COMMON_SETUP, 'link set lower up', 'link set upper up']);
  },
});

type Oracle = Readonly<Record<string, unknown>>;

async function shown(name: string, newest = false): Promise<Oracle> {
  const [link = {}] = await ns().ipJson<Oracle[]>(`link show dev ${name}`, { newest });
  return link;
}

async function read(name = 't0'): Promise<Link> {
  using handle = linksOf(ns().path);
  const link = await handle.links.get({ name }).first();
  if (link === undefined) throw new Error(`there is no link ${name}`);
  return link;
}

/** LOWER_UP, as we call it. */
const ourFlag = (word: string): string =>
  word.toLowerCase().replace(/_(.)/, (_, letter: string) => letter.toUpperCase());

/** Expect a link to have what a sample says. */
function expectSetting(link: Link, key: string, { value, flag, ...sample }: CommonSample): void {
  if (flag !== undefined) {
    const [word, isThere] = flag;
    expect(link.flags.includes(ourFlag(word) as never)).toBe(isThere);
  } else if ('read' in sample && sample.read === null) expect(link).not.toHaveProperty([key]);
  else expect(link).toMatchObject({ [key]: value });
}

describe.each(Object.entries(COMMON_SAMPLES))('%s', (key, samples) => {
  afterEach(async () => {
    using handle = linksOf(ns().path);
    await handle.links.del('t0').catch(() => undefined);
  });
  for (const sample of samples) {
    const { value, ip, line, json, flag, making, newest = false, on = PAIR } = sample;
    const needs = [...needsOf(sample), ...(on.kind === undefined ? [] : [on.kind])];
    const name = JSON.stringify(value);

    async function expectShown(): Promise<void> {
      const link = await shown('t0', newest);
      if (json !== undefined) expect(link).toMatchObject(json);
      if (flag !== undefined) expect((link['flags'] as string[]).includes(flag[0])).toBe(flag[1]);
    }

    kernelTest(`${name}, made by us`, { needs }, async () => {
      using handle = linksOf(ns().path);
      const made = await handle.links.add({ ...on.base, name: 't0', [key]: value } as unknown as LinkSpec);
      expectSetting(made!, key, sample);
      await expectShown();
    });

    if (making === undefined) {
      kernelTest(`${name}, set by us`, { needs }, async () => {
        await ns().ip(`link add name t0 ${on.words}`);
        using handle = linksOf(ns().path);
        await handle.links.set('t0', { [key]: value });
        expectSetting(await read(), key, sample);
        await expectShown();
      });
    }

    kernelTest(`${name}, by ip`, { needs }, async () => {
      const makingLine = `link add name t0 ${making === undefined ? '' : (ip ?? '')} ${on.words}`;
      const later = line ?? `link set dev t0 ${ip ?? ''}`;
      await ns().ipBatch(making === undefined ? [makingLine, later] : [makingLine], { newest });
      expectSetting(await read(), key, sample);
    });
  }
});

describe('what links say of themselves is what ip prints', () => {
  const ours = (link: Link, key: string): unknown => {
    const value = (link as unknown as Oracle)[key];
    // Of the identity of a switch ip shows 31 octets at most.
    if (key === 'physSwitchId') return String(value).slice(0, 62);
    return key === 'operstate' ? String(value).toUpperCase() : value;
  };

  test.each(['lo', 'lower', 'm0'])('%s', async (name) => {
    const link = await read(name);
    const oracle = await shown(name);
    for (const [key, word] of Object.entries(FACTS)) {
      // The one that is installed may not know it.
      if (oracle[word] !== undefined) expect(ours(link, key), key).toEqual(oracle[word]);
    }
  });

  kernelTest('a device', { needs: [netdevsim] }, async () => {
    const name = await simulatedDevice(ns(), { functions: 2 });
    const link = await read(name);
    const oracle = await shown(name);
    for (const [key, word] of Object.entries(FACTS)) {
      if (oracle[word] !== undefined) expect(ours(link, key), key).toEqual(oracle[word]);
    }
    if (isKernelSince('5.14'))
      expect(oracle).toMatchObject({ parentbus: 'netdevsim', parentdev: expect.anything() as unknown });
    expect(link).toMatchObject({ numVf: 2 });
  });
});
