import { useNamespace, linkKind } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { nlip } from '../support/nlip.ts';

const ns = useNamespace({
  needs: [linkKind('dummy')],
  setup: async (space) => {
    await space.ipBatch([
      'link set lo up',
      'link add dummy-of-15-let address 02:00:5e:00:53:01 type dummy',
      'link set dummy-of-15-let up',
      'link add d1 address 02:00:5e:00:53:02 type dummy',
      'address add 192.0.2.1/24 dev dummy-of-15-let',
      'address add 10.1.0.1/16 dev dummy-of-15-let metric 5 valid_lft forever preferred_lft 0',
      'route add default via 192.0.2.254 dev dummy-of-15-let',
      'neighbour add 192.0.2.254 lladdr 02:00:5e:00:53:99 dev dummy-of-15-let',
      'rule add from 192.0.2.0/24 table 100 priority 1000',
    ]);
  },
});

const SUMMARY = `Links (3)
  lo               UNKNOWN    loopback mtu 65536
                   127.0.0.1/8
  dummy-of-15-let  UNKNOWN    dummy mtu 1500 02:00:5e:00:53:01
                   192.0.2.1/24
                   10.1.0.1/16 metric 5 deprecated
  d1               DOWN       dummy mtu 1500 02:00:5e:00:53:02

Routes (3)
  default via 192.0.2.254 dev dummy-of-15-let
  10.1.0.0/16 dev dummy-of-15-let proto kernel scope link src 10.1.0.1 metric 5
  192.0.2.0/24 dev dummy-of-15-let proto kernel scope link src 192.0.2.1

Neighbours (1)
  192.0.2.254 dev dummy-of-15-let lladdr 02:00:5e:00:53:99 PERMANENT

Rules (4)
  0: from all lookup local
  1000: from 192.0.2.0/24 lookup 100
  32766: from all lookup main
  32767: from all lookup default
`;

/** Tunnels that a kernel makes by itself in each namespace. */
const FALLBACK = /^ {2}\S+@NONE .*\n/gm;

test('the network of a host in a few lines', async () => {
  const summary = await nlip(ns(), '-4 summary');
  const others = summary.match(FALLBACK)?.length ?? 0;
  expect(summary.replaceAll(FALLBACK, '').replace(`Links (${3 + others})`, 'Links (3)')).toBe(SUMMARY);
});

test('the same as JSON is what the objects have', async () => {
  const [summary] = JSON.parse(await nlip(ns(), '-4 -json summary')) as [Record<string, unknown[]>];
  expect(Object.keys(summary)).toEqual(['links', 'routes', 'neighbours', 'rules']);
  expect(summary['rules']).toEqual(JSON.parse(await ns().ip('-json rule')));
  expect(summary['neighbours']).toEqual(JSON.parse(await ns().ip('-4 -json neigh')));
  expect(summary['links']?.filter((link) => (link as { link?: null }).link !== null)).toMatchObject([
    { ifname: 'lo' },
    { ifname: 'dummy-of-15-let' },
    { ifname: 'd1', addr_info: [] },
  ]);
});

test('of many only the first are shown', async () => {
  const prefixes = Array.from(
    { length: 30 },
    (_, index) => `route add 198.51.${index}.0/24 dev dummy-of-15-let`,
  );
  await ns().ipBatch(prefixes);
  const text = await nlip(ns(), '-4 summary');
  expect(text).toContain('Routes (33)\n');
  expect(text).toContain('\n  … and 9 more\n');
  expect(await nlip(ns(), '-4 -details summary')).not.toContain('more');
});
