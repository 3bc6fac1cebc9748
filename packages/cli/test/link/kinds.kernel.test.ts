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
import { afterEach, describe, expect } from 'vitest';
import { NEWER_OF_BRIDGES } from '../support/newer.ts';
import { nlip } from '../support/nlip.ts';

type Info = Readonly<Record<string, unknown>>;

/** What the newest kernels report and the installed ip may not print. */
const NEWER = new Set([
  ...['coupled_control', 'broadcast_neighbor', 'lacp_strict', 'interlink', 'version'],
  ...NEWER_OF_BRIDGES,
]);

/** Kinds of which the installed ip may not print everything. */
const NEWER_KINDS = new Set(['netkit', 'ovpn', 'rmnet']);

/** Kinds of which nlip prints what ip 6.1 does, and newer ones do it in another way: see docs/support.md. */
const AS_OF_OLD = new Set(['vxlan']);

/** What goes on between one look and the next. */
const TIMERS = new Set(['hello_timer', 'tcn_timer', 'topology_change_timer', 'gc_timer']);

// Made by nlip with the words of ip, and shown as ip shows it: as JSON in its order, and as text.
describe.each(Object.entries(KIND_SAMPLES))('%s', (kind, samples) => {
  const ns = useNamespace({
    needs: [linkKind(kind)],
    async setup(made) {
      if (samples.setup !== undefined) await made.ipBatch(samples.setup);
    },
  });

  afterEach(async () => {
    await ns().ip('link', 'del', 't0');
  });

  const bare: OptionSample = { value: undefined };
  const cases: [string, OptionSample][] = [
    ['without options', bare],
    ...Object.entries(samples.options).flatMap(([key, values]) =>
      values
        .filter(({ ip, refused }) => ip !== undefined && refused === undefined)
        .filter(({ newest }) => !AS_OF_OLD.has(kind) || newest !== true)
        .map((sample): [string, OptionSample] => [
          `${key}: ${JSON.stringify(sample.value)}`,
          sampleHere(sample),
        ]),
    ),
  ];
  for (const [name, sample] of cases) {
    const options = { newest: sample.newest === true };
    kernelTest(name, { needs: needsOf(sample) }, async () => {
      const line = lineOf(kind, samples, sample).replace('tuntap add dev t0', 'link add name t0 type tun');
      await nlip(ns(), line);
      const infoOf = (links: { linkinfo?: { info_data?: Info } }[]): [string, unknown][] =>
        Object.entries(links[0]?.linkinfo?.info_data ?? {}).filter(([key]) => !TIMERS.has(key));
      const theirs = infoOf(await ns().ipJson('link show dev t0', options));
      const known = new Set(theirs.map(([key]) => key));
      const ours = infoOf(JSON.parse(await nlip(ns(), '-json -details link show t0')) as []);
      expect(ours.filter(([key]) => known.has(key) || !(NEWER.has(key) || NEWER_KINDS.has(kind)))).toEqual(
        theirs,
      );
      if (sample.json !== undefined) expect(Object.fromEntries(ours)).toMatchObject(sample.json);
    });
  }
});
