import { kernelTest, linkKind, needsOf, PORT_SAMPLES, useNamespace } from '@netlink/kernel-test';
import { describe, expect } from 'vitest';
import { connect } from '../../../src/connect.ts';

// The ports of each kind of master, option by option: set by us and shown by ip, set by ip and read by us.
describe.each(Object.entries(PORT_SAMPLES))('port of %s', (kind, { setup, options }) => {
  const ns = useNamespace({
    needs: [linkKind(kind)],
    async setup(made) {
      await made.ipBatch(setup);
    },
  });
  const cases = Object.entries(options).flatMap(([key, samples]) =>
    samples.map((sample) => [key, sample] as const),
  );
  for (const [key, sample] of cases) {
    const { value, json, ip, newest = false } = sample;
    const expected = 'read' in sample ? sample.read : value;
    const name = `${key}: ${JSON.stringify(value)}`;

    if (sample.refused !== undefined) {
      kernelTest(`${name}, refused`, { needs: needsOf(sample) }, async () => {
        using handle = connect({ netns: ns().path, timeout: 30_000 });
        const set = handle.link().set('t0', { port: { kind, [key]: value } });
        await expect(set).rejects.toMatchObject({ code: sample.refused });
      });
      continue;
    }

    kernelTest(`${name}, set by us`, { needs: needsOf(sample) }, async () => {
      using handle = connect({ netns: ns().path, timeout: 30_000 });
      await handle.link().set('t0', { port: { kind, [key]: value } });
      const link = await handle.link().get({ name: 't0' }).first();
      if (expected === null) expect(link?.port).not.toHaveProperty([key]);
      else expect(link?.port).toMatchObject({ kind, [key]: expected });
      const [shown] = await ns().ipJson<{ linkinfo?: { info_slave_data?: unknown } }[]>('link show dev t0', {
        newest,
      });
      if (json !== undefined) expect(shown?.linkinfo?.info_slave_data).toMatchObject(json);
    });

    if (ip !== undefined) {
      kernelTest(`${name}, set by ip`, { needs: needsOf(sample) }, async () => {
        await ns().ipBatch([`link set t0 type ${kind}_slave ${ip}`], { newest });
        using handle = connect({ netns: ns().path, timeout: 30_000 });
        const link = await handle.link().get({ name: 't0' }).first();
        if (expected !== null) expect(link?.port).toMatchObject({ kind, [key]: expected });
      });
    }
  }
});
