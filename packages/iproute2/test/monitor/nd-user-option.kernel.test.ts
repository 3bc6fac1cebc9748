import { kernelSince, kernelTest, linkKind, useNamespace } from '@netlink/kernel-test';
import { openTun } from '@netlink/sys';
import { closeSync, writeSync } from 'node:fs';
import { afterAll, beforeAll, expect } from 'vitest';
import { connect, type NdOption, OverrunError } from '../../src/index.ts';
import { routerAdvertisement } from './router-advertisement.ts';

const ns = useNamespace({ needs: [linkKind('tap')] });

/** The other end of the link: what is written to it comes from a router. */
let wire: number | undefined;

beforeAll(async () => {
  if (!(await linkKind('tap')()).ok) return;
  wire = openTun({ mode: 'tap', name: 'wire', netns: ns().path }).fd;
  await ns().ip('link set wire up');
  await ns().setSysctl('net/ipv6/conf/wire/accept_ra', 2);
});

afterAll(() => {
  if (wire !== undefined) closeSync(wire);
});

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));

const PREFIX = hex('0304 40c0 00015180 00003840 00000000 20010db8 00000000 00000000 00000000');
const MTU = hex('0501 0000 000005dc');
const SERVERS = hex('1903 0000 00000e10 20010db8 00000000 00000000 00000053');
const DOMAINS = hex('1f03 0000 00000e10 07 6578616d706c65 03 636f6d 00 000000');
const PORTAL = hex('2504 68747470733a2f2f 6578616d706c652e 6f72672f617069 00000000000000');
const PREF64 = hex('2602 0258 0064ff9b 00000000 00000000');
const ALL = Uint8Array.of(...PREFIX, ...MTU, ...SERVERS, ...DOMAINS, ...PORTAL, ...PREF64);

/** The options that are told of, from an advertisement on, until there are as many. */
async function told(count: number): Promise<NdOption[]> {
  using handle = connect({ netns: ns().path });
  const monitor = handle.monitor({ objects: ['ndUserOption'] });
  writeSync(wire ?? -1, routerAdvertisement(ALL));
  const options: NdOption[] = [];
  for await (const event of monitor) {
    if (event instanceof OverrunError) throw event;
    if (event.type !== 'newNdUserOption') continue;
    const { dev, icmpType, icmpCode, source, options: some } = event.ndUserOption;
    expect({ dev, icmpType, icmpCode, source }).toEqual({
      dev: 'wire',
      icmpType: 134,
      icmpCode: 0,
      source: 'fe80::1',
    });
    options.push(...some);
    if (options.length >= count) break;
  }
  return options;
}

const SERVERS_TOLD = { kind: 'rdnss', servers: ['2001:db8::53'], lifeTime: 3600 };
const DOMAINS_TOLD = { kind: 'dnssl', domains: ['example.com'], lifeTime: 3600 };

kernelTest('servers and domains of a router advertisement', { needs: [linkKind('tap')] }, async () => {
  const options = await told(2);
  expect(options.filter(({ kind }) => kind === 'rdnss' || kind === 'dnssl')).toEqual(
    expect.arrayContaining([SERVERS_TOLD].slice(0, options.length)),
  );
});

kernelTest(
  'all options that the kernel hands on',
  { needs: [linkKind('tap'), kernelSince('6.12')] },
  async () => {
    expect(await told(5)).toEqual([
      {
        kind: 'prefixInformation',
        prefix: '2001:db8::/64',
        onlink: true,
        autoconf: true,
        validLifeTime: 86_400,
        preferredLifeTime: 14_400,
      },
      SERVERS_TOLD,
      DOMAINS_TOLD,
      { kind: 'captivePortal', uri: 'https://example.org/api' },
      { kind: 'pref64', prefix: '64:ff9b::/96', lifeTime: 600 },
    ]);
  },
);

kernelTest('the prefix of a router advertisement', { needs: [linkKind('tap')] }, async () => {
  using handle = connect({ netns: ns().path });
  const monitor = handle.monitor({ objects: ['prefix'] });
  writeSync(wire ?? -1, routerAdvertisement(ALL));
  for await (const event of monitor) {
    if (event instanceof OverrunError) throw event;
    if (event.type !== 'newPrefix') continue;
    expect(event.prefix).toMatchObject({
      prefix: '2001:db8::/64',
      dev: 'wire',
      onlink: true,
      autoconf: true,
      validLifeTime: 86_400,
      preferredLifeTime: 14_400,
    });
    break;
  }
});
