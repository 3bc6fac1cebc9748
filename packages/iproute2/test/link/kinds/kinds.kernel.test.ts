import { isDeepStrictEqual } from 'node:util';
import {
  KIND_SAMPLES,
  kernelTest,
  lineOf,
  linkKind,
  needsOf,
  type OptionSample,
  sampleHere,
  useNamespace,
} from '@netlink/kernel-test';
import { LinkMessage } from '@netlink/rtnetlink';
import { afterEach, describe, expect, test } from 'vitest';
import { connect } from '../../../src/connect.ts';
import type { Link } from '../../../src/link/link.ts';
import type { LinkSpec } from '../../../src/link/spec.ts';
import { expectOption, kept, ownSettings, sentOf, settingsOf, undeclared, unreadable } from './support.ts';

type Values = Readonly<Partial<Record<string, unknown>>>;

// Kind by kind, option by option, in each direction: what is declared is what is tested (see samples.test.ts).
describe.each(Object.entries(KIND_SAMPLES))('%s', (kind, samples) => {
  const ns = useNamespace({
    needs: [linkKind(kind)],
    async setup(made) {
      if (samples.setup !== undefined) await made.ipBatch(samples.setup);
    },
  });
  const open = () => connect({ netns: ns().path, timeout: 30_000 });

  afterEach(async () => {
    using handle = open();
    if ((await handle.link().get({ name: 't0', stats: false }).first()) !== undefined)
      await handle.link().del('t0');
  });

  async function read(): Promise<Link> {
    using handle = open();
    const link = await handle.link().get({ name: 't0' }).first();
    if (link === undefined) throw new Error('there is no link t0');
    return link;
  }

  async function infoData(newest: boolean): Promise<unknown> {
    const [link] = await ns().ipJson<{ linkinfo?: { info_data?: unknown } }[]>('link show dev t0', {
      newest,
    });
    return link?.linkinfo?.info_data ?? {};
  }

  async function makeByIp(sample: OptionSample): Promise<void> {
    await ns().ipBatch([lineOf(kind, samples, sample)], { newest: sample.newest === true });
  }

  async function make(settings: object): Promise<void> {
    using handle = open();
    await handle.link().add({ ...samples.base, name: 't0', kind, ...settings } as unknown as LinkSpec);
  }

  const bare = { value: undefined };
  test('without options', async () => {
    await make({});
    const made = await read();
    using handle = open();
    await handle.link().del('t0');
    await makeByIp(bare);
    expect(settingsOf(await read())).toEqual(settingsOf(made));
  });

  const cases = Object.entries(samples.options).flatMap(([key, values]) =>
    values.map((sample) => [key, sampleHere(sample)] as const),
  );
  for (const [key, sample] of cases) {
    const { value, with: more = {}, json, change } = sample;
    const name = `${key}: ${JSON.stringify(value)}`;
    const needs = needsOf(sample);
    const expected = 'read' in sample ? sample.read : value;
    const own = ownSettings(samples, more);

    if (sample.refused !== undefined) {
      kernelTest(`${name}, refused`, { needs }, async () => {
        await expect(make({ ...more, [key]: value })).rejects.toMatchObject({ code: sample.refused });
        if (sample.ip !== undefined) await expect(makeByIp(sample)).rejects.toThrow('RTNETLINK answers');
        await make(kept(more));
        using handle = open();
        const changed = handle.link().set('t0', { kind, [key]: value });
        await expect(changed).rejects.toMatchObject({ code: change ?? sample.refused });
      });
      continue;
    }

    kernelTest(`${name}, made by us`, { needs }, async () => {
      await make({ ...more, [key]: value });
      expectOption(await read(), key, expected, own);
      if (json !== undefined) expect(await infoData(sample.newest === true)).toMatchObject(json);
    });

    if (sample.ip !== undefined) {
      kernelTest(`${name}, made by ip`, { needs }, async () => {
        await makeByIp(sample);
        const link = await read();
        expectOption(link, key, expected, own);
        using handle = open();
        const octets = await sentOf(handle, 't0');
        const message = LinkMessage.decode(octets);
        expect(Buffer.from(LinkMessage.encode(message))).toEqual(Buffer.from(octets));
        expect(undeclared(message.attributes.linkinfo)).toEqual([]);
        // What is there already is given what was read, and stays what it is.
        await handle.link().replace(link as LinkSpec);
        await handle.link().set('t0', link);
        expect(settingsOf(await read())).toEqual(settingsOf(link));
        // What was read makes the same link again, with what a link cannot tell: the other end of a pair.
        await handle.link().del('t0');
        await handle.link().add({ ...unreadable(samples), ...more, ...link } as unknown as LinkSpec);
        expect(settingsOf(await read())).toEqual(settingsOf(link));
      });
    }

    kernelTest(`${name}, changed`, { needs }, async () => {
      await make(Object.values(more).some((given) => given !== undefined) ? more : kept(more));
      using handle = open();
      const before = await read();
      const changed = handle.link().set('t0', { kind, [key]: value });
      if (change === undefined) {
        await changed;
        expectOption(await read(), key, expected, ownSettings(samples, kept(more)));
      } else if (isDeepStrictEqual((before as Values)[key], value)) {
        await changed;
        expect(settingsOf(await read())).toEqual(settingsOf(before));
      } else {
        await expect(changed).rejects.toMatchObject({ code: change });
      }
    });
  }
});
